import { describe, expect, test } from 'vitest';
import {
  dateWords,
  equationWords,
  normalValue,
  num,
  periodName,
  shortValue,
  stageName,
  statedValue,
  thresholdWords,
  tickWords,
  unbroken,
} from '../../../src/site/i18n/index.ts';

describe('numbers', () => {
  test.each([
    [50193, '50,193'],
    [8.268, '8.268'],
    [-3, '−3'],
    [0, '0'],
    [1234567.891, '1,234,567.891'],
  ])('%s', (value, words) => {
    expect(num(value)).toBe(words);
  });
  test('keeps the base unit in full', () => expect(normalValue({ value: 290_000_000, unit: '元' }, 'zh')).toBe('290,000,000 元'));
  test('writes long money short without rounding', () => {
    expect(shortValue({ value: 290_000_000, unit: '元' }, 'zh')).toBe('2.9 亿元');
    expect(shortValue({ value: 903_965_000, unit: '元' }, 'zh')).toBe('9.03965 亿元');
    expect(shortValue({ value: 290_000_000, unit: '元' }, 'en')).toBe('290 million yuan');
  });
  test('writes ranges, percents and bounds', () => {
    expect(shortValue({ value: 30_000, valueHigh: 300_000, unit: '元' }, 'zh')).toBe('3–30 万元');
    expect(normalValue({ value: 96.97, unit: '%' }, 'zh')).toBe('96.97%');
    expect(statedValue({ value: 4, unit: '次', qualifier: 'at-least' }, 'zh')).toBe('≥ 4 次');
  });
  test('leaves no space where English has no word for a classifier', () => expect(normalValue({ value: 5, unit: '个' }, 'en')).toBe('5'));
});

describe('limits and equations', () => {
  const range = { op: 'range', value: [36, 45] as [number, number], unit: '人/班' } as const;
  test('write a limit with the unit of the page', () => {
    expect(thresholdWords(range, 'zh')).toBe('36–45 人/班');
    expect(thresholdWords({ op: '>=', value: 95, unit: '%' }, 'en')).toBe('≥ 95%');
    expect(thresholdWords({ op: '>=', value: 7.5, unit: '平方米' }, 'en')).toBe('≥ 7.5 m²');
    expect(thresholdWords(range, 'en')).not.toMatch(/\p{Script=Han}/u);
  });
  test.each([
    ['48000 ÷ 6000 = 8 平方米', '48,000 ÷ 6,000 = 8 平方米', '48,000 ÷ 6,000 = 8 m²'],
    ['800 × 600 = 48 万元', '800 × 600 = 48 万元', '800 × 600 = 48 × 10,000 yuan'],
    ['98.2 ≥ 95 %', '98.2 ≥ 95 %', '98.2 ≥ 95 %'],
    ['3.14159 < 4 分', '3.14159 < 4 分', '3.14159 < 4 points'],
  ])('write %s', (equation, zh, en) => {
    expect(equationWords(equation, 'zh').replaceAll('\u00a0', ' ')).toBe(zh);
    expect(equationWords(equation, 'en').replaceAll('\u00a0', ' ')).toBe(en);
  });
  test('keep a result with its sign and its unit', () => {
    expect(unbroken('占比与人数相符：(9 + 24) ÷ 40 ≈ 82.5 %')).toBe('占比与人数相符：(9 + 24) ÷ 40 ≈\u00a082.5\u00a0%');
    expect(equationWords('6 × 7 = 42 所', 'en')).toBe('6 × 7 =\u00a042\u00a0schools');
  });
});

test('the unit stands with the zero of an axis where it is short', () => {
  expect([tickWords(0, '所', 'zh'), tickWords(0, '所', 'en')]).toEqual(['0 所', '0 schools']);
  expect([tickWords(0, '元/人·月', 'zh'), tickWords(0, '元/人·月', 'en')]).toEqual(['0', '0']);
});

describe('codes in words', () => {
  test('periods', () => {
    expect(['2019', '2020/', '2021/2023', '2022-2023', null].map((period) => periodName(period, 'zh'))).toEqual([
      '2019',
      '2020 年以来',
      '2021–2023',
      '2022–2023 学年',
      '年份未写明',
    ]);
  });
  test('joined stages', () => expect(stageName('preschool+primary', 'zh')).toBe('学前、小学'));
  test('dates as far as they are known', () => {
    expect([dateWords('2020-12', 'zh'), dateWords('2026-01-06', 'en'), dateWords('2020', 'en')]).toEqual([
      '2020年12月',
      '6 January 2026',
      '2020',
    ]);
  });
});
