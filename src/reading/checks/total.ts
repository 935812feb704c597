import { division } from './categories.ts';
import { equality, mentionsOf, relation, spanOf, term } from './finding.ts';
import { type Breakdown, breakdowns } from './parts.ts';
import { agreement, bounds, exactly, firm, plus } from './rounding.ts';
import type { CheckRule, Figure, Verdict } from './types.ts';

/** Parts that leave over less than this share of the whole were probably meant to be all. */
const NEARLY_ALL = 0.05;

/** What the parts of a breakdown say about its whole. */
type Sum = { parts: Figure[]; sum: number; holds: Verdict };

/** Total and parts, 总数与分项: parts that the words join to a whole add up to it. */
export const total: CheckRule = ({ text, points }) =>
  points.flatMap(({ figures }) =>
    breakdowns(text, figures).flatMap((breakdown) => {
      const added = addUp(breakdown);
      if (!added) return [];
      const { parts, sum, holds } = added;
      const terms = parts.map((part, index) => term(part, index === 0 ? '' : '+'));
      const span = spanOf(mentionsOf([breakdown.whole, ...parts]));
      const remark = holds === 'unknown' ? { remark: '原文未说明其余部分' } : {};
      const equation = equality(terms, term(breakdown.whole), sum, holds);
      return [relation({ rule: 'total', what: '各部分之和与总数', span, equation, holds, ...remark })];
    }),
  );

/** The parts that `total` found to make up the whole; none where they do not. */
export function addingUp(breakdown: Breakdown): readonly Figure[] {
  const added = addUp(breakdown);
  return added && (added.holds === 'yes' || added.holds === 'within-rounding') ? added.parts : [];
}

/** Null where the words claim no sum: fewer than two parts, an open list, parts that may overlap. */
function addUp(breakdown: Breakdown): Sum | null {
  const { whole, parts } = breakdown;
  const prefixes = parts.map((_, index) => parts.slice(0, parts.length - index)).filter((some) => some.length > 1);
  for (const some of prefixes) {
    const holds = agreement(sumOf(some), some.map(({ mention }) => bounds(mention)).reduce(plus, exactly(0)), whole.mention);
    if (holds === 'yes' || (holds === 'within-rounding' && some.length === parts.length)) return { parts: some, sum: sumOf(some), holds };
  }
  const holds = disagreement(breakdown, sumOf(parts));
  return holds ? { parts, sum: sumOf(parts), holds } : null;
}

const sumOf = (parts: readonly Figure[]): number => Number(parts.reduce((sum, { mention }) => sum + mention.value, 0).toFixed(6));

/** How sure it is that parts which do not add up should. */
function disagreement({ whole, parts, exhaustive, closed }: Breakdown, sum: number): 'no' | 'unknown' | null {
  if (parts.length < 2 || ![whole, ...parts].every(({ mention }) => firm(mention))) return null;
  const kind = division(parts.map(({ label }) => label));
  if (exhaustive || kind === 'complete') return 'no';
  if (kind === 'overlap') return null;
  if (sum > whole.mention.value) return 'no';
  return closed && parts.length > 2 && sum > whole.mention.value * (1 - NEARLY_ALL) ? 'unknown' : null;
}
