import { describe, expect, test } from 'vitest';
import type { Passage, ReportRecord } from '../../../src/model/index.ts';
import { noteAnchors } from '../../../src/site/report/note-anchors.ts';

const passage = (id: string, kind: Passage['kind'], start: number): Passage =>
  ({ id, kind, start, end: start + 9, section: null }) as Passage;
const anchors = (
  passages: readonly Passage[],
  withFigures: readonly string[],
  tables: readonly { id: string; start: number; end: number }[] = [],
) => {
  const mentions = withFigures.map((each) => ({ passage: each }));
  return [...noteAnchors({ passages, tables, mentions } as unknown as ReportRecord)];
};

describe('anchors of notes', () => {
  test('count the passages that have figures', () => {
    const passages = [passage('p-1', 'paragraph', 0), passage('p-2', 'item', 10), passage('p-3', 'item', 20)];
    expect(anchors(passages, ['p-3', 'p-1', 'p-1'])).toEqual([
      ['p-1', 'n1'],
      ['p-3', 'n2'],
    ]);
  });

  test('are shared by the rows of one table, whose first may be without figures', () => {
    const rows = [0, 10, 20, 30, 40].map((start) => passage(`p-${start}`, 'row', start));
    const tables = [
      { id: 't-1', start: 0, end: 29 },
      { id: 't-2', start: 30, end: 49 },
    ];
    expect(anchors(rows, ['p-10', 'p-20', 'p-40'], tables)).toEqual([
      ['p-10', 'n1'],
      ['p-20', 'n1'],
      ['p-40', 'n2'],
    ]);
  });

  test('part where words stand between two tables', () => {
    const passages = [passage('p-1', 'row', 0), passage('p-2', 'paragraph', 10), passage('p-3', 'row', 20)];
    expect(anchors(passages, ['p-1', 'p-3'])).toEqual([
      ['p-1', 'n1'],
      ['p-3', 'n2'],
    ]);
  });
});
