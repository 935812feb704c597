import { describe, expect, test } from 'vitest';
import type { FigureReview } from '../../src/model/index.ts';
import { agreement } from '../../src/reviews/agreement.ts';

const SAW = {
  value: 12,
  valueHigh: null,
  unit: '所',
  qualifier: 'exact',
  direction: null,
  indicators: [{ id: 'school-count' }],
  stage: 'primary',
  period: '2019',
  status: 'actual',
  scope: 'district',
  place: null,
} as const;

const review = (by: string, parts: Partial<FigureReview> = {}): FigureReview => ({
  of: 'figure',
  at: { quote: '12所' },
  saw: { ...SAW, indicators: [...SAW.indicators] },
  verdict: 'confirmed',
  by,
  on: '2026-11-20',
  ...parts,
});
const stage = (by: string, code: string) => review(by, { verdict: 'corrected', reading: { stage: code } });

describe('agreement of reviewers', () => {
  test('is measured field by field', () => {
    const places = [[review('甲'), review('乙')], [stage('甲', 'junior'), review('乙')], [review('甲')]];
    const { figure, stage: stages, value } = agreement(places);
    expect(figure).toEqual({ n: 2, share: 1, alpha: null });
    expect(value).toEqual({ n: 2, share: 1, alpha: null });
    expect(stages).toMatchObject({ n: 2, share: 0.5, alpha: 0 });
  });

  test('has the alpha of the textbook', () => {
    // Twelve units, two coders, from K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), nominal data: a, b, c, d, e.
    const first = 'aabbdcccedda'.split('');
    const second = 'babbbccceddd'.split('');
    const places = first.map((code, at) => [stage('甲', `x${code}`), stage('乙', `x${second[at]}`)]);
    expect(agreement(places).stage.alpha).toBeCloseTo(0.692, 3);
  });

  test('asks first whether there is a figure, and of its fields only where all say so', () => {
    const { figure, stage: stages } = agreement([[review('甲'), review('乙', { verdict: 'rejected' })]]);
    expect(figure).toMatchObject({ n: 1, share: 0 });
    expect(stages).toEqual({ n: 0, share: null, alpha: null });
  });

  test('leaves out the authors, who settles, what cannot be decided, and what a person said before', () => {
    const others = [review('authors'), { ...stage('丙', 'senior'), settles: true as const }, review('丁', { verdict: 'disputed' })];
    expect(agreement([[stage('乙', 'junior'), review('甲'), review('乙'), ...others]]).stage).toEqual({ n: 1, share: 1, alpha: null });
  });
});
