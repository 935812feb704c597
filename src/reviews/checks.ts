import { equationText } from '../model/equation.ts';
import type { CheckReview, Finding, ReviewAgain } from '../model/index.ts';
import type { Anchors } from './anchor.ts';
import type { Indexed } from './figure-types.ts';
import { reviewThings } from './things.ts';

/** What a finding says, as reviews of it keep it: its equation, else its message, and its verdict. */
export function findingReading({ equation, message, holds }: Finding): CheckReview['saw'] {
  return { equation: equation ? equationText(equation) : message, ...(holds && { holds }) };
}

const keyOf = ({ equation, holds = 'unknown' }: CheckReview['saw']): string => `${holds} ${equation}`;

/** Findings with what people made of them: those that nobody should have made are left out. */
export function reviewChecks(
  findings: readonly Finding[],
  reviews: Indexed<CheckReview>,
  anchors: Anchors,
): { findings: Finding[]; again: ReviewAgain[] } {
  const { decided, again } = reviewThings<Finding, CheckReview>(reviews, {
    of: 'check',
    quote: ({ at }) => at.quote,
    find: (review) => {
      const { span, reason } = anchors.find(review.at);
      if (reason) return { reason, span };
      const here = findings.filter(({ rule, start }) => rule === review.rule && anchors.wordFrom(start) === span.start);
      const finding = here.find((one) => keyOf(findingReading(one)) === keyOf(review.saw)) ?? here[0];
      if (!finding) return { reason: 'not-read', span };
      const now = keyOf(findingReading(finding));
      return { thing: finding, key: `${review.rule} ${span.start} ${now}`, now };
    },
    seen: ({ saw }) => keyOf(saw),
    answer: ({ verdict, saw }) => ({ confirmed: keyOf(saw), corrected: null, disputed: null, rejected: 'none' })[verdict],
  });
  const byFinding = new Map(decided.map((one) => [one.thing, one]));
  const kept = findings.flatMap((finding) => {
    const decision = byFinding.get(finding);
    if (!decision) return [finding];
    return decision.agreed?.verdict === 'rejected' ? [] : [{ ...finding, review: decision.status }];
  });
  return { findings: kept, again };
}
