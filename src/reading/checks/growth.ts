import { equationFinding } from './finding.ts';
import { type Move, movesOf, sameBase, sameTime } from './moves.ts';
import { breakdowns } from './parts.ts';
import { agreement, firm } from './rounding.ts';
import { plain, type Step } from './steps.ts';
import type { Breakdown, CheckRule, Figure, Found } from './types.ts';
import { rateBetween, rateOfChange } from './work.ts';

/** Growth rate, 增长率: the change divided by the earlier level, stated or reckoned back. A change is never the base. */
export const growth: CheckRule = ({ text, points }) =>
  points.flatMap(({ figures }) => {
    const wholes = wholesOfParts(breakdowns(text, figures));
    return movesOf(text, figures).flatMap((move) => toldOnce(changed(move, wholes.get(move.level)), fromLevels(move)));
  });

/** The whole of each part that the words join to one. */
function wholesOfParts(all: readonly Breakdown[]): Map<Figure, Figure> {
  return new Map(all.filter(({ implicit }) => !implicit).flatMap(({ whole, parts }) => parts.map((part) => [part, whole] as const)));
}

/** A change behind a list of parts is of the last, or of their whole: what fits neither claims nothing (230人，其中…40人，较上年多30人，增长15%). */
function changed(move: Move, whole: Figure | undefined): Found[] {
  const own = fromChange(move);
  if (!whole || own.every(({ holds }) => holds !== 'no')) return own;
  return fromChange({ ...move, level: whole }).filter(({ holds }) => holds !== 'no');
}

/** A rate that fits neither the change nor the earlier level is told once, beside the levels. */
function toldOnce(byChange: Found[], byLevels: Found[]): Found[] {
  const fails = (found: Found[]) => found.some(({ holds }) => holds === 'no');
  return fails(byChange) && fails(byLevels) ? byLevels : [...byChange, ...byLevels];
}

/** `1260人,比上年增加86人,增长7.3%`, in either order of number and rate. */
function fromChange(move: Move): Found[] {
  const { level, steps, earlier } = move;
  const own = steps.filter(plain);
  const by = own.find(({ figure }) => figure.mention.unit === level.mention.unit && figure.mention.unit !== '%');
  const rate = own.find(({ figure }) => figure.mention.unit === '%');
  const named = by?.base || rate?.base || (by && rate && own.length === 2);
  if (!by || !rate || !named || earlier?.form === 'from-to' || by.sign !== rate.sign) return [];
  const figures = [level, by.figure, rate.figure];
  const worked = figures.every(({ mention }) => firm(mention)) ? rateOfChange(level, by.figure, by.sign) : null;
  return worked
    ? equationFinding({ what: '增减数与增减率', ...worked, stated: rate.figure, figures, claimed: sameTime(move, by, rate) })
    : [];
}

/** `12652元,比上年的12011元增长5.33%`; `2022年1174人,2023年1260人,增长7.3%` */
function fromLevels({ level, earlier, steps }: Move): Found[] {
  const rate = steps.filter(plain).find(({ figure }) => figure.mention.unit === '%');
  if (!rate || !earlier || earlier.form === 'from-to' || level.mention.unit === '%' || earlier.figure.mention.value <= 0) return [];
  const figures = [level, earlier.figure, rate.figure];
  if (!figures.every(({ mention }) => firm(mention))) return [];
  const worked = rateBetween(level, earlier.figure, rate.sign);
  const claimed = sameBase(rate, earlier, level);
  const remark = lostScale(level, earlier.figure, rate);
  return equationFinding({ what: '两期数与增减率', ...worked, stated: rate.figure, figures, claimed, remark });
}

const TEN_THOUSAND = 10_000;

/** What to think of where one of two levels is in 元, the other in 万元, and they make the rate once both are in 万元. */
function lostScale(level: Figure, earlier: Figure, { figure, sign }: Step): string | undefined {
  const slip = [level, earlier].find(({ mention }) => mention.unit === '元' && !/[万亿]/.test(mention.raw));
  const scaled = (one: Figure): Figure =>
    one === slip ? { ...one, mention: { ...one.mention, value: one.mention.value * TEN_THOUSAND } } : one;
  if (!slip || [level, earlier].every(({ mention }) => !/万/.test(mention.raw))) return undefined;
  const { computed, range } = rateBetween(scaled(level), scaled(earlier), sign);
  return agreement(computed, range, figure.mention) === 'no' ? undefined : `“${slip.mention.raw}”的单位似应为万元`;
}
