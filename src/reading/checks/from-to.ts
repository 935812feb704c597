import { compare } from './bound.ts';
import { direction } from './change.ts';
import { between, sameSentence } from './figures.ts';
import { equality, mentionsOf, relation, spanOf, term } from './finding.ts';
import { agreement, bounds, firm, minus, over, times } from './rounding.ts';
import type { CheckRule, Figure } from './types.ts';

/** Words before the earlier and between both numbers. */
const FROM = /(?<![理自])由|从(?![事教])/;
const TO = /^[^，,。；;]{0,6}?(?:(增加|增长|提高|提升|上升|扩大|扩充)|(压减|减少|降低|下降|缩减|压缩|减))[^，,。；;]{0,12}$/;
const TO_MARK = /[到至为]/;

type Pair = { from: Figure; to: Figure; sign: 1 | -1 };

/** From-to pairs of a passage: `由120家压减为12家`. */
function pairsOf(text: string, figures: readonly Figure[]): Pair[] {
  return figures.flatMap((to, index) => {
    const from = figures[index - 1];
    if (!from || !sameSentence(from, to) || from.mention.unit !== to.mention.unit || !FROM.test(from.before)) return [];
    const gap = between(text, from, to);
    const sign = TO.test(gap) && TO_MARK.test(gap) ? direction(gap) : null;
    return sign ? [{ from, to, sign }] : [];
  });
}

/** From and to, 由…到…: the second number lies in the direction the words give, and a stated rate of the change follows from both. */
export const fromTo: CheckRule = ({ text, points }) =>
  points.flatMap(({ figures }) =>
    pairsOf(text, figures).flatMap((pair) => {
      const { from, to, sign } = pair;
      const span = spanOf(mentionsOf([from, to]));
      const moved = compare({ rule: 'from-to', what: '前后两数的方向与用词', left: to, sign: sign > 0 ? '>' : '<', right: from, span });
      const step = figures[to.index + 1];
      return step && isStepOf(pair, step) ? [moved, stepFinding(pair, step)] : [moved];
    }),
  );

/** The number right behind the pair that says how far it went: `压减率90%`, `下降9.2个百分点`, `增加30人`. */
function isStepOf({ to, sign, from }: Pair, step: Figure): boolean {
  const units = [from.mention.unit === '%' ? '百分点' : '%', from.mention.unit === '%' ? '百分点' : from.mention.unit];
  const near = sameSentence(to, step) && step.depth === to.depth && direction(step.before) === sign && step.before.length <= 8;
  return near && units.includes(step.mention.unit) && [from, to, step].every(({ mention }) => firm(mention));
}

function stepFinding({ from, to, sign }: Pair, step: Figure) {
  const [more, less] = sign > 0 ? [to, from] : [from, to];
  const gap = minus(bounds(more.mention), bounds(less.mention));
  const distance = Number((more.mention.value - less.mention.value).toFixed(6));
  const span = spanOf(mentionsOf([from, to, step]));
  if (step.mention.unit === '%') {
    const computed = (distance / from.mention.value) * 100;
    const holds = agreement(computed, times(over(gap, bounds(from.mention)), 100), step.mention);
    const terms = [term(more, '', 'open'), term(less, '−', 'close'), term(from, '÷')];
    return relation({ rule: 'from-to', what: '前后两数与增减率', span, equation: equality(terms, term(step), computed, holds), holds });
  }
  const holds = agreement(distance, gap, step.mention);
  return relation({
    rule: 'from-to',
    what: '前后两数与增减数',
    span,
    equation: equality([term(more), term(less, '−')], term(step), distance, holds),
    holds,
  });
}
