import type { Term } from '../../model/index.ts';
import { constant, equality, mentionsOf, relation, spanOf, term } from './finding.ts';
import { type Move, movesOf, yearOf } from './moves.ts';
import { agreement, bounds, firm, over, times } from './rounding.ts';
import type { Step } from './steps.ts';
import type { CheckRule, Figure, Found } from './types.ts';
import { distance, rateBetween, type Worked } from './work.ts';

const NUMERALS = '零一二三四五六七八九十';

/** Years over which an average runs: between the years stated, or as many as the words say (五年 may count both ends). */
function spans({ level, earlier }: Move, { years }: Step): number[] {
  const [from, to] = [earlier && yearOf(earlier.figure), yearOf(level)];
  if (from !== null && to !== null && to > from) return [to - from];
  const said = years === '两' ? 2 : Math.max(NUMERALS.indexOf(years || '?'), Number(years) || 0);
  return said > 1 ? [said, said - 1] : [];
}

/**
 * Average growth, 年均增长: a yearly rate is tested as compound and as simple growth, a yearly number as the distance over the years. Only
 * agreement is told: the words leave open which years are counted and how the average was made.
 */
export const averageGrowth: CheckRule = ({ text, points }) =>
  points.flatMap(({ figures }) =>
    movesOf(text, figures).flatMap((move) => {
      const { level, earlier } = move;
      if (!earlier || earlier.figure.mention.value <= 0 || level.mention.value <= 0) return [];
      return move.steps.filter(({ average }) => average).flatMap((step) => fitting(move, earlier.figure, step));
    }),
  );

function fitting(move: Move, from: Figure, step: Step): Found[] {
  const { level } = move;
  const { figure: mean, sign } = step;
  if (![from, level, mean].every(({ mention }) => firm(mention))) return [];
  const yearly = mean.mention.unit === (level.mention.unit === '%' ? '百分点' : level.mention.unit);
  if (!yearly && (mean.mention.unit !== '%' || level.mention.unit === '%')) return [];
  for (const years of spans(move, step)) {
    const found = yearly
      ? perYear(distance(level, from, sign), years, mean)
      : (compound({ level, from, mean, sign, years }) ?? perYear(rateBetween(level, from, sign), years, mean));
    if (found) return [found(spanOf(mentionsOf([from, level, mean])))];
  }
  return [];
}

type Placed = (span: { start: number; end: number }) => Found;

/** A whole change over its years: `(24200 − 20000) ÷ 3 = 1400`. */
function perYear({ terms, computed, range }: Worked, years: number, mean: Figure): Placed | null {
  const holds = agreement(computed / years, times(range, 1 / years), mean.mention);
  if (holds === 'no') return null;
  const equation = equality([...bracketed(terms), constant(years, '年', '年数', '÷')], term(mean), computed / years, holds);
  return (span) => relation({ what: '两期数与年均增减', span, equation, holds });
}

/** A distance in brackets; a rate has its own. */
function bracketed(terms: readonly Term[]): Term[] {
  if (terms.some(({ bracket }) => bracket)) return [...terms];
  return terms.map((one, index) => ({ ...one, bracket: index === 0 ? 'open' : 'close' }));
}

type Compound = { level: Figure; from: Figure; mean: Figure; sign: 1 | -1; years: number };

/** Growth upon growth: `2.8 × (1 + 5.7%) ^ 4 ≈ 3.5`. */
function compound({ level, from, mean, sign, years }: Compound): Placed | null {
  const ratio = over(bounds(level.mention), bounds(from.mention));
  const yearly = (factor: number) => sign * (factor ** (1 / years) - 1) * 100;
  const [a, b] = [yearly(ratio.low), yearly(ratio.high)];
  const computed = yearly(level.mention.value / from.mention.value);
  const holds = agreement(computed, { low: Math.min(a, b), high: Math.max(a, b) }, mean.mention);
  if (holds === 'no') return null;
  const terms = [
    term(from),
    constant(1, '', '上年', '×'),
    term(mean, sign > 0 ? '+' : '−', 'close'),
    constant(years, '年', '年数', '^'),
  ].map((one, index) => (index === 1 ? { ...one, bracket: 'open' as const } : one));
  const reached = from.mention.value * (1 + (sign * mean.mention.value) / 100) ** years;
  const equation = equality(terms, term(level), reached, 'within-rounding');
  return (span) => relation({ what: '两期数与年均增长率', span, equation, holds: 'within-rounding' });
}
