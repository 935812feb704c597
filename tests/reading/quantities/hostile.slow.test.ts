import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processorSeconds } from '../../support/processor-time.ts';
import { mentionsOf } from './read-case.ts';

/** Characters of a text: so long that any work growing with the square of the length would take minutes. */
const LONG = 300_000;
/** Shorter, for texts that are dense with numbers, each of which is really read. */
const DENSE = 25_000;
/** Seconds of processor for one long text: many times what it takes, and less than work that grows with the square of its length would. */
const LIMIT = 3;

describe('a long text of one thing is read in time that grows with its length', () => {
  const bare = ['1', '一', '万', '(', '（', '《', '“', '1,', '111,', '1-', '1.', '2023年'];
  const dense = ['（5所）', '百分之', '小学5所、', '12%，', '分别5所、', '较上年增加5所，', '2023年投入5万元，', '东街小学、5所'];
  test.each([...bare.map((piece) => [piece, LONG] as const), ...dense.map((piece) => [piece, DENSE] as const)])(
    '%s to %i characters',
    (piece, length) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const taken = processorSeconds(() => {
        const astray = mentionsOf(text).filter(({ start, end, raw }) => text.slice(start, end) !== raw);
        expect(astray).toEqual([]);
      });
      expect(taken).toBeLessThan(LIMIT);
    },
  );
});

test('spans are in order, apart, and give the raw words, whatever the text', () => {
  const piece = fc.constantFrom(
    ...[
      '2023年',
      '5',
      '所',
      '学校',
      '12.5%',
      '、',
      '，',
      '。',
      '（',
      '）',
      '“',
      '”',
      '《',
      '》',
      '三',
      '百',
      '万',
      '余',
      '名',
      '元',
      '-',
      '至',
      '分别',
      '每人每月',
      '由',
      '提高到',
      '的',
      ' ',
      '\n',
      '\t',
      '１',
      '％',
      '其中',
      '小学',
      '农村',
      '比上年',
      '0',
      '+',
      ':',
      '成',
      '分之',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let from = 0;
      for (const mention of mentionsOf(text)) {
        expect(mention.start).toBeGreaterThanOrEqual(from);
        expect(mention.end).toBeGreaterThan(mention.start);
        expect(text.slice(mention.start, mention.end)).toBe(mention.raw);
        expect(Number.isFinite(mention.value)).toBe(true);
        for (const basis of Object.values(mention.basis ?? {})) expect(basis.end).toBeLessThanOrEqual(text.length);
        from = mention.end;
      }
    }),
    { numRuns: 2000 },
  );
});
