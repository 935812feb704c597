import { expect, test } from 'vitest';
import { corpusOf } from '../../src/compare/corpus.ts';
import type { Indicator, ReportRecord } from '../../src/model/index.ts';

const indicator = { id: 'studios', kind: 'stock', unit: '个', mentionedBy: '名师.{0,9}工作室' } as Indicator;

/** A report of one passage, without any figure. */
function silentReport(text: string): ReportRecord {
  return {
    text,
    report: {
      id: '330803-2020-experience',
      title: '',
      year: 2020,
      kind: 'experience',
      url: null,
      district: { code: '330803', name: '甲区', path: [] },
    },
    passages: [{ id: 'p-1', kind: 'paragraph', path: [], start: 0, end: text.length, themes: [] }],
    mentions: [],
    observations: [],
  } as unknown as ReportRecord;
}
const spoken = (text: string) =>
  corpusOf([silentReport(text)], [indicator], new Map()).said.map(({ start, end }) => text.slice(start, end));

test('words without a number are found where they stand', () => {
  expect(spoken('建强队伍。发挥名师示范工作室的作用。')).toEqual(['名师示范工作室']);
});

test('words of two sentences, or of two lines, never make one cue', () => {
  expect(spoken('大力培养名师。工作室挂牌。')).toEqual([]);
  expect(spoken('大力培养名师\n工作室挂牌')).toEqual([]);
});
