import { expect, test } from 'vitest';
import { stepFrom, unitTreeOf } from '../../src/text/unit-tree.ts';

const tree = unitTreeOf([
  ['寄宿', 1],
  ['寄宿生', 2],
  ['寄养', 3],
  ['园', 4],
  ['寄宿', 5],
  ['', 6],
]);

/** Values of the words met on the way along a text, from its beginning. */
const met = (text: string): number[] => {
  let place = tree.openings[text.charCodeAt(0)] ?? 0;
  const values = [...(tree.values[place] ?? [])];
  for (let at = 1; place !== 0 && at < text.length; at++) {
    place = stepFrom(place, text.charCodeAt(at), tree);
    if (place !== 0) values.push(...(tree.values[place] ?? []));
  }
  return values;
};

test('the way along a text meets each word that it begins with', () => {
  expect(met('寄宿生')).toEqual([1, 5, 2]);
  expect(met('寄养家庭')).toEqual([3]);
  expect(met('园寄宿')).toEqual([4]);
});

test('a way that leads nowhere stays at the beginning, where words of no units are', () => {
  expect(met('学寄宿')).toEqual([6]);
  expect(stepFrom(tree.openings['寄'.charCodeAt(0)] ?? 0, '园'.charCodeAt(0), tree)).toBe(0);
});
