import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine, csvLines } from '../../src/text/csv.ts';

const words = fc.oneof(
  fc.string(),
  fc.constantFrom('', '甲县', '1:13', '2026-11-28', '=1', "'=1", '-5', '@甲', '\t', '“甲”,乙', '甲"乙', '甲\n乙'),
);
const cells = fc.oneof(words, fc.constantFrom(null, 0, -0, 1.5, true, false));

describe('lines of CSV', () => {
  test('are those of each row alone, whatever stands above a cell', () => {
    const rows = fc.array(fc.array(cells, { maxLength: 4 }), { maxLength: 6 });
    fc.assert(fc.property(rows, (all) => csvLines(all) === all.map((row) => `${csvLine(row)}\n`).join('')));
  });

  test('what a spreadsheet would run or turn is behind an apostrophe, and nothing else', () => {
    expect(csvLines([['=1', '1:13', '-5', '@甲', "'=1", '2026-11-28', '教师', '９', '']])).toBe(
      "'=1,'1:13,'-5,'@甲,''=1,2026-11-28,教师,９,\n",
    );
  });
});
