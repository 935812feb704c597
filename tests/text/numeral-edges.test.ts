import { expect, test } from 'vitest';
import { readNumeral } from '../../src/text/numerals.ts';

const valueAt = (text: string, digits: string) => readNumeral(text, text.indexOf(digits))?.value;

/** What stands right before or after a number, and makes it part of something longer. */
test.each([
  ['l65人', '65'],
  ['1Z8人', '8'],
  ['3×10人', '10'],
  ['2^8人', '8'],
  ['1.65', '65'],
  ['12,5人', '5'],
  ['86 12人', '12'],
  ['1O2人', '1'],
  ['12.5.6', '12.5'],
  ['12^3', '12'],
  ['3e5人', '3'],
])('%s holds no number at %s', (text, digits) => {
  expect(valueAt(text, digits)).toBeNaN();
});

test.each([
  ['共65人', '65', 65],
  ['（65人', '65', 65],
  ['2019 65人', '65', 65],
  ['3×10⁵人', '3', 300_000],
  ['3 万人', '3', 30_000],
  ['3余万人', '3', 30_000],
  ['3个亿', '3', 300_000_000],
  ['一百 五 十 二人', '一', 152],
  ['九十八点五', '九', 98.5],
  ['三又三分之一', '三', 3 + 1 / 3],
  ['.5万', '.', 5000],
  ['12', '12', 12],
])('%s is read whole from %s', (text, digits, value) => {
  expect(valueAt(text, digits)).toBeCloseTo(value, 10);
});
