import { expect, test } from 'vitest';
import { ordinalValue } from '../../src/text/ordinals.ts';

test.each([
  ['三', 3],
  ['十二', 12],
  ['５', 5],
  ['17', 17],
  ['⑪', 11],
  ['Ⅳ', 4],
  ['C', 3],
  ['十十', null],
  ['1234', null],
  ['', null],
])('%s, whether it was asked before or not', (written, value) => {
  expect([ordinalValue(written), ordinalValue(written)]).toEqual([value, value]);
});
