import { describe, expect, test } from 'vitest';
import { chromeLine } from '../../../src/reading/clean/chrome-line.ts';
import { FRAGMENTS } from '../../../src/reading/clean/rules.ts';

describe.each(FRAGMENTS)('the $reason rule $pattern', ({ reason, pattern, anywhere, examples, counterexamples }) => {
  test('has an example and a counterexample', () => {
    expect(examples).not.toHaveLength(0);
    expect(counterexamples).not.toHaveLength(0);
  });

  test.each(examples)('meets the start of “%s”', (line) => {
    expect(line).toMatch(new RegExp(`^(?:${pattern})`, 'iu'));
  });

  test.each(examples)('sets “%s” aside', (line) => {
    expect(chromeLine(line)).toMatchObject(anywhere ? { reason, anywhere } : { reason });
  });

  test.each(counterexamples)('leaves “%s” in the body', (line) => {
    expect(chromeLine(line)).toBeNull();
  });
});
