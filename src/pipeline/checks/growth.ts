import { type Change, changes } from './change.ts';
import { equality, mentionsOf, relation, spanOf, term } from './finding.ts';
import { agreement, bounds, firm, minus, over, plus, times } from './rounding.ts';
import type { CheckRule, Figure } from './types.ts';

/** Growth rate, 增长率: the change divided by the earlier level, which is the present one without the change. */
export const growth: CheckRule = ({ points }) =>
  points.flatMap(({ figures }) =>
    changes(figures).flatMap((change) => {
      const { level, by, rate, sign } = change;
      if (!by || !rate || ![level, by, rate].every(({ mention }) => firm(mention))) return [];
      const before = level.mention.value - sign * by.mention.value;
      if (before <= 0) return [];
      const range = times(over(bounds(by.mention), earlier(change as Stated)), 100);
      const computed = (by.mention.value / before) * 100;
      const holds = agreement(computed, range, rate.mention);
      const terms = [term(by), term(level, '÷', 'open'), term(by, sign > 0 ? '−' : '+', 'close')];
      return [
        relation({
          rule: 'growth',
          what: '增减数与增减率',
          span: spanOf(mentionsOf([level, by, rate])),
          equation: equality(terms, term(rate), computed, holds),
          holds,
        }),
      ];
    }),
  );

type Stated = Change & { by: Figure };

function earlier({ level, by, sign }: Stated) {
  return sign > 0 ? minus(bounds(level.mention), bounds(by.mention)) : plus(bounds(level.mention), bounds(by.mention));
}
