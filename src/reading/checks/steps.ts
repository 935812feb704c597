import type { Figure } from './types.ts';

/** Words of a change by direction, longest first where one begins another. */
const UP = ['增加', '增长', '净增', '新增', '提高', '提升', '上升', '上涨', '扩大', '扩充', '扩容', '增收', '增支', '增', '涨', '高', '多'];
const DOWN = ['减少', '下降', '降低', '压减', '压缩', '缩减', '精简', '撤并', '下滑', '回落', '减收', '减支', '减', '降', '低', '少'];

const RISE = new RegExp(UP.join('|'));
const FALL = new RegExp(DOWN.join('|'));

/** Direction that words give to a change; null where they give none. */
export function direction(words: string): 1 | -1 | null {
  if (FALL.test(words)) return -1;
  return RISE.test(words) ? 1 : null;
}

/** Words of a yearly average: `年均`, `五年平均`. */
const AVERAGE = '(?:年均|年平均|平均每年|每年平均|每年|逐年|平均|年度平均)';
/** A time to compare with: `比上年`, `较2018年底`, `同比`. */
const EARLIER_TIME =
  '(?:相?[比较](?<time>[^，,。；;]{1,12}?)(?!(?<=\\d)[\\d年])(?:相比)?|与(?<with>[^，,。；;]{1,12}?)相比[，,]?|同比|环比)';
/** The whole of the words before a step: nothing else is said between the level and what it changed by. */
const STEP = new RegExp(
  `^\\s*(?:且|并|又|均|也|共计)?(?<base>${EARLIER_TIME})?(?:(?<years>[一二三四五六七八九十两\\d]+)(?:个)?年(?:来|间|里)?)?(?<average>${AVERAGE})?` +
    `(?:净|负|共|累计|总体|整体|合计|实现|绝对值?|大幅|再)*(?<word>${[...UP, ...DOWN].join('|')})` +
    '(?:了|的|率|幅度?|速度?|值|额|数量?|为|约|近|达到?|人数?|比例|至|和?幅度|到)*\\s*$',
  'u',
);
const TIME = /年|期|初|底|末|月|之前/;

/** A year in digits. */
export const YEAR = /((?:19|20)\d\d)\s?年/;
/** The year before. */
export const PREVIOUS = /上年|去年|上一年|上学年|上一学年|同比/;

/** True if the words name a time. */
export const isTime = (words: string): boolean => TIME.test(words);

/** What a level changed by, as a number, rate or points: `比上年增加86人`, `增长7.3%`. */
export type Step = {
  figure: Figure;
  sign: 1 | -1;
  /** The earlier time as written (`比上年`); empty where none is named. */
  base: string;
  /** True for an average over years. */
  average: boolean;
  /** Number of years named with the average, in digits or Chinese; empty where none is. */
  years: string;
};

/** Direction as it was read, a minus sign or 负 included. */
const read = ({ mention }: Pick<Figure, 'mention'>): 1 | -1 | null => (mention.direction ? (mention.direction === 'down' ? -1 : 1) : null);

/** A figure that its words make a step; null for levels, and for comparisons with others than an earlier time (比全省高). */
export function stepOf(figure: Figure): Step | null {
  const words = stepWords(figure);
  return words && { figure, ...words };
}

/** What the words before a number say of a step; null where they make none. */
export function stepWords(figure: Pick<Figure, 'mention' | 'before'>): Omit<Step, 'figure'> | null {
  const groups = STEP.exec(figure.before)?.groups;
  const sign = groups?.word ? (read(figure) ?? direction(groups.word)) : null;
  if (!groups || !sign || /(?<!达)[至到]\s*$/.test(figure.before)) return null;
  const named = groups.time ?? groups.with;
  if (named !== undefined && (!TIME.test(named) || /分别|各/.test(named))) return null;
  return { sign, base: groups.base ?? '', average: groups.average !== undefined, years: groups.years ?? '' };
}

/** A step that may be worked out with a level: not an average. */
export const plain = (step: Step): boolean => !step.average;
