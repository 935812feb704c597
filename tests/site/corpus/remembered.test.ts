import { expect, test } from 'vitest';
import { remembered, rememberedOf } from '../../../src/site/corpus/remembered.ts';

const [a, b, c] = [{ figures: 1 }, { figures: 2 }, { figures: 3 }];

test.each([
  { name: 'the same list', first: [a, b], second: [a, b], made: 1 },
  { name: 'a shorter list', first: [a, b], second: [a], made: 2 },
  { name: 'another order', first: [a, b], second: [b, a], made: 2 },
  { name: 'another last one', first: [a, b], second: [a, c], made: 2 },
  { name: 'an equal one that is not the same', first: [a], second: [{ ...a }], made: 2 },
])('of $name something is made $made times in two', ({ first, second, made }) => {
  let calls = 0;
  const sum = remembered((list: readonly { figures: number }[]) => {
    calls++;
    return list.reduce((total, { figures }) => total + figures, 0);
  });
  expect(sum(first)).toBe(first.reduce((total, { figures }) => total + figures, 0));
  expect(sum(second)).toBe(second.reduce((total, { figures }) => total + figures, 0));
  expect(calls).toBe(made);
});

test('of nothing it is made each time, and a list that grows is another one', () => {
  const count = remembered((list: readonly object[]) => list.length);
  expect([count([]), count([])]).toEqual([0, 0]);
  const growing: object[] = [a];
  expect(count(growing)).toBe(1);
  growing.push(b);
  expect(count(growing)).toBe(2);
});

test('of one thing it is made once, of another that is equal anew', () => {
  const made = rememberedOf(({ figures }: { figures: number }) => ({ double: figures * 2 }));
  expect(made(a)).toBe(made(a));
  expect(made({ ...a })).not.toBe(made(a));
  expect(made(b)).toEqual({ double: 4 });
});
