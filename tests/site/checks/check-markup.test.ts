import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Equation, Finding } from '../../../src/model/index.ts';
import { checkList, equationMarkup, verdictMarkup } from '../../../src/site/checks/check-markup.ts';

const equation = {
  terms: [
    { value: 20, unit: '所', label: '小学', mention: 'm-aaaa1111', op: null, bracket: 'open' },
    { value: 8, unit: '所', label: '初中', mention: null, op: '+', bracket: 'close' },
  ],
  relation: '=',
  result: { value: 29, unit: '所', label: '学校<合计>', mention: 'm-bbbb2222' },
} as unknown as Equation;

const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'total',
  severity: 'note',
  start: 0,
  end: 9,
  message: '合计差一所',
  holds: 'no',
  equation,
  ...more,
});

const entry = (more: Partial<Finding> = {}, place: { at?: number; anchor?: string } = {}) => ({
  finding: finding(more),
  name: '合计',
  quote: '共29所。',
  report: 'r-2024',
  anchor: 'p-cccc3333',
  ...place,
});

/** The list of one check. */
const listed = (...given: Parameters<typeof entry>) => parseHTML(checkList([entry(...given)], 'zh').text).document;

test('a verdict is a shape and a word', () => {
  expect(verdictMarkup('within-rounding', 'en').text).toMatch(/^<span class="verdict near">[^<]+<\/span>$/);
});

describe('an equation', () => {
  test('has each number over its name, with its sign and its brackets', () => {
    const { document } = parseHTML(equationMarkup(equation, 'no', 'en').text);
    expect([...document.querySelectorAll('.op')].map(({ textContent }) => textContent)).toEqual(['+', '=']);
    expect([...document.querySelectorAll('b')].map(({ textContent }) => textContent)).toEqual(['(20 schools', '8 schools)', '29 schools']);
    expect([...document.querySelectorAll('i')].map((name) => [name.textContent, name.getAttribute('lang')])).toEqual([
      ['小学', 'zh-Hans'],
      ['初中', 'zh-Hans'],
      ['学校<合计>', 'zh-Hans'],
    ]);
    expect(document.querySelectorAll('a')).toHaveLength(0);
  });

  test('keeps each sign with the number after it', () => {
    const { document } = parseHTML(equationMarkup(equation, 'yes', 'zh').text);
    expect([...document.querySelectorAll('.eq > span')].map((part) => part.textContent)).toEqual([
      '(20 所小学',
      '+ 8 所)初中',
      '= 29 所学校<合计>',
    ]);
  });

  test('marks its result where it does not hold', () => {
    const marked = (verdict: 'no' | 'yes', place: string) =>
      parseHTML(equationMarkup(equation, verdict, 'zh').text).document.querySelector(place)?.textContent;
    expect(marked('no', '.bad b')).toMatch(/^29/);
    expect(marked('yes', '.res b')).toMatch(/^29/);
  });

  test('leads to its numbers on the page of the report', () => {
    const { document } = parseHTML(equationMarkup(equation, 'yes', 'zh', true).text);
    expect([...document.querySelectorAll('b > a')].map((link) => link.getAttribute('href'))).toEqual(['#m-aaaa1111', '#m-bbbb2222']);
  });
});

describe('a check of a list', () => {
  test('leads to its sentence where its numbers do not', () => {
    const link = listed().querySelector('li > .from a');
    expect([link?.getAttribute('href'), link?.textContent]).toEqual(['/reports/r-2024/#p-cccc3', '共29所。']);
    expect(listed({}, { at: 2 }).querySelector('li > .from a')).toBeNull();
    const without = listed({ equation: undefined }, { at: 2 }).querySelector('li > .from a');
    expect(without?.getAttribute('href')).toBe('#p-cccc3333');
  });

  test('has its number as anchor on the page of the report alone', () => {
    expect(listed({}, { at: 2 }).querySelector('li')?.id).toBe('c2');
    expect(listed().querySelector('li')?.hasAttribute('id')).toBe(false);
  });

  test('is told in words where its equation does not tell all', () => {
    expect(listed({}, { at: 1 }).querySelector('.from')?.textContent).toBe('合计差一所');
    expect(listed({ holds: 'yes' }, { at: 1 }).querySelector('.from')).toBeNull();
    expect(listed({ holds: 'yes', rule: 'threshold' }, { at: 1 }).querySelector('.from')?.textContent).toBe('合计差一所');
  });

  test('says what the county replied', () => {
    const replies = [{ by: '教育局', on: '2024-05-06', text: '已经更正。' }];
    expect(listed({ replies }).querySelector('.from blockquote .quote')?.textContent).toBe('已经更正。');
  });
});
