import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOrder } from '../../../scripts/lib/export/in-order.ts';

/** Results of waits of these lengths in milliseconds, and the most that were under way at one time. */
async function results(waits: number[], atOnce: number): Promise<{ given: number[]; most: number }> {
  let [now, most] = [0, 0];
  const given: number[] = [];
  const wait = async (length: number) => {
    most = Math.max(most, ++now);
    await setTimeout(length);
    now--;
    return length;
  };
  for await (const length of inOrder(waits, atOnce, wait)) given.push(length);
  return { given, most };
}

test('results come in the order of the items, however long each takes', async () => {
  expect((await results([8, 1, 4, 0, 2], 3)).given).toEqual([8, 1, 4, 0, 2]);
});

test('no more are under way than asked for', async () => {
  expect((await results([3, 3, 3, 3, 3, 3], 2)).most).toBe(2);
});

test('what fails is told when its turn comes, and no earlier result is lost', async () => {
  const given: number[] = [];
  const act = (item: number) => (item === 2 ? Promise.reject(new Error('second')) : Promise.resolve(item));
  const all = async () => {
    for await (const item of inOrder([1, 2, 3], 3, act)) given.push(item);
  };
  await expect(all()).rejects.toThrow('second');
  expect(given).toEqual([1]);
});
