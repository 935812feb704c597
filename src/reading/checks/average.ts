import { sameSentence } from './figures.ts';
import { equality, mentionsOf, relation, spanOf, term } from './finding.ts';
import { bounds, firm, type Interval, over, times } from './rounding.ts';
import type { CheckRule, Figure, Found, Verdict } from './types.ts';

/** A total by its unit and the words around it. */
type Share = { units: ReadonlySet<string>; words: RegExp };
/** Averages by the words for them: what is divided, by what, and for how many (每百名). */
type Kind = { word: RegExp; of: Share; per: Share; each: number };

const PUPILS: Share = { units: new Set(['人']), words: /学生|在校生|在园|幼儿|小学生|初中生|在读/ };
const CLASSES: Share = { units: new Set(['个', '班']), words: /班/ };
const SCHOOLS: Share = { units: new Set(['所']), words: /./ };
const TEACHERS: Share = { units: new Set(['人']), words: /教师|教职工/ };
const COMPUTERS: Share = { units: new Set(['台']), words: /计算机|电脑|终端/ };
const BOOKS: Share = { units: new Set(['册', '本']), words: /书|册/ };
const FLOOR: Share = { units: new Set(['平方米']), words: /面积|校舍|用房|场地/ };
const VALUE: Share = { units: new Set(['元']), words: /设备|仪器/ };

/** Class and school sizes, pupils per teacher. */
const SIZES: readonly Kind[] = [
  { word: /平均班额|班均|平均每班/, of: PUPILS, per: CLASSES, each: 1 },
  { word: /校均|平均每校/, of: PUPILS, per: SCHOOLS, each: 1 },
  { word: /生师比|师生比/, of: PUPILS, per: TEACHERS, each: 1 },
];

const HUNDRED = '每百名?(?:学生|生)[^，,。；;]{0,8}';
/** Things per pupil. */
const PER_HEAD: readonly Kind[] = [
  { word: new RegExp(`${HUNDRED}(?:计算机|电脑|终端)`), of: COMPUTERS, per: PUPILS, each: 100 },
  { word: new RegExp(`${HUNDRED}教师`), of: TEACHERS, per: PUPILS, each: 100 },
  { word: /生均[^，,。；;]{0,8}(?:面积|用房|校舍)/, of: FLOOR, per: PUPILS, each: 1 },
  { word: /生均[^，,。；;]{0,4}(?:图书|藏书)/, of: BOOKS, per: PUPILS, each: 1 },
  { word: /生均[^，,。；;]{0,8}设备/, of: VALUE, per: PUPILS, each: 1 },
];

const MEAN = /均|每百/;

const is = ({ units, words }: Share, { mention, before, after }: Figure): boolean =>
  units.has(mention.unit) && words.test(`${before}${mention.raw}${after.slice(0, 4)}`) && !MEAN.test(before);

/** Averages, 平均数: the stated average is one number of the passage divided by another that the words name. */
export const average: CheckRule = ({ points }) => points.flatMap(({ figures }) => meansOf(SIZES, figures, '平均数与总数'));

/** Things per head, 生均: the stated mean is a total divided by the pupils that the same passage states. */
export const perHead: CheckRule = ({ points }) => points.flatMap(({ figures }) => meansOf(PER_HEAD, figures, '生均数与总数'));

type Pair = { of: Figure; per: Figure; each: number };

function meansOf(kinds: readonly Kind[], figures: readonly Figure[], what: string): Found[] {
  return figures.flatMap((mean) => {
    const kind = kinds.find(({ word }) => word.test(mean.before));
    const pair = kind && firm(mean.mention) && mean.mention.status !== 'target' ? pairFor(kind, mean, figures) : undefined;
    if (!pair) return [];
    const { of, per, each } = pair;
    const holds = judge(pair, mean);
    const hundred = each === 1 ? [] : [{ op: '×' as const, value: each, unit: '人', label: '每百名', mention: null }];
    const equation = equality([term(of), term(per, '÷'), ...hundred], term(mean), quotient(pair), holds);
    return [relation({ what, span: spanOf(mentionsOf([of, per, mean])), equation, holds })];
  });
}

/** Longest distance in figures between totals and their average: the bound keeps the work in proportion to the text. */
const REACH = 12;

/** The totals that give the average; where none do, the only ones of its sentence, if all three speak of the same pupils. */
function pairFor({ of: divided, per: divisor, each }: Kind, mean: Figure, figures: readonly Figure[]): Pair | undefined {
  const earlier = figures
    .slice(Math.max(0, mean.index - REACH), mean.index)
    .filter(({ mention }) => firm(mention) && mention.value > 0 && mention.status === mean.mention.status);
  const pairs = earlier
    .filter((of) => is(divided, of))
    .flatMap((of) => earlier.filter((per) => per !== of && is(divisor, per)).map((per) => ({ of, per, each })));
  const [only] = pairs;
  const fits = pairs.find((pair) => judge(pair, mean) !== 'no');
  return fits ?? (only && pairs.length === 1 && sameGroup(only, mean) ? only : undefined);
}

/** Words for some of the pupils: 城区, 起始年级. */
const GROUPS = /城区|县城|镇区|农村|乡村|乡镇|城镇|公办|民办|寄宿|起始|[一二三四五六七八九]年级|初[一二三]|高[一二三]/g;

/** True if total, divisor and mean stand in one sentence and speak of one stage, scope, place and group. */
function sameGroup({ of, per }: Pair, mean: Figure): boolean {
  const told = ({ mention, before }: Figure) => [mention.stage, mention.scope, mention.place, ...(before.match(GROUPS) ?? [])].join(' ');
  return [of, per].every((figure) => sameSentence(figure, mean) && told(figure) === told(mean));
}

const quotient = ({ of, per, each }: Pair): number => (of.mention.value / per.mention.value) * each;

/** Means are rounded to the last place written, or cut there. */
function judge(pair: Pair, { mention }: Figure): Exclude<Verdict, 'unknown'> {
  const computed = quotient(pair);
  if (Math.abs(computed - mention.value) < 1e-9 * Math.max(1, computed)) return 'yes';
  const range: Interval = times(over(bounds(pair.of.mention), bounds(pair.per.mention)), pair.each);
  const decimals = /[.．]([\d０-９]+)/.exec(mention.raw)?.[1]?.length ?? 0;
  const scale = mention.raw.includes('万') ? 10_000 : 1;
  const place = scale / 10 ** decimals;
  return range.low < mention.value + place && range.high > mention.value - place ? 'within-rounding' : 'no';
}
