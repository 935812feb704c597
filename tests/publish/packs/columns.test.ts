import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packColumns, unpackColumns } from '../../../src/publish/packs/columns.ts';

/** A value through packing, JSON and back, as JSON, which tells the order of keys too. */
const again = (value: unknown, text = '') => JSON.stringify(unpackColumns(JSON.parse(JSON.stringify(packColumns(value, text))), text));

describe('a value packed by columns is read as it was', () => {
  const rows = Array.from({ length: 20 }, (_, i) => ({ start: i * 7, end: i * 7 + 3, kind: i % 2 ? 'odd' : 'even' }));
  test.each<[string, unknown]>([
    ['nothing in it', []],
    ['objects of one shape', rows],
    ['objects of several shapes, keys in several orders', [{ a: 1, b: 2 }, { b: 3, a: 4 }, { c: null }, {}]],
    [
      'objects of which some have an end without a start',
      [{ end: 5 }, { end: 9, start: 2 }, { start: 1, end: 'open' }, { end: null, start: 3 }],
    ],
    ['keys that objects bring along', JSON.parse('[{"__proto__":1},{"constructor":2},{"toString":3}]')],
    [
      'an empty key beside an end',
      [
        { '': 3, end: 7 },
        { '': 4, end: 8 },
        { '': 5, end: 9 },
      ],
    ],
    ['lists in lists, some empty', [[1, 2, 3], [], ['x'], [[], [{}]]]],
    [
      'numbers that rise, fall and break',
      [
        [3, 4, 9, 1],
        [0.5, 1, 2, 3],
        [-1, 0, 1, 2],
      ],
    ],
    ['one value many times', [null, null, null, null]],
    ['few values many times', ['a', 'b', 'a', 'b', 'a', 'b', null]],
    ['an object in an object', { a: { b: { c: [{ d: [] }, { d: [1] }, { d: [2, 3] }] } } }],
  ])('%s', (_, value) => {
    expect(again(value)).toBe(JSON.stringify(value));
  });
});

describe('words that stand in the text', () => {
  const text = '全县共有小学二十四所，其中中心小学九所。';
  test('are named by their place', () => {
    expect(JSON.stringify(packColumns('其中中心小学九所', text))).not.toContain('小学');
    expect(again(['其中中心小学九所', '全县共有小学'], text)).toBe(JSON.stringify(['其中中心小学九所', '全县共有小学']));
  });
  test.each([['\u0001'], ['\u0001a 3'], ['\u0001\u0001其中中心'], ['不在其中的话']])('%j is no place, and stays', (words) => {
    expect(again([words, words, { words }], text + words)).toBe(JSON.stringify([words, words, { words }]));
  });

  test('are named by the first of them', () => {
    const some = fc.string({ unit: fc.constantFrom(...'教育学校𠮷1'), maxLength: 40 });
    fc.assert(
      fc.property(
        some,
        some,
        fc.string({ unit: fc.constantFrom(...'教育学校𠮷'), minLength: 4, maxLength: 6 }),
        (before, behind, words) => {
          for (const text of [before + words + behind + words, before]) {
            const at = text.indexOf(words);
            expect(packColumns(words, text)).toBe(at < 0 ? words : `\u0001${at.toString(36)} ${words.length.toString(36)}`);
          }
        },
      ),
    );
  });
});
