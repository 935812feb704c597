import { describe, expect, test } from 'vitest';
import { decodeJson, encodeJson } from '../../src/text/gb18030.ts';

describe('JSON in GB 18030', () => {
  test.each([
    ['ideographs and their punctuation', '“控辍保学”巩固率达到９９．８％，比上年提高0.3个百分点。'],
    ['rare ideographs and those beyond the first plane', '镕䶮𠮷野家'],
    ['signs that decoders read in several ways', '～―㎡①ⅢḿⓐⅩ€￥ǹ'],
    ['what JSON escapes', '"\\\n\u2028</script>'],
    ['half of a character', '教\ud842育'],
    ['private characters and replacement', '\ue000\ufffd'],
  ])('gives back %s', (_, text) => {
    expect(decodeJson(encodeJson({ text }))).toEqual({ text });
  });

  test('has two bytes for an ideograph or its punctuation', () => {
    expect(encodeJson('教育，')).toHaveLength(2 + 3 * 2);
  });

  test('writes nothing but ASCII where decoders do not agree', () => {
    expect(Buffer.from(encodeJson('～㎡①€𠮷')).toString('latin1')).toBe('"\\uff5e\\u33a1\\u2460\\u20ac\\ud842\\udfb7"');
  });
});
