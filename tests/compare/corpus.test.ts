import { expect, test } from 'vitest';
import { corpusOf } from '../../src/compare/corpus.ts';
import type { Indicator } from '../../src/model/index.ts';
import { recordOf } from '../support/record.ts';

const indicator = { id: 'studios', kind: 'stock', unit: '个' } as Indicator;

test('words without a number stand in their passage', () => {
  const record = recordOf(['建强队伍。', '发挥名师工作室的作用。'], {
    mentioned: [
      { indicator: 'studios', start: 8, end: 13, rule: 'studios/mentioned-by' },
      { indicator: 'unknown', start: 8, end: 13, rule: 'unknown/mentioned-by' },
    ],
  });
  expect(corpusOf([record], [indicator], new Map()).said).toEqual([
    { indicator: 'studios', report: record.report.id, district: '330803', passage: 'p-1' },
  ]);
});
