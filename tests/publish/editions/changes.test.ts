import { describe, expect, test } from 'vitest';
import type { EditionReport, EditionRow } from '../../../src/model/index.ts';
import { type Change, changesBetween, type State, tallyOf } from '../../../src/publish/editions/changes.ts';
import { changesCsv } from '../../../src/publish/editions/csv.ts';
import { formatRows, parseRows } from '../../../src/publish/editions/parse.ts';
import { editionReports, editionRows } from '../../../src/publish/editions/rows.ts';
import { records } from '../../support/content.ts';

const REPORT: EditionReport = {
  id: '330803-2019-self-assessment',
  title: '自评报告',
  district: '330803',
  year: 2019,
  source: 'a'.repeat(64),
};
const OTHER: EditionReport = { ...REPORT, id: '420204-2025-rectification', district: '420204', year: 2025 };

/** A value of a report. */
function row(
  mention: string,
  value: number,
  { status = 'actual', review = null }: { status?: string; review?: string | null } = {},
): EditionRow {
  return [
    REPORT.id,
    `${mention}.school-count`,
    'school-count',
    value,
    null,
    '所',
    'exact',
    null,
    null,
    '2019',
    status,
    'district',
    null,
    'sure',
    review,
  ];
}

const state = (rows: EditionRow[], over: Partial<State> = {}): State => ({
  reports: [REPORT],
  indicators: ['school-count'],
  rows,
  ...over,
});

/** Changes as short lines. */
const told = (changes: readonly Change[]) =>
  changes.map(({ kind, cause, mention, field, before, after }) =>
    [kind, cause, mention, field, before, after].filter((one) => one !== null).join(' '),
  );

describe('between two states of the data', () => {
  test.each<[string, State, State, string[]]>([
    ['nothing changed', state([row('m-1', 12)]), state([row('m-1', 12)]), []],
    ['a value is read otherwise', state([row('m-1', 12)]), state([row('m-1', 21)]), ['value-changed rule m-1 value 12 21']],
    [
      'two fields of a value are read otherwise',
      state([row('m-1', 12)]),
      state([row('m-1', 21, { status: 'planned' })]),
      ['value-changed rule m-1 value 12 21', 'value-changed rule m-1 status actual planned'],
    ],
    [
      'a person corrected a value',
      state([row('m-1', 12)]),
      state([row('m-1', 21, { review: 'corrected' })]),
      ['value-changed review m-1 value 12 21', 'value-changed review m-1 review corrected'],
    ],
    [
      'the source was published anew',
      state([row('m-1', 12), row('m-2', 5)]),
      state([row('m-1', 13)], { reports: [{ ...REPORT, source: 'b'.repeat(64) }] }),
      ['value-changed source m-1 value 12 13', 'value-removed source m-2 5'],
    ],
    ['a value is found', state([]), state([row('m-1', 12)]), ['value-added rule m-1 12']],
    [
      'a report came in: its values are not told one by one',
      state([], { reports: [] }),
      state([row('m-1', 12)]),
      ['report-added 自评报告'],
    ],
    ['a report went', state([row('m-1', 12)]), state([], { reports: [OTHER] }), ['report-removed 自评报告', 'report-added 自评报告']],
    [
      'the year of a report was corrected',
      state([]),
      state([], { reports: [{ ...REPORT, year: 2020 }] }),
      ['report-changed rule year 2019 2020'],
    ],
    ['an indicator was added', state([]), state([], { indicators: ['school-count', 'class-count'] }), ['indicator-added']],
  ])('%s', (_, before, after, expected) => {
    expect(told(changesBetween(before, after))).toEqual(expected);
  });

  test('kinds and causes are counted', () => {
    const changes = changesBetween(state([row('m-1', 1), row('m-2', 2)]), state([row('m-1', 3), row('m-2', 4, { review: 'corrected' })]));
    expect(tallyOf(changes)).toEqual([
      { kind: 'value-changed', cause: 'review', count: 2 },
      { kind: 'value-changed', cause: 'rule', count: 1 },
    ]);
  });

  test('the file of changes leads to the values', () => {
    const changes = changesBetween(state([row('m-1', 12)]), state([row('m-1', 21)]));
    const lines = changesCsv([{ from: '2026.11', to: '2026.12', changes }], 'https://example.org/')
      .trim()
      .split('\n');
    expect(lines[1]).toBe(
      '2026.11,2026.12,value-changed,rule,330803-2019-self-assessment,330803,school-count,m-1,value,12,21,https://example.org/reports/330803-2019-self-assessment/#m-1',
    );
  });
});

test('the shipped reports as rows of an edition are read as they were written', () => {
  const rows = editionRows(records);
  expect(rows).toHaveLength(records.reduce((sum, { observations }) => sum + observations.length, 0));
  expect(parseRows(formatRows(rows), 'values.jsonl')).toEqual(rows);
  expect(editionReports(records).map(({ id }) => id)).toEqual(records.map(({ report }) => report.id));
});

test('a broken line of an edition is named', () => {
  expect(() => parseRows('["330803-2019-self-assessment"]\n', 'values.jsonl')).toThrow();
  expect(() => parseRows('\n{', 'values.jsonl')).toThrow(expect.objectContaining({ file: 'values.jsonl, line 2' }));
});
