import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outline } from '../../../src/reading/outline/index.ts';
import { processorSeconds } from '../../support/processor-time.ts';
import { cleanedText, meta } from './cleaned.ts';

const PIECES = [
  '一、',
  '二、',
  '四、',
  '（一）',
  '(二)',
  '1.',
  '2、',
  '（1）',
  '①',
  '②',
  '一是',
  '二是',
  '三是',
  '是',
  '第一，',
  '首先',
  '其次',
  '最后',
  '问题1：',
  '整改措施：',
  '责任单位：',
  '存在问题',
  '下一步打算',
  '【主要做法】',
  '——',
  '“',
  '”',
  '（',
  '）',
  '《',
  '》',
  '加强队伍建设',
  '教师短缺',
  '新增学位2000个',
  '，',
  '。',
  '；',
  '：',
  '\n',
  '\n\n',
  ' ',
  '　',
  '\t',
  '|',
  '序号',
  '问题',
  '完成时限',
  'A',
  '2023年',
  '<b>',
  '{x}',
  '😀',
];
/** Seconds of processor for one long text: many times what it takes, and less than work that grows with the square of its length would. */
const LIMIT = 3;

const report = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), {
    maxLength: 80,
  })
  .map((parts) => parts.join(''));

describe('outline', () => {
  test('puts every kept character into exactly one passage', () => {
    fc.assert(
      fc.property(report, (text) => {
        const cleaned = cleanedText(text);
        const { passages } = outline(cleaned, meta());
        const count = new Uint8Array(text.length);
        for (const { start, end } of passages) for (let at = start; at < end; at++) count[at] = (count[at] ?? 0) + 1;
        for (const { start, end } of cleaned.blocks) {
          for (let at = start; at < end; at++) if (/\S/.test(text[at] as string)) expect(count[at]).toBe(1);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps passages in order, ids unique, and sections within their parents', () => {
    fc.assert(
      fc.property(report, (text) => {
        const found = outline(cleanedText(text), meta('', 'rectification'));
        for (const [index, passage] of found.passages.entries())
          expect(passage.start).toBeGreaterThanOrEqual(found.passages[index - 1]?.end ?? 0);
        const ids = [...found.passages, ...found.problems, ...found.plans, ...found.problems.flatMap((problem) => problem.measures)].map(
          ({ id }) => id,
        );
        expect(new Set(ids).size).toBe(ids.length);
        const visit = (nodes: typeof found.outline, level: number, start: number, end: number): void => {
          for (const node of nodes) {
            expect(node.level).toBe(level);
            expect(node.start).toBeGreaterThanOrEqual(start);
            expect(node.end).toBeLessThanOrEqual(end);
            visit(node.children, level + 1, node.start, node.end);
          }
        };
        visit(found.outline, 1, 0, text.length);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['一是', 150_000],
    ['一是甲。', 37_500],
    ['一是甲，二是乙。', 15_000],
    ['“', 300_000],
    ['（一）', 60_000],
    ['1.', 150_000],
    ['是甲。', 90_000],
    ['整改措施：', 60_000],
    ['但仍', 150_000],
    ['扣1分，', 75_000],
    ['针对', 150_000],
    ['甲；', 150_000],
    ['一、问题\n', 18_000],
    ['问题1：缺教师\n整改措施：补\n', 9_000],
    ['甲\t乙\t丙\n', 30_000],
    ['　', 300_000],
    ['责任单位', 75_000],
    ['序号\n问题\n整改措施\n', 6_000],
    ['一、存在问题\n1.甲不足\n二、整改情况\n1.乙\n', 2_400],
  ])('reads very many “%s” to the end, in time that grows with their number', (piece, times) => {
    const text = `存在问题\n${piece.repeat(times)}`;
    const taken = processorSeconds(() => {
      expect(outline(cleanedText(text), meta()).passages.at(-1)?.end).toBe(text.trimEnd().length);
    });
    expect(taken).toBeLessThan(LIMIT);
  });
});
