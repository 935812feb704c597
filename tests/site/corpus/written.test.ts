import { describe, expect, test } from 'vitest';
import { bytesOf, listOf, unwritten, Written } from '../../../src/site/corpus/written.ts';

const written = (data: unknown) => new Written(Buffer.from(JSON.stringify(data)));
const values = [{ raw: '12所', said: [] }, '青禾县的"小学"', 7, null, [1, [2]], {}];

describe('data that lie as they are written are passed on as JSON writes them', () => {
  test.each([0, 1, 2, values.length])('%i in a list', (count) => {
    const own = values.slice(0, count);
    expect(bytesOf(listOf(own.map(written))).toString()).toBe(JSON.stringify(own));
  });

  test('in an object, beside others, of which those that are undefined are left out', () => {
    const answer = { known: 3, '名称"': '云岭市', gone: undefined, lines: listOf(values.map(written)), last: [1, '二'] };
    expect(bytesOf(answer).toString()).toBe(JSON.stringify({ ...answer, lines: values }));
  });

  test('and as what they are where somebody writes them all the same', () => {
    expect(JSON.stringify({ deep: [written(values)] })).toBe(JSON.stringify({ deep: [values] }));
  });
});

test.each([[values], [{ a: 1, b: undefined }], ['字'.repeat(400_000)], [null], [undefined], [12]])(
  'what is not written is written as JSON (%#)',
  (answer) => {
    expect(bytesOf(answer).toString()).toBe(JSON.stringify(answer) ?? 'null');
  },
);

test('a list of what is not written stays as it is', () => {
  expect(listOf(values)).toEqual(values);
  expect(unwritten(listOf(values))).toEqual(values);
});

test('what is written is never taken for what was read', () => {
  expect(() => unwritten(listOf([written(1)]))).toThrow('not read');
});

test('a piece of more bytes is that piece, alone and among others', () => {
  const source = Buffer.from('{"甲":1}{"乙":2}');
  const [first, second] = [new Written(source, 0, 9), new Written(source, 9)];
  expect([first.toString(), second.bytes().toString(), first.length]).toEqual(['{"甲":1}', '{"乙":2}', 9]);
  expect(bytesOf(listOf([second, first])).toString()).toBe('[{"乙":2},{"甲":1}]');
});
