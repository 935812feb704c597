import { sameSentence } from './figures.ts';
import { equality, mentionsOf, relation, spanOf, term } from './finding.ts';
import { agreement, bounds, firm, over } from './rounding.ts';
import type { CheckRule, Figure } from './types.ts';

/** Averages by the words for them: what is divided, and by what. */
type Kind = { word: RegExp; of: Share; per: Share };
/** A total by its unit and the words around it. */
type Share = { units: ReadonlySet<string>; words: RegExp };

const PUPILS: Share = { units: new Set(['人']), words: /学生|在校生|在园|幼儿|小学生|初中生|在读/ };
const CLASSES: Share = { units: new Set(['个', '班']), words: /班/ };
const SCHOOLS: Share = { units: new Set(['所']), words: /./ };
const TEACHERS: Share = { units: new Set(['人']), words: /教师|教职工/ };

const AVERAGES: readonly Kind[] = [
  { word: /平均班额|班均|平均每班/, of: PUPILS, per: CLASSES },
  { word: /校均|平均每校/, of: PUPILS, per: SCHOOLS },
  { word: /生均[^，,。；;]{0,6}面积/, of: { units: new Set(['平方米']), words: /面积/ }, per: PUPILS },
  { word: /生均[^，,。；;]{0,4}(?:图书|藏书)/, of: { units: new Set(['册', '本']), words: /书|册/ }, per: PUPILS },
  { word: /生师比|师生比/, of: PUPILS, per: TEACHERS },
];

const MEAN = /均/;

const is = ({ units, words }: Share, { mention, before, after }: Figure): boolean =>
  units.has(mention.unit) && words.test(`${before}${mention.raw}${after.slice(0, 4)}`) && !MEAN.test(before);

/** Averages, 平均数: the stated average is one number of the passage divided by another that the words name. */
export const average: CheckRule = ({ points }) =>
  points.flatMap(({ figures }) =>
    figures.flatMap((mean) => {
      const kind = AVERAGES.find(({ word }) => word.test(mean.before));
      const pair = kind && firm(mean.mention) && pairFor(kind, mean, figures);
      if (!pair) return [];
      const { of, per } = pair;
      const holds = judge(pair, mean);
      const equation = equality([term(of), term(per, '÷')], term(mean), of.mention.value / per.mention.value, holds);
      return [relation({ rule: 'average', what: '平均数与总数', span: spanOf(mentionsOf([of, per, mean])), equation, holds })];
    }),
  );

type Pair = { of: Figure; per: Figure };

/** The totals that give the average; where none do, the only ones of its sentence. */
function pairFor(kind: Kind, mean: Figure, figures: readonly Figure[]): Pair | undefined {
  const earlier = figures.filter(
    ({ index, mention }) => index < mean.index && firm(mention) && mention.value > 0 && mention.status === mean.mention.status,
  );
  const pairs = earlier
    .filter((of) => is(kind.of, of))
    .flatMap((of) => earlier.filter((per) => per !== of && is(kind.per, per)).map((per) => ({ of, per })));
  const only = pairs.length === 1 ? pairs.find(({ of, per }) => sameSentence(of, mean) && sameSentence(per, mean)) : undefined;
  return pairs.find((pair) => judge(pair, mean) !== 'no') ?? only;
}

function judge({ of, per }: Pair, mean: Figure) {
  return agreement(of.mention.value / per.mention.value, over(bounds(of.mention), bounds(per.mention)), mean.mention);
}
