import { sameSentence } from './figures.ts';
import { constant, mentionsOf, relation, spanOf, term } from './finding.ts';
import { bounds, firm, over, times } from './rounding.ts';
import type { CheckRule, Figure } from './types.ts';

type Pair = { count: Figure; rate: Figure; name: string };

const NAME = /([^，,。；;、\d]{1,6}率)(?:为|达|达到)?$/;

/** Counts with the rate they make: `一本上线977人,…上线率32.5%`. A change may stand between both. */
function pairsOf(figures: readonly Figure[]): Pair[] {
  return figures.flatMap((rate) => {
    const name = NAME.exec(rate.before)?.[1];
    if (!name || rate.mention.unit !== '%' || rate.mention.status === 'change' || !firm(rate.mention) || rate.mention.value <= 0) return [];
    const count = figures
      .slice(Math.max(0, rate.index - 2), rate.index)
      .reverse()
      .find(({ mention }) => mention.status !== 'change');
    const stem = name.slice(0, -1);
    const counts =
      count && sameSentence(count, rate) && firm(count.mention) && !/[%分]/.test(count.mention.unit) && count.before.includes(stem);
    return counts ? [{ count, rate, name }] : [];
  });
}

const wholeOf = ({ count, rate }: Pair) => times(over(bounds(count.mention), bounds(rate.mention)), 100);

/**
 * Two rates of one whole, 同一基数: numbers with rates of the same name lead to one unstated whole. Only agreement is told: rates of
 * different wholes may share a name.
 */
export const impliedTotal: CheckRule = ({ points }) =>
  points.flatMap(({ figures }) => {
    const pairs = pairsOf(figures);
    return pairs.flatMap((first, nth) => {
      const second = pairs
        .slice(nth + 1)
        .find(
          ({ name, count }) =>
            name === first.name && count.mention.unit === first.count.mention.unit && count.mention.period === first.count.mention.period,
        );
      if (!second) return [];
      const [a, b] = [wholeOf(first), wholeOf(second)];
      if (a.low > b.high || b.low > a.high) return [];
      const computed = Math.round((first.count.mention.value / first.rate.mention.value) * 100);
      const result = constant(
        Math.round((second.count.mention.value / second.rate.mention.value) * 100),
        first.count.mention.unit,
        `${second.count.label} ÷ ${second.rate.label}`,
      );
      const equation = { terms: [term(first.count), term(first.rate, '÷')], relation: '≈' as const, result, computed };
      const span = spanOf(mentionsOf([first.count, first.rate, second.count, second.rate]));
      return [relation({ what: '两个比率推得的总数', span, equation, holds: 'within-rounding' })];
    });
  });
