import { expect, test } from 'vitest';
import { scoreConfidence } from '../../src/evaluation/confidence.ts';
import { countReadings } from '../../src/evaluation/coverage.ts';
import type { GoldQuantity } from '../../src/evaluation/gold.ts';
import type { Confidence, Mention, Observation } from '../../src/model/index.ts';
import { recordOf } from '../support/record.ts';

const FIELDS = {
  value: 24,
  unit: '所',
  qualifier: 'exact',
  stage: 'primary',
  period: '2019',
  status: 'actual',
  scope: 'district',
} as const;
const observation = (at: number, confidence: Confidence, changes: Partial<Observation> = {}): Observation => ({
  id: `m-${at}.school-count`,
  indicator: 'school-count',
  mention: `m-${at}`,
  ...FIELDS,
  rule: 'school-count/x',
  confidence,
  facets: [{ id: 'territory', value: 'own', start: 0, end: 2, rule: 'territory/own' }],
  ...changes,
});
const record = (...observations: Observation[]) =>
  recordOf(['全县有小学24所。'], {
    mentions: observations.map((_, at) => ({ id: `m-${at}`, start: at, end: at + 1 }) as Mention),
    observations,
    mentioned: [{ indicator: 'meals', start: 0, end: 2, rule: 'meals/mentioned-by' }],
  });
const gold = (at: number, changes: Partial<GoldQuantity> = {}): GoldQuantity => ({
  report: '330803-2019-self-assessment',
  start: at,
  end: at + 1,
  raw: '24所',
  ...FIELDS,
  indicator: 'school-count',
  ...changes,
});

test('a class is right by indicator, and by indicator and all fields', () => {
  const read = record(
    observation(0, 'sure'),
    observation(1, 'sure'),
    observation(2, 'likely'),
    observation(3, 'doubtful'),
    observation(4, 'sure'),
  );
  const scores = scoreConfidence(
    [read],
    [gold(0), gold(1, { period: '2020' }), gold(2, { indicator: 'class-count' }), gold(4, { optional: true })],
  );
  expect(scores).toEqual({
    sure: { found: 2, indicator: 2, whole: 1 },
    likely: { found: 1, indicator: 0, whole: 0 },
    doubtful: { found: 1, indicator: 0, whole: 0 },
  });
});

test('second readings count, and a stage that the gold leaves open', () => {
  const scores = scoreConfidence(
    [record(observation(0, 'sure'), observation(1, 'sure'))],
    [gold(0, { period: '2020', alt: { period: '2019' } }), gold(1, { stage: null })],
  );
  expect(scores.sure).toEqual({ found: 2, indicator: 2, whole: 2 });
});

test('reports without gold are not scored; what has none is counted', () => {
  const read = record(observation(0, 'sure'), observation(1, 'sure'));
  expect(scoreConfidence([read], []).sure.found).toBe(0);
  expect(countReadings([read])).toEqual({ facets: { 'territory/own': 2 }, mentioned: 1 });
});
