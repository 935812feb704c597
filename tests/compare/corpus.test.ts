import { expect, test } from 'vitest';
import { corpusLines } from '../../src/compare/corpus.ts';
import type { Indicator, Mention, Observation } from '../../src/model/index.ts';
import { recordOf } from '../support/record.ts';

const indicator = { id: 'studios', kind: 'stock', unit: '个' } as Indicator;

test('words without a number stand in their passage', () => {
  const record = recordOf(['建强队伍。', '发挥名师工作室的作用。'], {
    mentioned: [
      { indicator: 'studios', start: 8, end: 13, rule: 'studios/mentioned-by' },
      { indicator: 'unknown', start: 8, end: 13, rule: 'unknown/mentioned-by' },
    ],
  });
  expect(corpusLines(record, new Map([[indicator.id, indicator]]), new Map()).said).toEqual([
    { indicator: 'studios', report: record.report.id, district: '330803', passage: 'p-1' },
  ]);
});

test('a figure of another place never enters, whoever gave it an indicator', () => {
  const mention = (id: string, place: string | null) => ({ id, place, start: 0, raw: '5个' }) as Mention;
  const observation = (id: string) =>
    ({ id: `${id}.studios`, mention: id, indicator: 'studios', status: 'actual', facets: [] }) as unknown as Observation;
  const record = recordOf(['工作室5个。'], {
    mentions: [mention('m-1', null), mention('m-2', '全省')],
    observations: [observation('m-1'), observation('m-2')].map((each) => ({ ...each, unit: '个', period: null, scope: 'district' })),
  });
  expect(corpusLines(record, new Map([[indicator.id, indicator]]), new Map()).values.map(({ mention: id }) => id)).toEqual(['m-1']);
});
