import { equationFinding } from './finding.ts';
import { type Move, movesOf, sameBase, sameTime } from './moves.ts';
import { firm } from './rounding.ts';
import { plain } from './steps.ts';
import type { CheckRule, Found } from './types.ts';
import { rateBetween, rateOfChange } from './work.ts';

/** Growth rate, 增长率: the change divided by the earlier level, stated or reckoned back. A change is never the base. */
export const growth: CheckRule = ({ text, points }) =>
  points.flatMap(({ figures }) => movesOf(text, figures).flatMap((move) => toldOnce(fromChange(move), fromLevels(move))));

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
  const claimed = sameBase(rate, earlier.figure, level);
  return equationFinding({ what: '两期数与增减率', ...worked, stated: rate.figure, figures, claimed });
}
