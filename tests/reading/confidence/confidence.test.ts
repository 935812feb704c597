import { describe, expect, test } from 'vitest';
import type { Confidence, Mention, ReportKind } from '../../../src/model/index.ts';
import { withConfidence } from '../../../src/reading/confidence/index.ts';
import type { BareObservation } from '../../../src/reading/facets/types.ts';
import { confidenceOf, type Grounds, RESERVATIONS } from '../../../src/reading/indicators/confidence.ts';

type Given = {
  confidence?: number;
  zone?: string;
  cue?: [number, number] | null;
  /** Words between the number that the indicator was carried over from and this one. */
  after?: string;
  /** Place of the number that it was carried over from. */
  place?: string;
  period?: null;
  stage?: null;
  /** From how near a field was told. */
  scope?: string;
  staged?: string;
  dated?: string;
};

const grounds = (given: Given = {}): Grounds => {
  const { confidence = 0.85, zone = 'own', cue = [94, 98], after, place = null, scope, staged, dated } = given;
  const match = { rule: { confidence }, zone, cue: cue && { start: cue[0], end: cue[1] } };
  const mention = {
    start: 100,
    end: 103,
    place: null,
    passage: 'p-1',
    period: given.period === null ? null : '2022',
    basis: {
      ...(scope && { scope: { from: scope } }),
      ...(staged && { stage: { from: staged } }),
      ...(dated && { period: { from: dated } }),
    },
  };
  const from = after === undefined ? null : { ...mention, place };
  return { match, mention, from, between: after ?? '', stage: given.stage === null ? null : 'primary' } as unknown as Grounds;
};

describe('confidence of an indicator', () => {
  test.each<[string, Parameters<typeof grounds>[0], Confidence]>([
    ['a plain rule whose words stand beside the number', {}, 'sure'],
    ['a rule of a generic cue', { confidence: 0.75 }, 'likely'],
    ['a rule that mostly guesses', { confidence: 0.65 }, 'doubtful'],
    ['words elsewhere in the clause', { zone: 'clause' }, 'likely'],
    ['words of a heading', { zone: 'titles', cue: null }, 'likely'],
    ['a number that carries on in a list', { after: '、' }, 'sure'],
    ['a number that carries on in another statement', { after: '；占比' }, 'likely'],
    ['a number that carries on from that of another place', { after: '，我县', place: '全省' }, 'likely'],
    ['a number without a time', { period: null }, 'likely'],
    ['a number whose scope a heading tells', { scope: 'heading' }, 'likely'],
    ['a number without a stage', { stage: null }, 'likely'],
    ['a number whose stage a heading tells', { staged: 'heading' }, 'likely'],
    ['a number whose time stands elsewhere in the sentence', { dated: 'sentence' }, 'likely'],
    ['a number whose stage and time do not stand beside it', { staged: 'heading', dated: 'sentence' }, 'likely'],
    ['a generic cue of a number without a stage', { confidence: 0.75, stage: null }, 'likely'],
    ['words behind the number', { cue: [103, 106] }, 'likely'],
    ['a generic cue behind the number', { confidence: 0.75, cue: [103, 106] }, 'doubtful'],
    ['a generic cue elsewhere in the sentence', { confidence: 0.75, zone: 'sentence' }, 'doubtful'],
    ['words far away', { cue: [50, 54] }, 'likely'],
    ['a number that carries on, however far the words of the first', { after: '、', cue: [20, 24] }, 'sure'],
    ['everything against it', { confidence: 0.6, zone: 'sentence', after: '；' }, 'doubtful'],
  ])('%s', (_, given, expected) => {
    expect(confidenceOf(grounds(given))).toBe(expected);
  });

  test('each reservation has an id of its own', () => {
    expect(new Set(RESERVATIONS.map(({ id }) => id)).size).toBe(RESERVATIONS.length);
  });
});

describe('confidence of an observation', () => {
  const lowered = (kind: string, doubtful: string[] | undefined, rule = 'x/y', confidence: Confidence = 'sure', title = '2022年报告') =>
    withConfidence({
      observations: [{ mention: 'm-1', rule, confidence } as BareObservation],
      mentions: [{ id: 'm-1', ...(doubtful && { doubtful }) } as Mention],
      report: { kind: kind as ReportKind, title },
    })[0]?.confidence;

  test('falls with a doubtful field of its number', () => {
    expect(lowered('self-assessment', undefined)).toBe('sure');
    expect(lowered('self-assessment', ['period'])).toBe('doubtful');
  });

  test('is one class lower in a report that is not about education alone', () => {
    expect(lowered('government-work-report', undefined)).toBe('likely');
    expect(lowered('bulletin', undefined, 'x/y', 'likely')).toBe('doubtful');
    expect(lowered('bulletin', undefined, 'x/y', 'sure', '2022年教育事业统计公报')).toBe('sure');
  });

  test('is a person’s where a person decided', () => {
    expect(lowered('bulletin', ['period'], 'review')).toBe('sure');
  });
});
