import { describe, expect, it } from 'vitest';
import { answersOf, countStates, districtAnswers, districtStates, mapItems, statesOf } from '../../src/compare/silence.ts';
import type { Framework, Mention, Observation, ReportRecord } from '../../src/model/index.ts';
import { recordOf } from '../support/record.ts';

const named = { zh: '甲', en: 'A' };
const framework = {
  from: 2017,
  answeredBy: ['self-assessment'],
  items: [
    {
      id: 'x.1',
      part: 'p',
      short: named,
      line: named,
      words: ['巩固率'],
      own: [{ indicator: 'retention', stages: ['junior'] }],
      other: ['retention', 'kept'],
    },
    { id: 'x.2', part: 'p', short: named, line: named, words: ['校车'], own: [], other: [] },
    { id: 'x.3', own: [], other: [] },
  ],
} as unknown as Framework;

type Given = { indicator: string; stage?: string; status?: string; scope?: string; confidence?: string; variant?: string; place?: string };

function record(
  given: readonly Given[] = [],
  parts: Partial<ReportRecord> = {},
  report: Partial<ReportRecord['report']> = {},
): ReportRecord {
  const base = recordOf(['初中三年巩固率98%。'], parts);
  const mentions = given.map(({ place = null }, at) => ({ id: `m-${at}`, start: at, end: at + 1, place }) as Mention);
  const observations = given.map(
    ({ place: _, ...one }, at) =>
      ({ mention: `m-${at}`, stage: null, status: 'actual', scope: 'district', confidence: 'sure', ...one }) as Observation,
  );
  return { ...base, mentions, observations, report: { ...base.report, ...report } };
}
const state = (read: ReportRecord) => answersOf(read, framework)[0]?.state;
const said = [{ item: 'x.1', state: 'said' as const, start: 0, end: 2, rule: 'x.1/said' }];

describe('the state of an item in a report', () => {
  it.each([
    ['a number of the stage asked for', { indicator: 'retention', stage: 'junior' }, 'own'],
    ['a number of another stage', { indicator: 'retention', stage: 'compulsory' }, 'other'],
    ['a number of some schools', { indicator: 'retention', stage: 'junior', scope: 'institution' }, 'other'],
    ['a number that may be misread', { indicator: 'retention', stage: 'junior', confidence: 'doubtful' }, 'other'],
    ['a number in another measure', { indicator: 'kept' }, 'other'],
    ['a number that is only planned', { indicator: 'retention', stage: 'junior', status: 'planned' }, 'said'],
    ['a number of another place', { indicator: 'retention', stage: 'junior', place: '全国' }, 'silent'],
    ['a number of something else', { indicator: 'other' }, 'silent'],
  ] as const)('with %s', (_, given, expected) => {
    expect(state(record([given]))).toBe(expected);
  });

  it('prefers the number in the own measure, and leads to it', () => {
    const [answer] = answersOf(record([{ indicator: 'kept' }, { indicator: 'retention', stage: 'junior' }]), framework);
    expect(answer).toMatchObject({ state: 'own', at: { start: 1, end: 2 }, mention: { id: 'm-1' } });
  });

  it('is words where there are words, whatever the kind of report', () => {
    expect(answersOf(record([], { answers: said }, { kind: 'experience' }), framework)[0]).toMatchObject({
      state: 'said',
      at: { start: 0, end: 2 },
      why: null,
    });
  });

  it('keeps what came close to silence', () => {
    const near = [{ item: 'x.2', state: 'near' as const, start: 2, end: 4, rule: 'x.2/near' }];
    expect(answersOf(record([], { answers: near }), framework)[1]).toMatchObject({ state: 'silent', at: null, near: { start: 2, end: 4 } });
  });

  it.each([
    ['of a kind that does not answer the framework', { kind: 'experience' }, 'kind'],
    ['of a year before the framework', { year: 2016 }, 'before'],
    ['of no known year', { year: null }, 'undated'],
  ] as const)('is not applicable where a report %s says nothing', (_, report, why) => {
    expect(answersOf(record([], {}, report), framework)[0]).toMatchObject({ state: 'not-applicable', why });
  });

  it('is told of items with a part only', () => {
    expect(mapItems(framework).map(({ id }) => id)).toEqual(['x.1', 'x.2']);
  });
});

describe('the state of an item in a district', () => {
  const said = (records: readonly ReportRecord[], from = framework) =>
    districtAnswers(
      records.flatMap((one) => answersOf(one, from)),
      from,
    );
  const dated = (year: number, given: readonly Given[] = [], kind: ReportRecord['report']['kind'] = 'self-assessment') =>
    record(given, {}, { id: `r-${year}-${kind}`, year, kind });

  it('is that of its latest report, with the earlier ones beside it', () => {
    const [answer] = said([dated(2018, [{ indicator: 'kept' }]), dated(2020)], framework);
    expect(answer).toMatchObject({ state: 'silent', year: 2020, earlier: [{ state: 'other', year: 2018 }] });
  });

  it('is the best of one year', () => {
    const [answer] = said([dated(2020), dated(2020, [{ indicator: 'kept' }], 'experience')], framework);
    expect(answer?.state).toBe('other');
  });

  it('is that of an earlier report where the latest one cannot answer', () => {
    const [answer] = said([dated(2021, [], 'experience'), dated(2019)], framework);
    expect(answer).toMatchObject({ state: 'silent', year: 2019 });
  });

  it('is counted by state', () => {
    expect(countStates(said([dated(2019, [{ indicator: 'kept' }])], framework))).toMatchObject({ other: 1, silent: 1, own: 0 });
  });

  it('has the states that are told without the words', () => {
    const none: ReportRecord[] = [];
    const reports = [
      none,
      [dated(2018, [{ indicator: 'kept' }])],
      [dated(2018, [{ indicator: 'kept' }]), dated(2020)],
      [dated(2020), dated(2020, [{ indicator: 'kept' }], 'experience')],
      [dated(2021, [], 'experience'), dated(2019)],
      [dated(2021, [], 'experience'), dated(2020, [], 'experience')],
    ];
    for (const own of reports) {
      const states = own.map((one) => statesOf(one.report, answersOf(one, framework)));
      expect(districtStates(states)).toEqual(said(own, framework).map((answer) => answer.state));
      expect(districtStates(states.toReversed())).toEqual(districtStates(states));
    }
  });
});
