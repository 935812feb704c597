import { describe, expect, test } from 'vitest';
import type { LineReview, ScannedLine } from '../../src/model/index.ts';
import { withReviewedLines } from '../../src/reading/reviewed-lines.ts';
import { Anchors } from '../../src/reviews/anchor.ts';

const LINES = ['学生达到l6742名,', '同时,率先在全市', '实施营养午餐。'];
const TEXT = LINES.join('\n');
const lines = LINES.map((line): ScannedLine => {
  const start = TEXT.indexOf(line);
  return { start, end: start + line.length, page: 1, confidence: 0.9, box: [0, 0, 10, 10] };
});
const source = {
  text: TEXT,
  ocr: { engine: 'e', models: 'm', lines },
  blocks: [{ start: 0, end: TEXT.length, kind: 'line', cells: [{ start: lines[1]?.start ?? 0, end: lines[1]?.end ?? 0 }] }],
  findings: [{ rule: 'r', severity: 'note', message: '', start: lines[2]?.start ?? 0, end: TEXT.length }],
};

const review = (line: number, parts: Partial<LineReview>, text = TEXT): LineReview => ({
  of: 'line',
  at: new Anchors(text).at(lines[line] ?? { start: 0, end: 0 }),
  verdict: 'confirmed',
  by: 'wang.l',
  on: '2026-11-20',
  ...parts,
});

describe('recognised lines that people read in the picture', () => {
  test('stand in the text as they read them, and every span moves along', () => {
    const { source: read, again } = withReviewedLines(source, [
      review(0, { verdict: 'corrected', reading: '学生达到16742名，受益学校176所，' }),
      review(2, {}),
    ]);
    expect(again).toEqual([]);
    expect(read.text).toBe('学生达到16742名，受益学校176所，\n同时,率先在全市\n实施营养午餐。');
    const words = ({ start, end }: { start: number; end: number }) => read.text.slice(start, end);
    expect(read.ocr.lines.map(words)).toEqual(read.text.split('\n'));
    expect(read.ocr.lines.map((line) => line.review?.status)).toEqual(['corrected', undefined, 'confirmed']);
    expect(words(read.blocks[0] ?? { start: 0, end: 0 })).toBe(read.text);
    expect(words(read.blocks[0]?.cells[0] ?? { start: 0, end: 0 })).toBe(LINES[1]);
    expect(words(read.findings[0] ?? { start: 0, end: 0 })).toBe(LINES[2]);
  });

  test('are left out where there is no writing, shortened where there is less', () => {
    const { source: read } = withReviewedLines(source, [
      review(1, { verdict: 'rejected' }),
      review(2, { verdict: 'corrected', reading: '午餐。' }),
    ]);
    expect(read.text).toBe(`${LINES[0]}\n\n午餐。`);
    expect(read.ocr.lines.map(({ start, end }) => read.text.slice(start, end))).toEqual([LINES[0], '', '午餐。']);
  });

  test('are left as recognised where people differ, or the recognition has changed since', () => {
    const other = review(0, { by: 'li.j', verdict: 'corrected', reading: '学生达到16742人，' });
    expect(withReviewedLines(source, [review(0, {}), other]).source).toMatchObject({
      text: TEXT,
      ocr: { lines: [{ review: { status: 'disputed' } }, {}, {}] },
    });
    const gone = { ...other, at: { ...other.at, quote: '学生达到I6742名,' } };
    expect(withReviewedLines(source, [gone])).toMatchObject({
      source: { text: TEXT },
      again: [{ review: 0, of: 'line', reason: 'words-lost' }],
    });
  });

  test('are to be looked at again where the source is no picture any more', () => {
    const { again } = withReviewedLines({ text: TEXT } as { text: string; ocr?: never }, [review(0, {})]);
    expect(again).toEqual([{ review: 0, of: 'line', quote: '学生达到l6742名,', reason: 'not-read' }]);
  });
});
