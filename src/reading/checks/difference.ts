import { equationFinding, mentionsOf, spanOf } from './finding.ts';
import { movesOf, sameBase } from './moves.ts';
import { firm } from './rounding.ts';
import { plain } from './steps.ts';
import type { CheckRule } from './types.ts';
import { distance } from './work.ts';

/** Change and two levels, 增减数与两期数: what a number grew or fell by is the distance of both levels. Nothing is told of one level alone. */
export const difference: CheckRule = ({ text, points }) =>
  points.flatMap(({ figures }) =>
    movesOf(text, figures).flatMap(({ level, earlier, steps }) => {
      const by = steps.filter(plain).find(({ figure }) => figure.mention.unit === level.mention.unit && figure.mention.unit !== '%');
      if (!by || !earlier || earlier.form === 'from-to') return [];
      const involved = [level, earlier.figure, by.figure];
      if (!involved.every(({ mention }) => firm(mention))) return [];
      return equationFinding({
        what: '增减数与两期数',
        ...distance(level, earlier.figure, by.sign),
        stated: by.figure,
        figures: [level, by.figure],
        cause: spanOf(mentionsOf([earlier.figure])),
        claimed: sameBase(by, earlier, level),
      });
    }),
  );
