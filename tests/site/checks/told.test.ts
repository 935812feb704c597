import { describe, expect, test } from 'vitest';
import type { Equation, Finding, Term, Verdict } from '../../../src/model/index.ts';
import { told, toldInEnglish } from '../../../src/site/checks/told.ts';

const term = (value: number, unit: string, op: Term['op'] = ''): Term => ({ op, value, unit, label: '学校', mention: null });
const equation = (terms: Term[], relation: Equation['relation'], result: Term, computed: number | null = null): Equation => ({
  terms,
  relation,
  result,
  computed,
});
const said = (given: Equation, holds: Verdict, rule = 'total') =>
  toldInEnglish({ equation: given, holds, rule })?.replaceAll('\u00a0', ' ');

const sum = (relation: Equation['relation'], stated: number) =>
  equation([term(20, '所'), term(25, '所', '+'), term(8, '所', '+')], relation, term(stated, '所'), 53);

describe('what came of a check, in English', () => {
  test('is what terms come to beside what the text states', () => {
    expect(said(sum('=', 53), 'yes')).toBe('20 + 25 + 8 comes to the 53 schools that the text states.');
    expect(said(sum('≠', 52), 'no')).toBe('20 + 25 + 8 comes to 53, but the text states 52 schools.');
    expect(said(sum('≠', 52), 'unknown')).toMatch(/^20 \+ 25 \+ 8 comes to 53 and the text states 52 schools; /);
    const share = equation([term(41, '人'), term(48, '人', '÷')], '≈', term(85.4, '%'), 85.4167);
    expect(said(share, 'within-rounding')).toBe('41 ÷ 48 comes to the 85.4 % that the text states, within rounding.');
  });

  test('says of large amounts in which unit they are', () => {
    const money = equation([term(3_200_000, '元'), term(1_050_000, '元', '+')], '≠', term(4_350_000, '元'), 4_250_000);
    expect(said(money, 'no')).toBe('320 + 105 comes to 425, but the text states 435 × 10,000 yuan.');
  });

  test('says of two figures whether they agree', () => {
    const twice = (relation: Equation['relation'], second: number) => equation([term(97.5, '%')], relation, term(second, '%'));
    expect(said(twice('=', 97.5), 'yes', 'repeat')).toBe('97.5% and 97.5% agree.');
    expect(said(twice('≠', 96), 'no', 'repeat')).toBe('97.5% and 96% do not agree.');
  });

  test('says of an order whether it is as it should be', () => {
    expect(said(equation([term(5, '所')], '≤', term(9, '所')), 'yes', 'subset')).toBe(
      '5 schools is no more than 9 schools, as it should be.',
    );
    expect(said(equation([term(103, '%')], '>', term(100, '%')), 'no', 'rate-bound')).toBe(
      '103% is more than 100%, which it should not be.',
    );
  });

  test('says of a standard whether it is met', () => {
    expect(said(equation([term(97, '%')], '≥', term(95, '%')), 'yes', 'threshold')).toBe(
      '97% is no less than 95%, which meets the standard.',
    );
    expect(said(equation([term(91, '%')], '<', term(95, '%')), 'no', 'threshold')).toBe('91% is less than 95%, which misses the standard.');
  });
});

describe('what a page says of a check', () => {
  const finding: Finding = {
    rule: 'total',
    severity: 'warning',
    start: 0,
    end: 9,
    message: '不相符：20 + 8 ≠ 29 所',
    holds: 'no',
    equation: sum('≠', 52),
  };

  test('is in Chinese what the record says', () => {
    expect(told(finding, 'zh')).toBe('不相符：20 + 8 ≠\u00a029\u00a0所');
  });

  test('is in English a sentence, with what a failure mostly comes from', () => {
    expect(told(finding, 'en', 'A part may be missing.')).toMatch(/but the text states 52\u00a0schools\. A part may be missing\.$/u);
    expect(told({ ...finding, holds: 'yes', equation: sum('=', 53) }, 'en', 'A part may be missing.')).toMatch(/that the text states\.$/);
  });

  test('is in English nothing where there is no equation and nothing fails', () => {
    const { equation: _, ...dates } = { ...finding, holds: 'yes' as const };
    expect(told(dates, 'en', 'A year may be wrong.')).toBeNull();
    expect(told({ ...dates, holds: 'no' }, 'en', 'A year may be wrong.')).toBe('A year may be wrong.');
  });
});
