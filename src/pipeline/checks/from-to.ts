import { compare } from './bound.ts';
import { direction } from './change.ts';
import { between, sameSentence } from './figures.ts';
import { equality, mentionsOf, relation, spanOf, term } from './finding.ts';
import { agreement, bounds, firm, minus, over, times } from './rounding.ts';
import type { CheckRule, Figure } from './types.ts';

/** Words before the earlier and between both numbers. */
const FROM = /[由从自]/;
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
      const rate = figures[to.index + 1];
      return rate && isRateOf(pair, rate) ? [moved, changeRate(pair, rate)] : [moved];
    }),
  );

/** A percentage right behind the pair that says how far it went: `压减率90%`, `增长12.5%`. */
function isRateOf({ to, sign, from }: Pair, rate: Figure): boolean {
  return (
    rate.mention.unit === '%' &&
    from.mention.unit !== '%' &&
    sameSentence(to, rate) &&
    direction(rate.before) === sign &&
    rate.before.length <= 8 &&
    [from, to, rate].every(({ mention }) => firm(mention))
  );
}

function changeRate({ from, to, sign }: Pair, rate: Figure) {
  const [more, less] = sign > 0 ? [to, from] : [from, to];
  const computed = ((more.mention.value - less.mention.value) / from.mention.value) * 100;
  const holds = agreement(
    computed,
    times(over(minus(bounds(more.mention), bounds(less.mention)), bounds(from.mention)), 100),
    rate.mention,
  );
  const terms = [term(more, '', 'open'), term(less, '−', 'close'), term(from, '÷')];
  return relation({
    rule: 'from-to',
    what: '前后两数与增减率',
    span: spanOf(mentionsOf([from, to, rate])),
    equation: equality(terms, term(rate), computed, holds),
    holds,
  });
}
