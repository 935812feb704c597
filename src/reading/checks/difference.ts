import { type Change, changes } from './change.ts';
import { constant, equality, mentionsOf, relation, spanOf, term } from './finding.ts';
import { agreement, bounds, firm, minus, plus } from './rounding.ts';
import type { CheckRule, Figure, Point } from './types.ts';

type Stated = Change & { by: Figure };

/** Words of an earlier level: `2022年1174人`, `上年为…`. */
const EARLIER = /上年|去年|上一年|(?:19|20)\d\d年/;

/** Change and levels, 增减数与两期数: what a number grew or fell by leads back to the earlier one, stated or not. */
export const difference: CheckRule = ({ points }) =>
  points.flatMap((point) =>
    changes(point.figures).flatMap((change) => {
      const { level, by } = change;
      if (!by || !firm(level.mention) || !firm(by.mention)) return [];
      const stated = change as Stated;
      const computed = Number((level.mention.value - change.sign * by.mention.value).toFixed(6));
      const terms = [term(level), term(by, change.sign > 0 ? '−' : '+')];
      const span = spanOf(mentionsOf([level, by]));
      const base = earlierLevel(point, stated);
      if (!base) {
        if (computed < 0)
          return [
            relation({
              rule: 'difference',
              what: '增加数与现有数',
              span,
              equation: equality(terms, constant(0, level.mention.unit, '上期数'), computed, 'no'),
              holds: 'no',
              remark: '增加数大于现有数',
            }),
          ];
        const derived = constant(computed, level.mention.unit === '%' ? '%' : level.mention.unit, '推得的上期数');
        const told = relation({
          rule: 'difference',
          what: '由增减数推得的上期数',
          span,
          equation: equality(terms, derived, computed, 'yes'),
          holds: 'unknown',
          remark: '原文没有写上期数，只能推得',
        });
        return [{ ...told, severity: 'note' }];
      }
      const range = change.sign > 0 ? minus(bounds(level.mention), bounds(by.mention)) : plus(bounds(level.mention), bounds(by.mention));
      const holds = agreement(computed, range, base.mention);
      return [
        relation({
          rule: 'difference',
          what: '增减数与两期数',
          span,
          cause: spanOf([base.mention]),
          equation: equality(terms, term(base), computed, holds),
          holds,
        }),
      ];
    }),
  );

/** The earlier level where it stands right before the present one, with its year: `2022年1174人,2023年1260人,比上年增加86人`. */
function earlierLevel({ figures }: Point, { level }: Stated): Figure | null {
  const before = figures[level.index - 1];
  if (!before || before.sentence.start !== level.sentence.start || before.mention.unit !== level.mention.unit) return null;
  const own = EARLIER.exec(before.before)?.[0];
  const present = EARLIER.exec(level.before)?.[0] ?? '今年';
  return own && own !== present && firm(before.mention) && before.mention.status !== 'change' ? before : null;
}
