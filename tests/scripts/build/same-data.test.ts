import { expect, test } from 'vitest';
import { isSameData } from '../../../scripts/lib/build/same-data.ts';

const data = () => ({ id: 'm1', at: [1, null, { from: '小学' }], none: {} });

test('data are the same where every value and the order of keys are', () => {
  expect(isSameData(data(), data())).toBe(true);
});

test.each([
  ['another value deep inside', { ...data(), at: [1, null, { from: '初中' }] }],
  ['an item less', { ...data(), at: [1, null] }],
  ['a key more', { ...data(), more: 0 }],
  ['another order of keys', { at: data().at, id: 'm1', none: {} }],
  ['a list for an object', { ...data(), none: [] }],
  ['nothing for an object', { ...data(), none: null }],
  ['words for a number', { ...data(), at: ['1', null, { from: '小学' }] }],
])('%s makes them different', (_, other) => {
  expect(isSameData(data(), other)).toBe(false);
  expect(isSameData(other, data())).toBe(false);
});
