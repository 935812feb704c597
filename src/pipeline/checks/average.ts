import { equality, mentionsOf, relation, spanOf, term } from './finding.ts';
import { agreement, bounds, firm, over } from './rounding.ts';
import type { CheckRule, Figure } from './types.ts';

/** Averages by the words for them: what is divided, and by what. */
const AVERAGES: readonly { word: RegExp; of: RegExp; per: RegExp }[] = [
  { word: /平均班额|班均(?:人数|学生)?|平均每班/, of: /学生|在校生|人|幼儿|生/, per: /班/ },
  { word: /校均(?:规模|人数|学生)?|平均每校/, of: /学生|在校生|生/, per: /校|园/ },
  { word: /生均|平均每生/, of: /面积|图书|藏书|册|设备|值|经费|投入|支出|建筑/, per: /学生|在校生|生|幼儿/ },
  { word: /生师比/, of: /学生|在校生|生|幼儿/, per: /教师|教职工/ },
];

const words = ({ before, after }: Figure): string => before + after.slice(0, 4);

/** Averages, 平均数: the stated average is one number of the passage divided by another that the words name. */
export const average: CheckRule = ({ points }) =>
  points.flatMap(({ figures }) =>
    figures.flatMap((mean) => {
      const kind = AVERAGES.find(({ word }) => word.test(mean.before));
      if (!kind || !firm(mean.mention)) return [];
      const earlier = figures.filter(
        (figure) =>
          figure.index < mean.index &&
          firm(figure.mention) &&
          figure.mention.value > 0 &&
          figure.mention.status === mean.mention.status &&
          !/[%分]/.test(figure.mention.unit) &&
          figure.mention.unit !== '百分点',
      );
      const dividends = earlier.filter((figure) => kind.of.test(words(figure)) && !isPer(kind, figure));
      const divisors = earlier.filter((figure) => isPer(kind, figure));
      const candidates = dividends.flatMap((of) =>
        divisors.filter((per) => per !== of && per.mention.unit !== of.mention.unit).map((per) => ({ of, per })),
      );
      const fitting = candidates.find((pair) => judge(pair, mean) !== 'no') ?? (candidates.length === 1 ? candidates[0] : undefined);
      if (!fitting) return [];
      const holds = judge(fitting, mean);
      const computed = fitting.of.mention.value / fitting.per.mention.value;
      const equation = equality([term(fitting.of), term(fitting.per, '÷')], term(mean), computed, holds);
      return [
        relation({ rule: 'average', what: '平均数与总数', span: spanOf(mentionsOf([fitting.of, fitting.per, mean])), equation, holds }),
      ];
    }),
  );

function isPer(kind: (typeof AVERAGES)[number], figure: Figure): boolean {
  return (
    kind.per.test(figure.mention.unit === '人' ? words(figure) : `${figure.mention.unit}${words(figure)}`) &&
    (figure.mention.unit !== '人' || !/班|校均/.test(kind.per.source))
  );
}

function judge({ of, per }: { of: Figure; per: Figure }, mean: Figure) {
  return agreement(of.mention.value / per.mention.value, over(bounds(of.mention), bounds(per.mention)), mean.mention);
}
