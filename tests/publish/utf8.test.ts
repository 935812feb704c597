import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../src/publish/utf8.ts';

describe('a text as UTF-8', () => {
  test('has the bytes that memory of its own would have, whatever was written before', () => {
    const texts = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
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
