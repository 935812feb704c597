import { constant, equality, mentionsOf, relation, spanOf, term } from './finding.ts';
import { agreement, bounds, firm, type Interval } from './rounding.ts';
import type { CheckRule, Figure, Found } from './types.ts';

/** Words by which an amount is one for each. */
const EACH = /每(?:名|位|个)?(?:人|生|学生|学位|教师|园|校|班|台|套|间|所|册|户|教职工)?|[人生校师]均/;
/** Words that sum up what was spent: the amount is the product, or the text is wrong. */
const SUMS_UP = /^(?:合计|共计|总计|总共|共|累计|共需)(?:[^，,。；;]{0,8})$/;
/** A bound of the standard, or one of several. */
const NOT_FOR_ALL = /最高|最低|不低于|不少于|不超过|以上|以内|至少|平均|分别|标准不等/;
/** Times of paying in a year that the words may leave out: terms, months, ten months of school. */
const TIMES = [1, 2, 3, 4, 6, 9, 10, 12];
/** A mean, which may rest on other heads: of funds, or behind a sum of several times, it claims no product. */
const MEAN = /[人生校师]均/;
const MEAN_OF_FUNDS = /[人生校师]均[^，,。；;]{0,8}(?:经费|支出|投入|费用?)/;
/** A standard for a time is paid more than once. */
const TIMED = /[·/](?:月|天|日|学期|次|餐)|每(?:月|天|日|学期|次|餐)|\/(?:月|天|日|学期|次|餐)/;

const isSum = ({ mention, before }: Figure): boolean => mention.unit === '元' && !EACH.test(before);
const isEach = ({ mention, before }: Figure): boolean =>
  (mention.unit.startsWith('元/') || (mention.unit === '元' && EACH.test(before))) && !NOT_FOR_ALL.test(before);
const isCount = ({ mention, before }: Figure): boolean =>
  !/^(?:元|%|百分点|分|平方米|亩|公里|年|月|天|小时|)$|^元\//.test(mention.unit) && !EACH.test(before) && mention.status !== 'change';

/** Product, 标准与人数: persons or things times the amount for each are the sum of money in the same sentence. */
export const product: CheckRule = ({ points }) =>
  points.flatMap(({ figures }) => {
    const sentences = Map.groupBy(figures, ({ sentence }) => sentence.start);
    return [...sentences.values()].flatMap(inSentence);
  });

/** Fewest figures of a product: how many, how much for each, how much in all. */
const FEWEST = 3;
/** Sentences with more figures are tables in words. */
const MOST = 12;

function inSentence(figures: readonly Figure[]): Found[] {
  if (figures.length < FEWEST || figures.length > MOST) return [];
  const usable = figures.filter(({ mention }) => firm(mention) && mention.value > 0);
  const [counts, standards] = [usable.filter(isCount), usable.filter(isEach)];
  return usable.filter(isSum).flatMap((sum) => {
    const before = ({ index }: Figure) => index < sum.index;
    const pairs = standards.filter(before).flatMap((each) => counts.filter(before).map((count) => ({ each, count, sum })));
    const fitting = pairs.flatMap(products);
    const [only] = pairs;
    if (fitting[0]) return [fitting[0]];
    return only && pairs.length === 1 && claims(only, figures) ? [told(only, 1, 'no')] : [];
  });
}

type Triple = { each: Figure; count: Figure; sum: Figure };

/** True if the sum right behind count and standard says that it is all of it. */
function claims({ each, count, sum }: Triple, figures: readonly Figure[]): boolean {
  const loose = MEAN_OF_FUNDS.test(each.before) || (MEAN.test(each.before) && /累计/.test(sum.before));
  const alone = figures.filter(({ index }) => index < sum.index).length === 2;
  return (
    alone &&
    !loose &&
    SUMS_UP.test(sum.before.trim()) &&
    !TIMED.test(`${each.before}${each.mention.unit}${each.after}`) &&
    count.depth === sum.depth
  );
}

function products(triple: Triple): Found[] {
  const { each, count, sum } = triple;
  const timed = TIMED.test(`${each.before}${each.mention.unit}${each.after}`);
  for (const times of timed ? TIMES : [1]) {
    const holds = agreement(count.mention.value * each.mention.value * times, within(count, each, times), sum.mention);
    if (holds !== 'no') return [told(triple, times, holds)];
  }
  return [];
}

function within(count: Figure, each: Figure, times: number): Interval {
  const [a, b] = [bounds(count.mention), bounds(each.mention)];
  return { low: a.low * b.low * times, high: a.high * b.high * times };
}

function told({ each, count, sum }: Triple, times: number, holds: 'yes' | 'within-rounding' | 'no'): Found {
  const repeated = times === 1 ? [] : [constant(times, '次', '次数', '×')];
  const equation = equality(
    [term(count), term(each, '×'), ...repeated],
    term(sum),
    count.mention.value * each.mention.value * times,
    holds,
  );
  return relation({ what: '数量与标准之积', span: spanOf(mentionsOf([count, each, sum])), equation, holds });
}
