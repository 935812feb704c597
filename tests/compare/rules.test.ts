import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { actionOf, decide, FLAGGING, PARTING } from '../../src/compare/actions.ts';
import { clauseAt, type Subject } from '../../src/compare/context.ts';
import { facetsOf } from '../../src/compare/rules.ts';
import { RULE_IDS, type RuleId } from '../../src/compare/types.ts';
import { comparabilitySchema } from '../../src/model/index.ts';

type Given = Partial<Subject['observation']> & {
  kind?: Subject['indicator']['kind'];
  indicator?: string;
  stages?: string[];
  sentence?: string;
  clause?: string;
  before?: string;
  code?: string;
  title?: string;
  year?: number | null;
  retired?: boolean;
};

function subject(given: Given): Subject {
  const { kind = 'stock', indicator = 'x', stages, code = '330803', title = '自评报告', year = 2020, retired = false, ...rest } = given;
  const { sentence = '', clause = sentence, before = '', ...observation } = rest;
  return {
    observation: {
      id: 'm-1.x',
      value: 10,
      unit: '所',
      qualifier: 'exact',
      stage: null,
      period: '2020',
      status: 'actual',
      scope: 'district',
      ...observation,
    },
    indicator: { id: indicator, kind, unit: '所', stages },
    report: { title, year, district: { code, name: '甲区', path: ['乙省', '甲区'] } },
    sentence,
    clause,
    before,
    retired,
  };
}

const facets = (given: Given) => facetsOf(subject(given));
const parts = (a: Given, b: Given) => decide(facets(a), facets(b)).blocks.map((block) => block.rule);
const flags = (a: Given, b: Given) => decide(facets(a), facets(b)).flags.map((flag) => flag.rule);

describe('rules of comparability', () => {
  test('there is one rule for every id, and each either parts or flags', () => {
    expect([...PARTING, ...FLAGGING].toSorted()).toEqual([...RULE_IDS].toSorted());
  });

  test('two values that agree in everything are comparable', () => {
    expect(decide(facets({}), facets({ value: 22, id: 'm-2.x' }))).toEqual({ comparable: true, blocks: [], flags: [] });
  });

  const blocking: [rule: string, a: Given, b: Given][] = [
    ['stage', { stage: 'primary' }, { stage: 'junior' }],
    ['stage', { stage: 'primary' }, { stage: null }],
    ['unit', { unit: '所' }, { unit: '个' }],
    ['unit', { unit: '元/人·月' }, { unit: '元/人·年' }],
    ['variant', { variant: '名师工作室' }, { variant: '名校长工作室' }],
    ['variant', { variant: '名师工作室' }, {}],
    [
      'variant',
      { indicator: 'teachers-recruited', sentence: '引进拔尖人才2名' },
      { indicator: 'teachers-recruited', sentence: '招聘紧缺专业教师69名' },
    ],
    [
      'variant',
      { indicator: 'teachers-recruited', sentence: '招聘特岗教师30名' },
      { indicator: 'teachers-recruited', sentence: '招聘教师30名' },
    ],
    [
      'variant',
      { indicator: 'school-count', stage: 'all', sentence: '全县有各级各类学校147所' },
      { indicator: 'school-count', stage: 'all', sentence: '全县有学校22所' },
    ],
    ['scope', { scope: 'rural' }, { scope: 'district' }],
    ['scope', { scope: 'institution', id: 'm-1.x' }, { scope: 'district' }],
    ['scope', { scope: 'subset', id: 'm-1.x' }, { scope: 'district' }],
    ['scope', { scope: 'institution', id: 'm-1.x' }, { scope: 'institution', id: 'm-2.x' }],
    ['scope', { scope: 'subset', id: 'm-1.x' }, { scope: 'subset', id: 'm-2.x' }],
    ['person-times', { unit: '人次' }, { unit: '人' }],
    ['planned', { status: 'planned' }, { status: 'actual' }],
    ['planned', { status: 'target' }, { status: 'planned' }],
    ['planned', { status: 'base' }, { status: 'actual' }],
    ['absolute-growth', { status: 'change' }, { status: 'actual' }],
    ['cumulative', { kind: 'flow', period: '2021/2023' }, { kind: 'flow', period: '2023' }],
    ['cumulative', { kind: 'flow', period: '2021/2023' }, { kind: 'flow', period: '2020/', year: 2024 }],
    ['cumulative', { kind: 'flow', period: null, before: '近年来，共选派' }, { kind: 'flow', period: '2023' }],
    [
      'cumulative',
      { kind: 'amount', period: null, before: '2022年投入' },
      { kind: 'amount', period: null, before: '“十三五”期间累计投入' },
    ],
    ['funds-kind', { kind: 'amount', clause: '一般公共预算教育支出' }, { kind: 'amount', clause: '争取上级资金' }],
    ['funds-kind', { kind: 'amount', clause: '学校自筹' }, { kind: 'amount', clause: '投资' }],
    [
      'score-system',
      { kind: 'score', indicator: 'self-score', code: '330803' },
      { kind: 'score', indicator: 'self-score', code: '620802' },
    ],
    ['score-scale', { indicator: 'satisfaction', unit: '分', value: 8.3 }, { indicator: 'satisfaction', unit: '分', value: 85 }],
    ['score-scale', { indicator: 'satisfaction', unit: '分', value: 92 }, { indicator: 'satisfaction', unit: '%', value: 92 }],
    [
      'framework',
      { kind: 'coefficient', title: '义务教育优质均衡发展自评报告' },
      { kind: 'coefficient', sentence: '八项指标综合差异系数' },
    ],
    ['above-100', { kind: 'rate', unit: '%', value: 102.7 }, { kind: 'rate', unit: '%', value: 99 }],
  ];
  test.each(blocking)('%s parts %j and %j', (rule, a, b) => {
    expect(parts(a, b)).toContain(rule);
    expect(parts(b, a)).toContain(rule);
  });

  const flagging: [rule: string, a: Given, b: Given][] = [
    ['year', { period: '2019' }, { period: '2023' }],
    ['year', { period: '2019' }, { period: null }],
    ['ownership', { clause: '公办幼儿园21所' }, { clause: '幼儿园85所' }],
    ['ownership', { clause: '普惠性民办园' }, { clause: '民办园' }],
    ['territory', { clause: '区属学校22所' }, { clause: '全区学校22所' }],
    ['resident', { kind: 'rate', sentence: '户籍适龄儿童入学率' }, { kind: 'rate', sentence: '常住人口入学率' }],
    [
      'exam-line',
      { indicator: 'gaokao-first-tier-rate', kind: 'rate', sentence: '应届一本上线率' },
      { indicator: 'gaokao-first-tier-rate', kind: 'rate', sentence: '特控线上线率' },
    ],
    ['named', { indicator: 'inspectors', sentence: '配备专兼职督学80人' }, { indicator: 'inspectors', sentence: '聘任责任督学22名' }],
    ['rounding', { qualifier: 'approx' }, { qualifier: 'exact' }],
    ['rounding', { qualifier: 'at-least' }, { qualifier: 'approx' }],
    ['boundary', { retired: true }, {}],
    ['admin-level', { code: '419001' }, { code: '330803' }],
    ['admin-level', { code: '310104' }, { code: '330803' }],
  ];
  test.each(flagging)('%s flags %j beside %j without parting them', (rule, a, b) => {
    expect(flags(a, b)).toContain(rule);
    expect(parts(a, b)).toEqual([]);
  });

  test('what a rule does not speak of does not part', () => {
    expect(parts({ kind: 'stock', period: '2021/2023' }, { kind: 'stock', period: '2023' })).toEqual([]);
    expect(parts({ kind: 'flow', period: '2019/2021' }, { kind: 'flow', period: '2021/2023' })).toEqual([]);
    expect(parts({ kind: 'score', code: '330803' }, { kind: 'score', code: '330802' })).toEqual([]);
    expect(parts({ kind: 'growth', unit: '%', value: 146.75 }, { kind: 'growth', unit: '%', value: 35 })).toEqual([]);
    expect(flags({ scope: 'public', clause: '公办园21所' }, { scope: 'public', clause: '园21所' })).toEqual([]);
  });

  test('a part that names no people goes on with those of its sentence', () => {
    const recruits = (clause: string, sentence: string) => facets({ indicator: 'teachers-recruited', clause, sentence }).variant;
    expect(recruits('其中2023年引进69名', '三年来引进急需人才135人，其中2023年引进69名。')).toBe('scarce');
    expect(recruits('公开招聘教师40名', '引进高层次人才5名，公开招聘教师40名。')).toBeUndefined();
  });

  test('an indicator of one stage lends it to values that name none', () => {
    expect(parts({ stages: ['preschool'], stage: null }, { stages: ['preschool'], stage: 'preschool' })).toEqual([]);
  });

  test('a difference gives both sides', () => {
    expect(decide(facets({ stage: 'primary' }), facets({ stage: 'junior' })).blocks).toEqual([
      { rule: 'stage', a: 'primary', b: 'junior' },
    ]);
    expect(decide(facets({ qualifier: 'approx' }), facets({})).flags).toEqual([{ rule: 'rounding', a: 'approx', b: null }]);
  });
});

test('actions are those of the codebook', () => {
  const codebook = comparabilitySchema.parse(parse(readFileSync('content/codebook/comparability.yaml', 'utf8')));
  expect(codebook.map(({ id, action }) => [id, action])).toEqual(codebook.map(({ id }) => [id, actionOf(id as RuleId)]));
  expect(RULE_IDS).toEqual(expect.arrayContaining(codebook.map(({ id }) => id)));
});

describe('clause of a number', () => {
  const clause = (text: string, raw: string) => {
    const start = text.indexOf(raw);
    const span = clauseAt(text, { start, end: start + raw.length });
    return text.slice(span.start, span.end);
  };
  test.each([
    ['全区有初中9所(民办2所)、小学24所。', '9所', '全区有初中9所'],
    ['全区有初中9所(民办2所)、小学24所。', '2所', '民办2所'],
    ['新增学位1,500个，缓解紧张', '1,500个', '新增学位1,500个'],
    ['全区22所学校及民办幼儿园纳入联盟', '22所', '全区22所学校'],
    ['普及率达95%以上', '95%', '普及率达95%以上'],
    ['147所', '147所', '147所'],
  ])('of %s at %s is %s', (text, raw, expected) => {
    expect(clause(text, raw)).toBe(expected);
  });
});
