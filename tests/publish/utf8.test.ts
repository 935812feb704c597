import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8, utf8Each } from '../../src/publish/utf8.ts';

const texts = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

describe('a text as UTF-8', () => {
  test('has the bytes that memory of its own would have, whatever was written before', () => {
    fc.assert(fc.property(texts, (text) => Buffer.compare(utf8(text), Buffer.from(text)) === 0));
  });

  test('a half of a character becomes a replacement', () => {
    expect([...utf8('\ud842')]).toEqual([0xef, 0xbf, 0xbd]);
  });

  test('one too long for the memory that stays is whole', () => {
    const text = '教育'.repeat(3_000_000);
    expect(Buffer.compare(utf8(text), Buffer.from(text))).toBe(0);
  });
});

test('many texts as UTF-8 are each as one alone, and what is no text is left', () => {
  const cells = fc.array(fc.oneof(texts, fc.constantFrom(null, 12, true)));
  fc.assert(
    fc.property(cells, (all) => {
      const expected = all.map((cell) => (typeof cell === 'string' ? Buffer.from(cell).toString('hex') : cell));
      expect(utf8Each<unknown>(all).map((cell) => (cell instanceof Uint8Array ? Buffer.from(cell).toString('hex') : cell))).toEqual(
        expected,
      );
    }),
  );
});
