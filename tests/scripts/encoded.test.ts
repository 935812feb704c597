import { expect, test } from 'vitest';
import { encoded } from '../../scripts/lib/content/encoded.ts';

/** A copy of the bytes of a text. */
const bytesOf = (text: string) => encoded(text, (bytes) => Buffer.from(bytes));

test.each(['', 'abc', '县域教育履职', '𠮷野家', '缺一半的字符\ud842'])('%j is encoded as everywhere', (text) => {
  expect(bytesOf(text)).toEqual(Buffer.from(text));
});

test('a text larger than all before it is encoded whole, and a small one after it alone', () => {
  const large = '教育'.repeat(700_000);
  expect(bytesOf(large)).toEqual(Buffer.from(large));
  expect(bytesOf('园')).toEqual(Buffer.from('园'));
});
