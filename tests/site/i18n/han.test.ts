import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextHan } from '../../../src/site/i18n/han.ts';

test('Chinese characters are found as Unicode knows them, in whichever text', () => {
  const sign = fc.oneof(
    fc.constantFrom('甲', '〇', '、', '𠀀', '😀', '\ud840', '\udc00', '々', 'か', '豈', 'a', ' '),
    fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 8 }), fc.nat({ max: 4 }), (signs, from) => {
      const text = signs.join('');
      const han = new RegExp(/\p{Script=Han}/u, 'gu');
      const start = Array.from(text).slice(0, from).join('').length;
      han.lastIndex = start;
      expect(nextHan(text, start)).toBe(han.exec(text)?.index ?? text.length);
    }),
  );
});
