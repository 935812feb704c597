import { expect, test } from 'vitest';
import type { CellValue } from '../../../src/compare/matrix.ts';
import type { Mention, Observation } from '../../../src/model/index.ts';
import { quotedOf, sentencesOf } from '../../../src/site/indicator/sentences.ts';
import { inOrder, totalsByIndicator } from '../../../src/site/indicator/totals.ts';
import { value } from '../../compare/fixture.ts';
import { records } from '../../support/content.ts';
import { recordOf } from '../../support/record.ts';

const TEXT = '全县有小学20所、初中<8>所。另有幼儿园30所。';
const at = (raw: string) => ({ start: TEXT.indexOf(raw), end: TEXT.indexOf(raw) + raw.length });
const record = recordOf([TEXT], {
  mentions: ['20所', '<8>所', '30所'].map((raw, index) => ({ id: `m-${index}`, raw, passage: 'p-0', place: null, ...at(raw) }) as Mention),
  observations: [0, 1, 2].map((index) => ({ id: `o-${index}`, mention: `m-${index}` }) as Observation),
});
const item = (raw: string, index: number): CellValue => ({
  value: value({ district: '330803', report: record.report.id, mention: `m-${index}`, raw, start: at(raw).start }),
  series: null,
  reasons: [],
  flags: [],
});

test('one quote holds all values of its sentence, each marked and escaped', () => {
  const items = [item('30所', 2), item('<8>所', 1), item('20所', 0)];
  const sentences = sentencesOf(items, new Map([[record.report.id, quotedOf(record)]]));
  expect(sentences.map((sentence) => sentence.items.map(({ value: { raw } }) => raw))).toEqual([['20所', '<8>所'], ['30所']]);
  expect(sentences[0]?.words.text).toContain(`href="/reports/${record.report.id}/#m-0">20所</a>`);
  expect(sentences[0]?.words.text).toContain('&lt;8&gt;所</a>');
});

test('totals with their parts are found in the shipped reports, and their parts add up', () => {
  const found = inOrder(records.flatMap((each) => Object.values(totalsByIndicator(each)).flat()));
  expect(found.length).toBeGreaterThan(0);
  for (const { value: total, parts } of found) expect(parts.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(total, 6);
});
