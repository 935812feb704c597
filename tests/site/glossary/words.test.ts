import { expect, test } from 'vitest';
import { TERMS } from '../../../src/site/glossary/words.ts';

test('every word of the glossary has its place and its meaning in both languages', () => {
  expect(new Set(TERMS.map(({ id }) => id)).size).toBe(TERMS.length);
  for (const { zh, en } of TERMS) {
    expect(zh[1]).toMatch(/。$/);
    expect(en[1]).toMatch(/\.$/);
    expect(en.join(' ')).not.toMatch(/\p{Script=Han}/u);
  }
});
