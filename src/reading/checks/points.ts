import { equationFinding } from './finding.ts';
import { movesOf, sameBase } from './moves.ts';
import { firm } from './rounding.ts';
import { plain } from './steps.ts';
import type { CheckRule } from './types.ts';
import { distance } from './work.ts';

/** Two rates and their difference in points, 百分点: `达到92.5%,比2019年的86.2%提高6.3个百分点`. */
export const percentagePoints: CheckRule = ({ text, points }) =>
  points.flatMap(({ figures }) =>
    movesOf(text, figures).flatMap(({ level, earlier, steps }) => {
      const by = steps.filter(plain).find(({ figure }) => figure.mention.unit === '百分点');
      if (!by || !earlier || earlier.form === 'from-to' || level.mention.unit !== '%') return [];
      const involved = [level, earlier.figure, by.figure];
      if (!involved.every(({ mention }) => firm(mention))) return [];
      return equationFinding({
        what: '两个比率与相差的百分点',
        ...distance(level, earlier.figure, by.sign),
        stated: by.figure,
        figures: involved,
        claimed: sameBase(by, earlier, level),
      });
    }),
  );
