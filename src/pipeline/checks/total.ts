import { division } from './categories.ts';
import { equality, mentionsOf, relation, spanOf, term } from './finding.ts';
import { type Breakdown, breakdowns } from './parts.ts';
import { agreement, bounds, exactly, firm, plus } from './rounding.ts';
import type { CheckRule, Verdict } from './types.ts';

/** Parts that leave over less than this share of the whole were probably meant to be all. */
const NEARLY_ALL = 0.05;

/** Total and parts, 总数与分项: parts that the words join to a whole add up to it. */
export const total: CheckRule = ({ text, points }) =>
  points.flatMap(({ figures }) =>
    breakdowns(text, figures).flatMap((breakdown) => {
      const { whole, parts } = breakdown;
      const sum = addUp(breakdown);
      const holds = verdict(breakdown, sum);
      if (!holds) return [];
      const terms = parts.map((part, index) => term(part, index === 0 ? '' : '+'));
      const remark = holds === 'unknown' ? '原文未说明其余部分' : undefined;
      const span = spanOf(mentionsOf([whole, ...parts]));
      return [
        relation({
          rule: 'total',
          what: '各部分之和与总数',
          span,
          equation: equality(terms, term(whole), sum, holds),
          holds,
          ...(remark && { remark }),
        }),
      ];
    }),
  );

function addUp({ parts }: Breakdown): number {
  return Number(parts.reduce((sum, { mention }) => sum + mention.value, 0).toFixed(6));
}

/** Null where the words claim no sum: fewer than two parts, an open list, parts that may overlap. */
function verdict({ whole, parts, exhaustive }: Breakdown, sum: number): Verdict | null {
  if (parts.length < 2) return null;
  const range = parts.map(({ mention }) => bounds(mention)).reduce(plus, exactly(0));
  const agrees = agreement(sum, range, whole.mention);
  if (agrees !== 'no') return agrees;
  if (![whole, ...parts].every(({ mention }) => firm(mention))) return null;
  const kind = division(parts.map(({ label }) => label));
  if (exhaustive || kind === 'complete') return 'no';
  if (kind === 'overlap') return null;
  if (sum > whole.mention.value) return 'no';
  return parts.length > 2 && sum > whole.mention.value * (1 - NEARLY_ALL) ? 'unknown' : null;
}

/** True if the parts of a breakdown are known to make up its whole. */
export function addsUp(breakdown: Breakdown): boolean {
  const holds = verdict(breakdown, addUp(breakdown));
  return holds === 'yes' || holds === 'within-rounding';
}
