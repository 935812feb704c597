import type { Finding } from '../../model/index.ts';
import { type Change, changes, signOf } from './change.ts';
import { sameSentence } from './figures.ts';
import { equality, mentionsOf, relation, spanOf, term } from './finding.ts';
import { agreement, bounds, firm, minus, over, plus, times } from './rounding.ts';
import type { CheckRule, Figure } from './types.ts';

/** Growth rate, 增长率: the change divided by the earlier level, stated or reckoned back. */
export const growth: CheckRule = ({ points }) => points.flatMap(({ figures }) => [...fromChange(figures), ...fromLevels(figures)]);

/** `1260人,比上年增加86人,增长7.3%` */
const fromChange = (figures: readonly Figure[]): Finding[] =>
  changes(figures).flatMap((change) => {
    const { level, by, rate, sign } = change;
    if (!by || !rate || ![level, by, rate].every(({ mention }) => firm(mention))) return [];
    const before = level.mention.value - sign * by.mention.value;
    if (before <= 0) return [];
    const range = times(over(bounds(by.mention), earlier(change as Stated)), 100);
    const computed = (by.mention.value / before) * 100;
    const holds = agreement(computed, range, rate.mention);
    const terms = [term(by), term(level, '÷', 'open'), term(by, sign > 0 ? '−' : '+', 'close')];
    return [
      relation({
        rule: 'growth',
        what: '增减数与增减率',
        span: spanOf(mentionsOf([level, by, rate])),
        equation: equality(terms, term(rate), computed, holds),
        holds,
      }),
    ];
  });

type Stated = Change & { by: Figure };

function earlier({ level, by, sign }: Stated) {
  return sign > 0 ? minus(bounds(level.mention), bounds(by.mention)) : plus(bounds(level.mention), bounds(by.mention));
}

/** Words before an earlier level: `比上年的12011元`, `2022年1174人`. */
const THAN = /^\s*[比较][^，,。；;]{0,6}(?:上年|去年|同期|上一年)[^，,。；;]{0,4}$/;
const YEAR = /((?:19|20)\d\d)年/;

/** `12652元,比上年的12011元增长5.33%`; `2022年1174人,2023年1260人,增长7.3%` */
function fromLevels(figures: readonly Figure[]): Finding[] {
  return figures.flatMap((rate, index) => {
    const [first, second] = [figures[index - 2], figures[index - 1]];
    const sign = signOf(rate);
    if (!sign || !first || !second || rate.mention.unit !== '%' || rate.before.trim().length > 8) return [];
    const [now, before] = THAN.test(second.before) ? [first, second] : [second, first];
    const years = [YEAR.exec(before.before)?.[1], YEAR.exec(now.before)?.[1]];
    const ordered = years[0] !== undefined && years[1] !== undefined && years[0] < years[1];
    if ((now === second && !ordered) || !comparable(first, second, rate) || now.mention.status === 'change') return [];
    const [more, less] = sign > 0 ? [now, before] : [before, now];
    const computed = ((more.mention.value - less.mention.value) / before.mention.value) * 100;
    const holds = agreement(
      computed,
      times(over(minus(bounds(more.mention), bounds(less.mention)), bounds(before.mention)), 100),
      rate.mention,
    );
    const terms = [term(more, '', 'open'), term(less, '−', 'close'), term(before, '÷')];
    return [
      relation({
        rule: 'growth',
        what: '两期数与增减率',
        span: spanOf(mentionsOf([first, second, rate])),
        equation: equality(terms, term(rate), computed, holds),
        holds,
      }),
    ];
  });
}

function comparable(first: Figure, second: Figure, rate: Figure): boolean {
  const levels =
    first.mention.unit === second.mention.unit && first.mention.unit !== '%' && [first, second, rate].every(({ mention }) => firm(mention));
  return (
    levels &&
    sameSentence(first, rate) &&
    first.depth === rate.depth &&
    second.depth === rate.depth &&
    Math.min(first.mention.value, second.mention.value) > 0
  );
}
