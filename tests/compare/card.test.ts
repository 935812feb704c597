import { describe, expect, test } from 'vitest';
import { cardOf } from '../../src/compare/card.ts';
import type { Finding, Mention, Observation, Plan, Problem, ReportRecord } from '../../src/model/index.ts';
import { recordOf } from '../support/record.ts';

const span = (start: number, end: number) => ({ start, end });
const mention = (id: string, at: number, rest: Partial<Mention> = {}) =>
  ({ id, ...span(at, at + 2), status: 'actual', scope: 'district', place: null, unit: '所', period: null, ...rest }) as Mention;
const observation = (of: string, indicator: string, rest: Partial<Observation> = {}) =>
  ({
    id: `${of}.${indicator}`,
    mention: of,
    indicator,
    status: 'actual',
    scope: 'district',
    confidence: 'sure',
    unit: '所',
    ...rest,
  }) as Observation;
const problem = (id: string, start: number, end: number, origin: Problem['origin'], measures: Problem['measures'] = []) =>
  ({ id, label: '', title: '短板', start, end, origin, measures }) as Problem;
const measure = (start: number, end: number) => ({ id: 'me', label: '', title: '', start, end });

const TEXT = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十2026年底前完成。';
const record = (parts: Partial<ReportRecord> = {}, report: Partial<ReportRecord['report']> = {}): ReportRecord => {
  const base = recordOf([TEXT], parts);
  return { ...base, report: { ...base.report, ...report } };
};

describe('the card of a county', () => {
  test('is there where a report is', () => {
    expect(cardOf([])).toBeNull();
    expect(cardOf([record()])).toMatchObject({ problems: [], measures: [], done: [], happened: 0, promises: [] });
  });

  test('is of its latest report, with the promises of all', () => {
    const plans = [{ id: 'pl', label: '', title: '一二', start: 0, end: 5 } as Plan];
    const card = cardOf([record({ plans }, { id: 'new', year: 2021 }), record({ plans }, { id: 'old', year: 2019 })]);
    expect(card?.report.id).toBe('new');
    expect(card?.promises.map((promise) => promise.report)).toEqual(['new', 'old']);
  });

  test('keeps problems told in passing apart', () => {
    const card = cardOf([record({ problems: [problem('a', 0, 5, 'admitted', [measure(2, 4)]), problem('b', 6, 9, 'elsewhere')] })]);
    expect(card).toMatchObject({ problems: [{ id: 'a' }], inPassing: [{ id: 'b' }], measures: [1], feedback: false });
  });

  test('counts verdicts, and figures that do not add up', () => {
    const findings = (['yes', 'within-rounding', 'no', 'unknown'] as const).map((holds) => ({ holds }) as Finding);
    expect(cardOf([record({ findings: [...findings, {} as Finding] })])?.checks).toMatchObject({
      hold: 2,
      unknown: 1,
      failing: [{ holds: 'no' }],
    });
  });
});

describe('figures told on the card', () => {
  const problems = [problem('a', 0, 30, 'feedback', [measure(10, 20)])];

  test('are those of measures first, each of another indicator', () => {
    const mentions = [mention('m-1', 2), mention('m-2', 12), mention('m-3', 24)];
    const observations = [observation('m-1', 'seats'), observation('m-2', 'schools'), observation('m-3', 'seats')];
    expect(cardOf([record({ problems, mentions, observations })])?.done.map(({ id }) => id)).toEqual(['m-2', 'm-1']);
  });

  test.each([
    ['planned', {}, { status: 'planned' as const }],
    ['doubtful', {}, { confidence: 'doubtful' as const }],
    ['of another place', { place: '全国' }, {}],
    ['a part of another', { scope: 'subset' as const }, {}],
    ['a score', { unit: '分' }, {}],
  ])('are none that is %s', (_, of, read) => {
    expect(cardOf([record({ mentions: [mention('m-1', 2, of)], observations: [observation('m-1', 'seats', read)] })])?.done).toEqual([]);
  });
});

describe('promises', () => {
  const plan = (title: string, start: number, end: number, dated?: Plan['dated']) =>
    ({ id: title, label: '', title, start, end, ...(dated ? { dated } : {}) }) as Plan;
  const year = span(TEXT.indexOf('2026'), TEXT.indexOf('2026') + 5);

  test('stand by year, then by term, then without', () => {
    const plans = [plan('none', 0, 3), plan('term', 4, 7, span(4, 6)), plan('year', 8, TEXT.length, year)];
    const mentions = [mention('m-1', 3, { status: 'planned', period: '2025' })];
    const card = cardOf([record({ plans, mentions })]);
    expect(card?.promises.map(({ title, year: of }) => [title, of])).toEqual([
      ['', 2025],
      ['year', 2026],
      ['term', null],
      ['none', null],
    ]);
  });

  test('a planned figure inside a point is told by the point', () => {
    expect(cardOf([record({ plans: [plan('one', 0, 9)], mentions: [mention('m-1', 2, { status: 'planned' })] })])?.promises).toHaveLength(
      1,
    );
  });

  test('know what a later report says of the same indicator', () => {
    const planned = {
      mentions: [mention('m-1', 2, { status: 'planned' })],
      observations: [observation('m-1', 'seats', { status: 'planned' })],
    };
    const done = { mentions: [mention('m-9', 2)], observations: [observation('m-9', 'seats')] };
    const later = record(done, { id: 'later', year: 2021 });
    expect(cardOf([later, record(planned, { id: 'old', year: 2019 })])?.promises[0]?.later).toMatchObject({
      report: 'later',
      mention: { id: 'm-9' },
    });
    expect(cardOf([record(planned, { id: 'new', year: 2022 }), later])?.promises[0]?.later).toBeNull();
  });
});
