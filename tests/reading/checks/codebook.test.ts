import { describe, expect, test } from 'vitest';
import { equationText, type Finding } from '../../../src/model/index.ts';
import { RULES } from '../../../src/reading/checks/index.ts';
import { checksOfCodebook, findingsIn } from './reading.ts';

/** A finding as the codebook writes it; an oddity of the text has no equation and does not hold. */
const told = ({ equation, holds }: Finding) => ({ equation: equation ? equationText(equation) : '', holds: holds ?? 'no' });

test('every rule has its page in the codebook, and every page its rule', () => {
  expect(checksOfCodebook.map(({ id }) => id).sort()).toEqual(Object.keys(RULES).sort());
});

describe.each(checksOfCodebook)('$id', ({ id, examples, counterexamples }) => {
  test.each(examples)('reads $text', ({ text, equation, holds }) => {
    expect(
      findingsIn(text)
        .filter(({ rule }) => rule === id)
        .map(told),
    ).toContainEqual({ equation, holds });
  });
  test.each(counterexamples)('finds nothing in: %s', (text) => {
    expect(findingsIn(text).filter(({ rule }) => rule === id)).toEqual([]);
  });
});
