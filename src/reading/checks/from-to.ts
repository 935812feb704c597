import { compare } from './bound.ts';
import { equationFinding, mentionsOf, spanOf } from './finding.ts';
import { type Move, movesOf, sameBase } from './moves.ts';
import { firm } from './rounding.ts';
import { plain, type Step } from './steps.ts';
import type { CheckRule, Figure, Found } from './types.ts';
import { distance, rateBetween } from './work.ts';

/** Places in an order: a better one is a smaller number. */
const RANKED = /排名|名次|位次|位列|排位|名列/;

/** From and to, 由…到…: the second number lies in the direction the words give, and a stated step of the change follows from both. */
export const fromTo: CheckRule = ({ text, points }) =>
  points.flatMap(({ figures }) =>
    movesOf(text, figures).flatMap((move) => {
      const { level, earlier } = move;
      if (earlier?.form !== 'from-to' || RANKED.test(earlier.figure.before)) return [];
      return [...moved(level, earlier.figure, earlier.sign), ...move.steps.filter(plain).flatMap((step) => stepped(level, earlier, step))];
    }),
  );

/** A ratio without unit may be written either way round. */
function moved(to: Figure, from: Figure, sign: 1 | -1 | null): Found[] {
  if (!sign || to.mention.unit === '') return [];
  return compare({ what: '前后两数的方向与用词', left: to, sign: sign > 0 ? '>' : '<', right: from, span: spanOf(mentionsOf([from, to])) });
}

/** The number behind the pair that says how far it went: `压减率90%`, `下降9.2个百分点`, `增加30人`. */
function stepped(level: Figure, earlier: NonNullable<Move['earlier']>, step: Step): Found[] {
  const { figure, sign } = step;
  const from = earlier.figure;
  const figures = [from, level, figure];
  const contrary = earlier.sign && earlier.sign !== sign;
  if (contrary || !figures.every(({ mention }) => firm(mention)) || from.mention.value <= 0) return [];
  const claimed = sameBase(step, earlier, level);
  const rates = level.mention.unit === '%';
  if (figure.mention.unit === (rates ? '百分点' : level.mention.unit))
    return equationFinding({ what: '前后两数与增减数', ...distance(level, from, sign), stated: figure, figures, claimed });
  if (figure.mention.unit !== '%' || rates) return [];
  return equationFinding({ what: '前后两数与增减率', ...rateBetween(level, from, sign), stated: figure, figures, claimed });
}
