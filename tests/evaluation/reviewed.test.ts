import { describe, expect, test } from 'vitest';
import { correctedRules } from '../../src/evaluation/corrected-rules.ts';
import { scoreReviews } from '../../src/evaluation/reviewed.ts';
import type { FigureReview, Review } from '../../src/model/index.ts';
import { Anchors } from '../../src/reviews/anchor.ts';
import { textKey } from '../../src/reviews/whole-report.ts';
import { knowledge, mentionOf, read, reviewOf, spanOf, TEXT } from '../reading/reviewed-report.ts';

const record = await read();
const { indicators } = knowledge;
const score = (reviews: readonly Review[], inSample: string[] = []) => scoreReviews([{ record, reviews }], indicators, new Set(inSample));

const whole = (by = 'wang.l'): Review => ({ of: 'report', saw: textKey(TEXT), verdict: 'confirmed', by, on: '2026-11-20' });
const missed: FigureReview = {
  of: 'figure',
  at: new Anchors(TEXT).at(spanOf(TEXT, '音体美教师')),
  saw: null,
  verdict: 'corrected',
  reading: { value: 3, unit: '人', qualifier: 'exact', status: 'actual', scope: 'district', indicators: [{ id: 'teacher-count' }] },
  by: 'wang.l',
  on: '2026-11-20',
};
/** Two figures right, one whose indicator is another, one that is none, one that was missed. */
const REVIEWS: Review[] = [
  reviewOf(record, '20286人'),
  reviewOf(record, '47所'),
  reviewOf(record, '1450人', { verdict: 'corrected', reading: { indicators: [{ id: 'backbone-teachers' }], period: null } }),
  reviewOf(record, '2所', { verdict: 'rejected' }),
  missed,
];

describe('accuracy from reviews', () => {
  test('of a report gone through whole has precision and recall', () => {
    const { reports, figures, mentions, indicators: byIndicator, fields } = score([...REVIEWS, whole()]);
    expect([reports, figures]).toEqual([[record.report.id], { whole: 5, blind: 0 }]);
    expect(mentions).toMatchObject({ precision: { right: 3, n: 4 }, recall: { right: 3, n: 4 } });
    expect(byIndicator['teacher-count']).toMatchObject({ precision: { right: 0, n: 1 }, recall: { right: 0, n: 1 } });
    expect(byIndicator['backbone-teachers']).toMatchObject({ precision: null, recall: { right: 0, n: 1 } });
    expect(byIndicator['student-count']).toMatchObject({ precision: { right: 1, n: 1 }, recall: { right: 1, n: 1 } });
    expect([fields.indicators, fields.period, fields.value]).toMatchObject([
      { right: 2, n: 3 },
      { right: 2, n: 3 },
      { right: 3, n: 3 },
    ]);
  });

  test('of figures answered blind has precision alone', () => {
    const { figures, mentions } = score(REVIEWS.map((review) => ({ ...review, blind: true as const })));
    expect(figures).toEqual({ whole: 0, blind: 5 });
    expect(mentions).toMatchObject({ precision: { right: 3, n: 4 }, recall: null });
  });

  test.each([
    ['reviews that saw the answer, of a report not gone through whole', REVIEWS],
    ['reviews by the authors', [...REVIEWS, whole()].map((review) => ({ ...review, by: 'authors' }))],
    ['a report gone through whole in another text', [...REVIEWS, { ...whole(), saw: '00000000' } as Review]],
  ])('leaves out %s', (_, reviews) => {
    expect(score(reviews).figures).toEqual({ whole: 0, blind: 0 });
  });

  test('leaves out the reports that the rules were written on', () => {
    expect(score([...REVIEWS, whole()], [record.report.id])).toMatchObject({ reports: [], mentions: { precision: null } });
  });

  test('leaves out figures on which reviewers differ', () => {
    const differing = reviewOf(record, '20286人', { by: 'li.j', verdict: 'rejected' });
    expect(score([...REVIEWS, differing, whole()]).figures.whole).toBe(4);
  });

  test('counts against the program what it reads otherwise since a person confirmed it', () => {
    const confirmed = reviewOf(record, '20286人');
    const saw = confirmed.saw && { ...confirmed.saw, stage: 'junior' };
    expect(score([{ ...confirmed, saw }, whole()]).fields.stage).toMatchObject({ right: 0, n: 1 });
  });
});

describe('rules that people corrected', () => {
  test('are told with how often, of how many readings', () => {
    const rules = correctedRules([{ record, reviews: REVIEWS.map((review) => ({ ...review, by: 'authors' })) }], indicators);
    const period = mentionOf(record, '1450人').basis?.period?.rule;
    expect(rules).toContainEqual({ rule: 'figure', corrected: 1, reviewed: 4 });
    expect(rules.find(({ rule }) => rule.startsWith('indicators teacher-count/'))).toMatchObject({ corrected: 1, reviewed: 1 });
    expect(rules.some(({ rule, corrected }) => rule === `period ${period}` && corrected === 1)).toBe(period !== undefined);
    expect(rules.map(({ corrected }) => corrected)).not.toContain(0);
  });
});
