import { describe, expect, test } from 'vitest';
import { scoreChecks } from '../../../src/evaluation/checks.ts';
import { type Equation, equationText, type Finding, findingSchema, type Mention, type ReportRecord } from '../../../src/model/index.ts';
import { division } from '../../../src/reading/checks/categories.ts';
import { labelOf } from '../../../src/reading/checks/labels.ts';
import { listedBefore } from '../../../src/reading/checks/listed.ts';
import { agreement, bounds, rounding } from '../../../src/reading/checks/rounding.ts';
import { findingsIn } from './reading.ts';

const mention = (raw: string, value: number, unit: string): Mention => ({ raw, value, unit, qualifier: 'exact' }) as Mention;

describe('rounding', () => {
  test.each([
    ['96.97%', '%', 0.005],
    ['93%', '%', 0.5],
    ['１２.５％', '%', 0.05],
    ['2.9亿元', '元', 5_000_000],
    ['6457万元', '元', 5000],
    ['147所', '所', 0],
  ])('takes half of the last place of %s', (raw, unit, half) => {
    expect(rounding({ raw, unit })).toBeCloseTo(half, 9);
  });
  test('tells equal, equal within rounding, and different apart', () => {
    const stated = mention('36.79%', 36.79, '%');
    const exactly = (value: number) => agreement(value, { low: value, high: value }, stated);
    expect([36.79, 36.7911, 36.9].map(exactly)).toEqual(['yes', 'within-rounding', 'no']);
    expect(bounds(stated).low).toBeCloseTo(36.785, 9);
  });
});

test('decimals of a rate may have been cut off', () => {
  const verdict = (computed: number, raw: string, unit = '%') =>
    agreement(computed, { low: computed, high: computed }, mention(raw, Number.parseFloat(raw), unit));
  expect(verdict(66.6667, '66.6%')).toBe('within-rounding');
  expect(verdict(66.7, '66.6%')).toBe('no');
  expect(verdict(66.5, '66.6%')).toBe('no');
  expect(verdict(66.6667, '66%')).toBe('no');
  expect(verdict(66.6667, '66.6分', '分')).toBe('no');
});

describe('labels', () => {
  test.each([
    ['其中普通高中', '', '普通高中'],
    ['截至目前共有在校生', '', '在校生'],
    ['受益学生达到', '', '受益学生'],
    ['', '农村学生吃到了营养午餐', '农村学生吃到了营养午餐'],
  ])('of “%s” is its name', (before, after, label) => {
    expect(labelOf(before, after)).toBe(label);
  });
});

test.each([
  [['小学', '初中', '普通高中'], 'exclusive'],
  [['男教师', '女教师'], 'complete'],
  [['2021年', '2022年'], 'exclusive'],
  [['女教师', '骨干教师'], 'overlap'],
  [['公办幼儿园', '幼儿园'], 'overlap'],
] as const)('parts named %j are %s', (labels, kind) => {
  expect(division(labels)).toBe(kind);
});

test.each([
  ['新建甲校、乙校、丙校3所', '3', ['新建甲校', '乙校', '丙校']],
  ['健全“国培”“省培”两级', '两', ['健全“国培”', '“省培”']],
  ['初步确定“道德、能力、表现”三项', '三', ['道德', '能力', '表现']],
])('names are read back from the count in %s', (text, count, names) => {
  expect(listedBefore(text, text.lastIndexOf(count), 0)?.names).toEqual(names);
});

test('one name, or a number alone, is no list', () => {
  expect(listedBefore('新建甲校3所', 4, 0)).toBeNull();
});

describe('an equation in words', () => {
  const of = (value: number, unit: string, op: '' | '+' | '÷' = '') => ({ op, value, unit, label: '', mention: null });
  test.each<[Equation, string]>([
    [{ terms: [of(4, '所'), of(1, '所', '+')], relation: '=', result: of(5, '所'), computed: 5 }, '4 + 1 = 5 所'],
    [{ terms: [of(20, '所'), of(33, '所', '+')], relation: '≠', result: of(52, '所'), computed: 53 }, '20 + 33 = 53 ≠ 52 所'],
    [
      { terms: [of(355400, '元'), of(475500, '元', '+')], relation: '=', result: of(830900, '元'), computed: 830900 },
      '35.54 + 47.55 = 83.09 万元',
    ],
    [{ terms: [of(8000, '元')], relation: '<', result: of(50000, '元'), computed: 8000 }, '8000 < 50000 元'],
    [{ terms: [of(977, '人'), of(32.5, '%', '÷')], relation: '≈', result: of(3006, '人'), computed: 3006.15 }, '977 ÷ 32.5% ≈ 3006 人'],
  ])('%#', (equation, text) => {
    expect(equationText(equation)).toBe(text);
  });
});

describe('findings', () => {
  const text = '全县现有学校38所，其中高中4所（民办2所）、职业高中1所、初中9所、小学24所。招聘教师86名（小学50名、初中20名、高中20名）。';
  const findings = findingsIn(text);
  test('follow the model, in the order of the text, within it', () => {
    for (const finding of findings) expect(findingSchema.safeParse(finding).success).toBe(true);
    expect(findings.map(({ start }) => start)).toEqual(findings.map(({ start }) => start).sort((a, b) => a - b));
  });
  test('are notes where a relation holds and warnings where it does not', () => {
    const totals = findings.filter(({ rule }) => rule === 'total');
    expect(totals.map(({ severity, holds }) => [severity, holds])).toEqual([
      ['note', 'yes'],
      ['warning', 'no'],
    ]);
  });
  test('name each term by the words of the report', () => {
    expect(findings[0]?.equation?.terms.map(({ label }) => label)).toEqual(['高中', '职业高中', '初中', '小学']);
  });
});

test.each([
  ['numbers', '共'.concat('其中小学1所、'.repeat(1000))],
  ['brackets', '（'.repeat(50_000)],
  ['quotes', '“甲”、'.repeat(20_000).concat('3所学校')],
  ['digits', '9'.repeat(50_000).concat('所')],
  ['repeated words', '加强'.repeat(30_000)],
])('a text of nothing but %s is read without failing', (_, text) => {
  expect(Array.isArray(findingsIn(text))).toBe(true);
});

test('scoring tells found, missed and falsely failed relations apart', () => {
  const finding = (rule: string, start: number, holds: Finding['holds']): Finding => {
    const term = { op: '' as const, value: 1, unit: '', label: '', mention: null };
    return {
      rule,
      severity: 'note',
      message: '',
      start,
      end: start + 1,
      holds,
      equation: { terms: [term], relation: '=', result: term, computed: 1 },
    };
  };
  const record = {
    text: '甲乙丙',
    report: { id: 'r' },
    findings: [finding('total', 0, 'no'), finding('share', 1, 'yes')],
  } as unknown as ReportRecord;
  const score = scoreChecks(
    [record],
    [
      { report: 'r', kind: 'total', quotes: ['甲'], verdict: 'true' },
      { report: 'r', kind: 'share', quotes: ['乙'], verdict: 'within rounding' },
      { report: 'r', kind: 'score', quotes: ['丙'], verdict: 'true' },
      { report: 'r', kind: 'plausibility', quotes: ['丙'], verdict: 'plausible' },
    ],
  );
  expect(score).toMatchObject({ computable: 3, found: 2 });
  expect(score.missed).toHaveLength(1);
  expect(score.falseAlarms).toHaveLength(1);
});

test('a level whose scale was lost is said to be one, and no other', () => {
  const of = (text: string) => findingsIn(text).filter(({ rule }) => rule === 'growth');
  expect(of('教育经费92000万元，比上年的100000元减少8%。')).toMatchObject([
    { holds: 'no', message: expect.stringContaining('“100000元”的单位似应为万元') },
  ]);
  expect(of('教育经费92000万元，比上年的100000元减少3%。')[0]?.message).not.toContain('似应为');
});
