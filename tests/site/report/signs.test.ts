import { describe, expect, test } from 'vitest';
import type { Finding, Mention, Observation, Term } from '../../../src/model/index.ts';
import { notesOf } from '../../../src/site/report/notes.ts';
import { hasRareSigns, signsOf, verdictCounts } from '../../../src/site/report/signs.ts';
import { recordOf } from '../../support/record.ts';

const TEXT = '全县教师50人，其中小学30人、初中20人。';
const mention = (id: string, raw: string, given: Partial<Mention> = {}): Mention => ({
  id,
  raw,
  passage: 'p-0',
  start: TEXT.indexOf(raw),
  end: TEXT.indexOf(raw) + raw.length,
  value: Number.parseInt(raw, 10),
  unit: '人',
  stage: null,
  period: null,
  status: 'actual',
  qualifier: 'exact',
  scope: 'district',
  place: null,
  ...given,
});
const term = (value: number, of: string | null, op: Term['op'] = ''): Term => ({ op, value, unit: '人', label: '', mention: of });
const sum = (holds: 'yes' | 'no', result: Term, given: Partial<Finding> = {}): Finding => ({
  rule: 'total',
  severity: 'note',
  message: '',
  start: 0,
  end: TEXT.length,
  holds,
  equation: { terms: [term(30, 'm-1'), term(20, 'm-2', '+')], relation: holds === 'yes' ? '=' : '≠', result, computed: 50 },
  ...given,
});
const record = (findings: Finding[], mentions = [mention('m-0', '50人'), mention('m-1', '30人'), mention('m-2', '20人')]) =>
  recordOf([TEXT], { mentions, findings });

describe('the sign after a figure', () => {
  test('says of a total whether its parts add up to it, and nothing of the parts', () => {
    expect([...signsOf(record([sum('yes', term(50, 'm-0'))]))]).toEqual([['m-0', ['yes']]]);
    expect([...signsOf(record([sum('no', term(52, 'm-0'))]))]).toEqual([['m-0', ['no']]]);
  });

  test('marks what was held against a constant where the constant wins', () => {
    const over: Finding = sum('no', term(100, null), {
      rule: 'rate-bound',
      equation: { terms: [term(50, 'm-0')], relation: '>', result: term(100, null), computed: 50 },
    });
    expect([...signsOf(record([over]))]).toEqual([['m-0', ['no']]]);
  });

  test.each([
    ['yes', 'met'],
    ['no', 'under'],
  ] as const)('is that of a line where a framework was asked: %s', (holds, sign) => {
    const line = sum(holds, term(45, null), {
      rule: 'threshold',
      equation: { terms: [term(50, 'm-0')], relation: '≥', result: term(45, null), computed: 50 },
    });
    expect([...signsOf(record([line]))]).toEqual([['m-0', [sign]]]);
  });

  test('is none for a relation that only says that a part is no larger than its whole, or that a number stands twice', () => {
    const equation = { terms: [term(20, 'm-2')], relation: '≤' as const, result: term(50, 'm-0'), computed: 20 };
    expect([...signsOf(record([sum('yes', term(50, 'm-0'), { rule: 'subset', equation })]))]).toEqual([]);
    const twice = { ...equation, terms: [term(50, 'm-2')], relation: '=' as const };
    expect([...signsOf(record([sum('yes', term(50, 'm-0'), { rule: 'repeat', equation: twice })]))]).toEqual([]);
  });

  test('tells doubt and a place elsewhere, the weightier first', () => {
    const signs = signsOf(record([sum('no', term(52, 'm-0'))], [mention('m-0', '50人', { doubtful: ['stage'], place: '全国' })]));
    expect(signs.get('m-0')).toEqual(['no', 'ask', 'else']);
    const doubted = recordOf([TEXT], {
      mentions: [mention('m-0', '50人')],
      observations: [{ mention: 'm-0', indicator: 'teachers', confidence: 'doubtful' } as Observation],
    });
    expect(signsOf(doubted).get('m-0')).toEqual(['ask']);
  });
});

test.each([
  ['confirmed', ['reviewer'], ['seal']],
  ['corrected', ['zhang', 'reviewer'], ['seal']],
  ['disputed', ['reviewer'], ['ask']],
  ['confirmed', ['authors'], undefined],
] as const)('what people found %s (%s) gives %s', (status, by, signs) => {
  const review = { status, by: [...by], on: '2026-05-01' };
  expect(signsOf(record([], [mention('m-0', '50人', { review })])).get('m-0')).toEqual(signs);
});

test('counts say that nothing fails, where anything was checked', () => {
  const checked = record([sum('yes', term(50, 'm-0'))]);
  expect(verdictCounts(checked, signsOf(checked))).toEqual([
    { sign: 'no', count: 0, first: null },
    { sign: 'yes', count: 1, first: null },
  ]);
  expect(verdictCounts(record([]), new Map())).toEqual([]);
});

test.each([
  ['a sum that holds', record([sum('yes', term(50, 'm-0'))]), false],
  ['a doubtful reading', record([], [mention('m-0', '50人', { doubtful: ['stage'] })]), false],
  [
    'a figure that a person looked at',
    record([], [mention('m-0', '50人', { review: { status: 'confirmed', by: ['reviewer'], on: '2026-05-01' } })]),
    true,
  ],
  ['a line of a framework that a sum without figures of the text meets', record([sum('yes', term(50, null), { rule: 'threshold' })]), true],
])('a page brings the sheet of rare signs where it has one: %s', (_, read, brought) => {
  expect(hasRareSigns(read, signsOf(read))).toBe(brought);
});

test('the note of a total tells its check, with its parts as shares of the whole', () => {
  const three = [mention('m-0', '50人'), mention('m-1', '30人'), mention('m-2', '20人'), mention('m-3', '0人', { start: 1, end: 2 })];
  const equation = {
    terms: [term(30, 'm-1'), term(20, 'm-2', '+'), term(0, 'm-3', '+')],
    relation: '=' as const,
    result: term(50, 'm-0'),
    computed: 50,
  };
  const checked = record([sum('yes', term(50, 'm-0'), { equation })], three);
  const passages = new Map(checked.passages.map((passage) => [passage.id, passage]));
  const notes = notesOf({ record: checked, passages, indicators: new Map(), names: new Map(), signs: signsOf(checked) });
  expect(notes.get('p-0')?.groups.flatMap(({ checks }) => checks)).toEqual([
    {
      at: 1,
      verdict: 'yes',
      words: '30 + 20 + 0 = 50 人',
      parts: [
        { start: 0, width: 600 },
        { start: 600, width: 400 },
        { start: 1000, width: 0 },
      ],
    },
  ]);
});

test('a line of a note has the words beside its figure only where others of its indicator stand beside it', () => {
  const told = (counted: readonly string[]) => {
    const read = record([]);
    const passages = new Map(read.passages.map((passage) => [passage.id, passage]));
    const indicators = new Map(counted.map((id) => [id, ['teacher-count']]));
    const notes = notesOf({ record: read, passages, indicators, names: new Map([['teacher-count', '教师数']]), signs: signsOf(read) });
    return notes.get('p-0')?.groups.flatMap(({ lines }) => lines.map((line) => line.told));
  };
  expect(told(['m-1'])).toEqual(['']);
  expect(told(['m-1', 'm-2'])).toEqual(['小学', '初中']);
});
