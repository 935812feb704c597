import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageAt } from '../../src/text/passage.ts';

test('finds the passage around an offset, none between passages', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60), { maxLength: 20 }), fc.nat(70), (ends, offset) => {
      const marks = ends.toSorted((a, b) => a - b);
      const passages = marks.flatMap((start, at) =>
        at % 2 === 0 && at + 1 < marks.length ? [{ start, end: marks[at + 1] as number }] : [],
      );
      expect(passageAt(passages, offset)).toBe(passages.find(({ start, end }) => offset >= start && offset < end));
    }),
  );
});
