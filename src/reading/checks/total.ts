import { division } from './categories.ts';
import { sameSentence } from './figures.ts';
import { equality, mentionsOf, relation, spanOf, term } from './finding.ts';
import { breakdowns, otherWholes } from './parts.ts';
import { agreement, bounds, exactly, firm, plus } from './rounding.ts';
import type { Breakdown, CheckRule, Figure, Verdict } from './types.ts';

/** Parts that leave over less than this share of the whole were probably meant to be all. */
const NEARLY_ALL = 0.05;

/** What the parts of a breakdown say about its whole. */
type Sum = { parts: Figure[]; sum: number; holds: Verdict; slip?: Figure | undefined };

/** Total and parts, 总数与分项: parts that the words join to a whole add up to it. Rows of bare cells are a matter of their table. */
export const total: CheckRule = ({ text, points }) =>
  points
    .filter(({ passage }) => passage.kind !== 'row' || /[，。；]/.test(text.slice(passage.start, passage.end)))
    .flatMap(({ figures }) =>
      breakdowns(text, figures).flatMap((breakdown) => {
        const added = addUp(breakdown);
        if (!added || (added.holds === 'no' && explained(figures, breakdown.whole, added))) return [];
        const { parts, sum, holds, slip } = added;
        const terms = parts.map((part, index) => term(part, index === 0 ? '' : '+'));
        const span = spanOf(mentionsOf([breakdown.whole, ...parts]));
        const remark = holds === 'unknown' ? '原文未说明其余部分' : slip && `“${slip.mention.raw}”的单位似应为万元`;
        const equation = equality(terms, term(breakdown.whole), sum, holds);
        return [relation({ what: '各部分之和与总数', span, equation, holds, remark })];
      }),
    );

/** True if the parts are those of an earlier figure of the sentence: they add up to it, or the sentence has ended and it is large enough. */
function explained(figures: readonly Figure[], whole: Figure, { parts, sum }: Sum): boolean {
  const [first] = parts;
  const ended = first !== undefined && !sameSentence(whole, first);
  return (
    first !== undefined &&
    first.index > whole.index &&
    otherWholes(figures, whole).some(({ mention }) => mention.value === sum || (ended && mention.value > sum))
  );
}

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
    if (breakdown.implicit && (some.length < parts.length || !disjoint(breakdown))) continue;
    if (holds === 'yes' || (holds === 'within-rounding' && some.length === parts.length)) return { parts: some, sum: sumOf(some), holds };
  }
  if (breakdown.implicit) return null;
  if (leavesOutKinds(breakdown)) return null;
  const slip = slipIn(breakdown);
  const verdict = slip ? 'no' : disagreement(breakdown, sumOf(parts));
  return verdict ? { parts, sum: sumOf(parts), holds: verdict, slip } : null;
}

/** Public and inclusive private kindergartens are not all there are: those run for profit are left out (156所（公办92所、普惠性民办51所）). */
function leavesOutKinds({ whole, parts }: Breakdown): boolean {
  const labels = parts.map(({ label }) => label).join();
  return /普惠/.test(labels) && !/营利|非普惠|其他|看护/.test(labels) && sumOf(parts) < whole.mention.value;
}

const TEN_THOUSAND = 10_000;

/** A part in 元 among parts in 万元 that adds up if it is read in 万元 too: the scale was lost. */
function slipIn({ whole, parts }: Breakdown): Figure | undefined {
  const sum = sumOf(parts);
  const scaled = ({ mention }: Figure) => /[万亿]/.test(mention.raw);
  return parts.find(
    (part) =>
      part.mention.unit === '元' &&
      !scaled(part) &&
      parts.every((other) => other === part || scaled(other)) &&
      Math.abs(sum + part.mention.value * (TEN_THOUSAND - 1) - whole.mention.value) < 1,
  );
}

/** What a figure counts, with the noun behind it where its unit is one of many things: 新增660个小学学位. */
const nameOf = ({ label, after, mention }: Figure): string =>
  mention.raw.endsWith('个') ? label + (/^\p{Script=Han}{1,8}/u.exec(after)?.[0] ?? '') : label;

/** Parts of different names, and a whole that is not one of them: 小学5所;初中3所、高中2所 is no sum. */
function disjoint({ whole, parts }: Breakdown): boolean {
  const labels = parts.map(nameOf);
  if (parts.some(({ index }) => index < whole.index)) return true;
  return division(labels) !== 'overlap' && division([nameOf(whole), ...labels]) === 'overlap';
}

const sumOf = (parts: readonly Figure[]): number => Number(parts.reduce((sum, { mention }) => sum + mention.value, 0).toFixed(6));

/** How sure it is that parts which do not add up should. */
function disagreement({ whole, parts, exhaustive, closed }: Breakdown, sum: number): 'no' | 'unknown' | null {
  if (parts.length < 2 || ![whole, ...parts].every(({ mention }) => firm(mention))) return null;
  const kind = division(parts.map(({ label }) => label));
  if (exhaustive || kind === 'complete') return 'no';
  if (kind === 'overlap') return null;
  if (sum > whole.mention.value) return 'no';
  return closed && sum > whole.mention.value * (1 - NEARLY_ALL) ? 'unknown' : null;
}
