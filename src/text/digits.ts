/** Digits of Chinese numerals, 数字; 两 is 二 before a classifier. */
export const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Formal digits of amounts, 大写, with their traditional forms. */
export const FORMAL_DIGITS: Readonly<Record<string, number>> = {
  壹: 1,
  贰: 2,
  貳: 2,
  叁: 3,
  參: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};

/** Scales below ten thousand, as powers of ten. */
export const SMALL_SCALES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };

/** Scales, as powers of ten. */
export const SCALES: Readonly<Record<string, number>> = { ...SMALL_SCALES, 万: 4, 亿: 8, 兆: 12 };

/** Formal scales, 大写. */
export const FORMAL_SCALES: Readonly<Record<string, number>> = { 拾: 1, 佰: 2, 仟: 3 };
