import { sameSentence } from './figures.ts';
import type { Figure } from './types.ts';

/** Words of a change by direction, longest first where one begins another. */
const UP = ['增加', '增长', '净增', '新增', '提高', '提升', '上升', '上涨', '扩大', '扩充', '扩容', '增', '涨', '高', '多'];
const DOWN = ['减少', '下降', '降低', '压减', '压缩', '缩减', '精简', '撤并', '下滑', '回落', '减', '降', '低', '少'];

const RISE = new RegExp(UP.join('|'));
const FALL = new RegExp(DOWN.join('|'));

/** Direction that words give to a change; null where they give none. */
function direction(words: string): 1 | -1 | null {
  if (FALL.test(words)) return -1;
  return RISE.test(words) ? 1 : null;
}

/** Words of a yearly average: `年均`, `五年平均`. */
const AVERAGE = '(?:年均|年平均|平均每年|每年平均|每年|逐年|平均|年度平均)';
/** A time to compare with: `比上年`, `较2018年底`, `同比`. */
const EARLIER_TIME = '(?:[比较](?<time>[^，,。；;]{1,12}?)(?:相比)?|与(?<with>[^，,。；;]{1,12}?)相比[，,]?|同比|环比)';
/** The whole of the words before a step: nothing else is said between the level and what it changed by. */
const STEP = new RegExp(
  `^\\s*(?:且|并|又|均|也|共计)?(?<base>${EARLIER_TIME})?(?:(?<years>[一二三四五六七八九十两\\d]+)(?:个)?年(?:来|间|里)?)?(?<average>${AVERAGE})?` +
    `(?:净|负|共|累计|总体|整体|合计|实现|绝对值?|大幅|再)*(?<word>${[...UP, ...DOWN].join('|')})` +
    '(?:了|的|率|幅度?|速度?|值|额|数量?|为|约|近|达到?|人数?|比例|至|和?幅度|到)*\\s*$',
  'u',
);
const TIME = /年|期|初|底|末|月|之前/;

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
  if (!groups || !sign || /[至到]\s*$/.test(figure.before)) return null;
  const named = groups.time ?? groups.with;
  if (named !== undefined && !TIME.test(named)) return null;
  return { sign, base: groups.base ?? '', average: groups.average !== undefined, years: groups.years ?? '' };
}

/** How two levels of one quantity are joined: 由…到…, 比上年的…, or each with its year. */
type Form = 'from-to' | 'than' | 'years';

/** A level, the earlier one where it is stated, and the steps behind them, all in one sentence and bracket. */
export type Move = {
  level: Figure;
  earlier: { figure: Figure; form: Form; sign: 1 | -1 | null } | null;
  steps: Step[];
};

/** Longest run of steps behind a level: number, rate, and one more. */
const MOST_STEPS = 3;

const FROM = /(?<![理自])由|从(?![事教])/;
const TO =
  /^[^，,。；;]{0,6}?(?:增加|增长|增至|提高|提升|上升|扩大|扩充|扩容|升|增|压减|减少|降低|下降|缩减|压缩|撤并|降|减|优化|调整|整合|变化|改善|发展|达)[^，,。；;]{0,12}$/;
const TO_MARK = /[到至为]/;
const THAN = /^\s*(?:且|并|又)?[比较][^，,。；;]{0,14}$/;
const YEAR = /((?:19|20)\d\d)\s?年/;
const LAST_YEAR = /上年|去年|上一年|上学年/;
const THIS_YEAR = /今年|本年|本学年/;

type Pair = Pick<Move, 'level' | 'earlier'>;

/** `由120家压减为12家` */
function fromTo(text: string, first: Figure, second: Figure): Pair | null {
  const gap = text.slice(first.mention.end, second.mention.start);
  if (!FROM.test(first.before) || !TO.test(gap) || !TO_MARK.test(gap)) return null;
  return { level: second, earlier: { figure: first, form: 'from-to', sign: direction(gap) } };
}

/** `12652元,比上年的12011元`; `2022年1174人,2023年1260人` */
function byTime(first: Figure, second: Figure): Pair | null {
  if (!isLevel(first) || !isLevel(second)) return null;
  if (THAN.test(second.before) && TIME.test(second.before) && !direction(second.before))
    return { level: first, earlier: { figure: second, form: 'than', sign: null } };
  const [a, b] = [yearOf(first), yearOf(second)];
  const ordered = a !== null && b !== null ? a < b : LAST_YEAR.test(first.before) && (THIS_YEAR.test(second.before) || b !== null);
  return ordered ? { level: second, earlier: { figure: first, form: 'years', sign: null } } : null;
}

const isLevel = (figure: Figure): boolean => figure.mention.status !== 'change' && stepOf(figure) === null;

/** The two levels that a figure makes with the one before it in the same bracket. */
function pairOf(text: string, previous: Figure | undefined, figure: Figure): Pair | null {
  if (!previous || !sameSentence(previous, figure) || previous.mention.unit !== figure.mention.unit) return null;
  return fromTo(text, previous, figure) ?? byTime(previous, figure);
}

/** All moves of a passage. Work is in proportion to its figures. */
export function movesOf(text: string, figures: readonly Figure[]): Move[] {
  const moves: Move[] = [];
  const lastAt = new Map<number, Figure>();
  const openAt = new Map<number, Move>();
  for (const figure of figures) {
    const pair = pairOf(text, lastAt.get(figure.depth), figure);
    const open = openAt.get(figure.depth);
    const step = pair ? null : stepOf(figure);
    lastAt.set(figure.depth, figure);
    if (step) {
      if (open && open.steps.length < MOST_STEPS && sameSentence(open.level, figure)) open.steps.push(step);
    } else if (pair || isLevel(figure)) {
      const move: Move = { level: figure, earlier: null, ...pair, steps: [] };
      openAt.set(figure.depth, move);
      moves.push(move);
    } else openAt.delete(figure.depth);
  }
  return moves;
}

/** Year named before a figure; null where none is. */
export function yearOf({ before }: Figure): number | null {
  const year = YEAR.exec(before)?.[1];
  return year === undefined ? null : Number(year);
}

const PREVIOUS = /上年|去年|上一年|上学年|上一学年|同比/;

/** True if the step speaks of the very earlier level that is stated, or names no other. */
export function sameBase({ base }: Step, earlier: Figure, level: Figure): boolean {
  if (base === '') return true;
  const [from, to, named] = [yearOf(earlier), yearOf(level), YEAR.exec(base)?.[1]];
  if (named !== undefined) return from === Number(named);
  if (!PREVIOUS.test(base)) return false;
  return PREVIOUS.test(earlier.before) || (from !== null && to !== null && to - from === 1);
}

/** True if two steps are told against one time. */
export function sameTime(a: Step, b: Step): boolean {
  if (a.base === '' || b.base === '' || a.base === b.base) return true;
  return PREVIOUS.test(a.base) && PREVIOUS.test(b.base);
}

/** A step that may be worked out with a level: not an average. */
export const plain = (step: Step): boolean => !step.average;
