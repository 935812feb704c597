import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseValue, readNumeral } from '../../../src/text/numerals.ts';
import { mentionsOf } from './read-case.ts';

const DIGITS = '零一二三四五六七八九';
const SCALES: [size: number, name: string][] = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
];

/** 1–9999 in Chinese numerals, as one reads it aloud. */
function section(value: number): string {
  let words = '';
  let rest = value;
  let gap = false;
  for (const [size, name] of SCALES) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit > 0) words += (gap ? '零' : '') + DIGITS[digit] + name;
    gap = words !== '' && digit === 0;
  }
  return rest > 0 ? words + (gap ? '零' : '') + DIGITS[rest] : words;
}

/** 1–10^12 in Chinese numerals. */
function chinese(value: number): string {
  const [high, middle, low] = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4];
  const joined = (before: string, part: number) => (before && part > 0 && part < 1000 ? '零' : '') + (part > 0 ? section(part) : '');
  const first = high > 0 ? `${section(high)}亿` : '';
  const second = middle > 0 ? `${joined(first, middle)}万` : '';
  return first + second + joined(first + second, low);
}

/** Digits in full width. */
const fullWidth = (words: string) => words.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
/** Thousands marks. */
const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** The single mention of a sentence. */
function only(sentence: string) {
  const mentions = mentionsOf(sentence);
  expect(mentions).toHaveLength(1);
  const [mention] = mentions;
  if (!mention) throw new Error('no mention');
  expect(sentence.slice(mention.start, mention.end)).toBe(mention.raw);
  return mention;
}

describe('numbers read back', () => {
  test.each([
    ['二百三十', 230],
    ['三千零五', 3005],
    ['一亿二千万', 120_000_000],
    ['十', 10],
    ['一万亿', 1e12],
    ['二〇二〇', Number.NaN],
    ['十四五', Number.NaN],
  ])('%s', (written, value) => {
    expect(chineseValue(written)).toBe(value);
  });

  test('Chinese numerals', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 99_999_999_999 }), (value) => void expect(chineseValue(chinese(value))).toBe(value)));
  });

  test('Chinese, Arabic, full-width and grouped numbers with a classifier', () => {
    const written = fc.constantFrom(String, grouped, (value: number) => fullWidth(String(value)), chinese);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_999_999 }), written, fc.constantFrom('名', '人', '人次', '册'), (value, write, unit) => {
        const words = /^[百千万亿]/.test(write(value)) ? String(value) : write(value);
        expect(only(`全县共有${words}${unit}。`)).toMatchObject({ value, raw: words + unit, qualifier: 'exact' });
      }),
    );
  });

  test('decimals with scales, without binary noise', () => {
    const scale = fc.constantFrom(['', 0], ['万', 4], ['亿', 8], ['千万', 7]) as fc.Arbitrary<[string, number]>;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99 }), scale, (whole, cents, [name, power]) => {
        const number = `${whole}.${String(cents).padStart(2, '0')}`;
        expect(only(`投入资金${number}${name}元。`).value).toBe(Number(`${number}e${power}`));
      }),
    );
  });

  test('ranges in every joining', () => {
    const joined = fc.constantFrom('-', '—', '——', '–', '~', '～', '至', '到');
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 1, max: 500 }), joined, (low, more, join) => {
        const mention = only(`配备教师${low}${join}${low + more}名。`);
        expect(mention).toMatchObject({ value: low, valueHigh: low + more, unit: '人', qualifier: 'range' });
      }),
    );
  });

  test('percentages in signs and words', () => {
    const write = fc.constantFrom(
      (value: number) => `${value}%`,
      (value: number) => `${value}％`,
      (value: number) => `百分之${value}`,
      (value: number) => `百分之${chinese(value)}`,
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 99 }),
        write,
        (value, words) => void expect(only(`入学率达到${words(value)}。`)).toMatchObject({ value, unit: '%' }),
      ),
    );
  });
});

/** Ways in which copies and text recognition damage the digits of a number at a place. */
const DAMAGE: Record<string, (digits: string, at: number) => string> = {
  'a letter for 1': (digits) => digits.replace('1', 'l'),
  'a letter for 0': (digits) => digits.replace('0', 'O'),
  'a space inside': (digits, at) => `${digits.slice(0, at)} ${digits.slice(at)}`,
  'spaces between all': (digits) => [...digits].join(' '),
  'a line end inside': (digits, at) => `${digits.slice(0, at)}\n${digits.slice(at)}`,
  'a soft hyphen inside': (digits, at) => `${digits.slice(0, at)}\u00ad${digits.slice(at)}`,
  'a full-width comma at thousands': (digits) => digits.replace(/\B(?=(\d{3})+$)/g, '，'),
  'an apostrophe at thousands': (digits) => digits.replace(/\B(?=(\d{3})+$)/g, '’'),
  'a second point': (digits, at) => `${digits.slice(0, at)}.${digits.slice(at)}.5`,
  'a letter in front': (digits) => `l${digits}`,
};

describe('a damaged number keeps its value or has none: never its tail', () => {
  test.each(Object.entries(DAMAGE))('%s', (_, damage) => {
    const unit = fc.constantFrom('人', '名', '所', '万元', '册', '%');
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9_999_999 }), fc.integer({ min: 1, max: 6 }), unit, (value, place, written) => {
        const digits = String(value);
        const damaged = damage(digits, Math.min(place, digits.length - 1));
        // 2023 100人 is a year and a number: nothing tells that it was one number once.
        fc.pre(!/^(?:19|20)\d\d\D/.test(damaged));
        const factor = written === '万元' ? 1e4 : 1;
        const read = mentionsOf(`全县现有总量${damaged}${written}，其余不变。`).map((mention) => mention.value / factor);
        expect(damaged === digits ? [] : read.filter((each) => each !== value)).toEqual([]);
      }),
    );
  });
});

test('a run of number characters is one token, whatever it means', () => {
  for (const run of ['1'.repeat(5000), '一'.repeat(5000), '万'.repeat(5000)]) {
    const token = readNumeral(run, 0);
    expect(token?.end).toBe(run.length);
  }
});
