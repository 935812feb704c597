import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { turns } from '../../../scripts/lib/build/turns.ts';

test('so many tasks at a time, in the order given; one that fails gives its turn away', async () => {
  const turn = turns(2);
  const begun: number[] = [];
  let [under, most] = [0, 0];
  const task = (number: number) => async () => {
    begun.push(number);
    most = Math.max(most, ++under);
    await setImmediate();
    under--;
    if (number === 1) throw new Error('one');
    return number;
  };
  const ended = await Promise.allSettled([0, 1, 2, 3, 4].map((number) => turn(task(number))));
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
});
