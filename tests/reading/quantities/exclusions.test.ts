import { describe, expect, test } from 'vitest';
import { EXCLUSIONS } from '../../../src/reading/quantities/exclusions.ts';
import { mentionsOf } from './read-case.ts';

/** A text without its bars, and the words between them. */
function barred(marked: string): { text: string; start: number; end: number } {
  const [before = '', words = '', after = ''] = marked.split('|');
  return { text: before + words + after, start: before.length, end: before.length + words.length };
}

/** The mentions that share a character with the words between the bars. */
function met(marked: string) {
  const { text, start, end } = barred(marked);
  return mentionsOf(text).filter((mention) => mention.start < end && start < mention.end);
}

describe.each(EXCLUSIONS.map((exclusion) => [exclusion.id, exclusion] as const))('%s', (_, { examples, counterexamples = [] }) => {
  test('has an example', () => expect(examples.length).toBeGreaterThan(0));
  test.each(examples)('is no quantity: %s', (marked) => expect(met(marked)).toEqual([]));
  test.each(counterexamples)('is a quantity: %s', (marked) => {
    const { text, start, end } = barred(marked);
    expect(met(marked).map(({ raw }) => raw)).toEqual([text.slice(start, end)]);
  });
});
