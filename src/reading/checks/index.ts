import type { Finding } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { byCodeUnit } from '../../text/order.ts';
import type { Knowledge } from '../types.ts';
import { average, perHead } from './average.ts';
import { averageGrowth } from './average-growth.ts';
import { dates } from './dates.ts';
import { difference } from './difference.ts';
import { doubtfulIn, settled } from './doubt.ts';
import { doubtfulNumber } from './doubtful-number.ts';
import { pointsOf } from './figures.ts';
import { fromTo } from './from-to.ts';
import { growth } from './growth.ts';
import { impliedTotal } from './implied-total.ts';
import { listCount } from './list-count.ts';
import { lostPlus } from './lost-plus.ts';
import { missingUnit } from './missing-unit.ts';
import { percentagePoints } from './points.ts';
import { product } from './product.ts';
import { rateBound } from './rate-bound.ts';
import { redundantBound } from './redundant-bound.ts';
import { repeat } from './repeat.ts';
import { repeatedPassage } from './repeated-passage.ts';
import { repeatedWords } from './repeated-words.ts';
import { respective } from './respective.ts';
import { oneForTheSame } from './same-numbers.ts';
import { score } from './score.ts';
import { share } from './share.ts';
import { sloganCount } from './slogan-count.ts';
import { subset } from './subset.ts';
import { tableTotal } from './table-total.ts';
import { threshold } from './threshold.ts';
import { total } from './total.ts';
import type { CheckInput, CheckRule } from './types.ts';
import { unbalancedMarks } from './unbalanced-marks.ts';

/** All checks by the id of their codebook entry; where two fail for the same numbers, the one that stands first here is told. */
export const RULES: Readonly<Record<string, CheckRule>> = {
  total,
  'table-total': tableTotal,
  subset,
  share,
  growth,
  difference,
  points: percentagePoints,
  'average-growth': averageGrowth,
  'from-to': fromTo,
  product,
  score,
  'list-count': listCount,
  'slogan-count': sloganCount,
  respective,
  'rate-bound': rateBound,
  repeat,
  'implied-total': impliedTotal,
  average,
  'per-head': perHead,
  threshold,
  dates,
  'redundant-bound': redundantBound,
  'missing-unit': missingUnit,
  'doubtful-number': doubtfulNumber,
  'repeated-words': repeatedWords,
  'repeated-passage': repeatedPassage,
  'unbalanced-marks': unbalancedMarks,
  'lost-plus': lostPlus,
};

/** What a careful reader would check: relations between stated numbers, holding or not, and oddities of the text; in text order. */
export function check(input: CheckInput, knowledge: Pick<Knowledge, 'frameworks' | 'indicators'>): Finding[] {
  const folded = { ...input, text: fold(input.text) };
  const reading = { ...folded, points: pointsOf(folded) };
  const doubtful = doubtfulIn(folded);
  const found = Object.entries(RULES).flatMap(([rule, find]) => find(reading, knowledge).map((finding) => ({ rule, ...finding })));
  return oneForTheSame(found)
    .map((finding) => settled(finding, doubtful))
    .sort((a, b) => a.start - b.start || a.end - b.end || byCodeUnit(a.rule, b.rule));
}
