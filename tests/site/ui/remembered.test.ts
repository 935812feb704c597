import { expect, test } from 'vitest';
import { remembered } from '../../../src/site/ui/browser/remembered.ts';

test('what is asked for twice is loaded once, also while it is on its way', async () => {
  const asked: string[] = [];
  const load = remembered(async (name) => {
    asked.push(name);
    return name.toUpperCase();
  });
  expect(await Promise.all([load('a'), load('a'), load('b')])).toEqual(['A', 'A', 'B']);
  expect(await load('a')).toBe('A');
  expect(asked).toEqual(['a', 'b']);
});

test('what failed is tried again', async () => {
  let fails = true;
  const load = remembered(async (name) => {
    if (fails) throw new Error(name);
    return name;
  });
  await expect(load('a')).rejects.toThrow('a');
  fails = false;
  expect(await load('a')).toBe('a');
});
