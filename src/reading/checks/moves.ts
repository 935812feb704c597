import { sameSentence } from './figures.ts';
import { onceForFigures } from './once-for-figures.ts';
import { direction, isTime, PREVIOUS, type Step, stepOf, YEAR } from './steps.ts';
import type { Figure } from './types.ts';

/** How two levels of one quantity are joined: 由…到…, 比上年的…, each with its year, or the earlier year behind the later. */
type Form = 'from-to' | 'than' | 'years' | 'back';

/** A level, the earlier one where it is stated, and the steps behind them, all in one sentence and bracket. */
export type Move = {
  level: Figure;
  earlier: { figure: Figure; form: Form; sign: 1 | -1 | null } | null;
  steps: Step[];
};

/** Longest run of steps behind a level: number, rate, and one more. */
const MOST_STEPS = 3;

/** Words of a move from one level to another; those of the second row name no direction. */
const MOVES = [
  ...['增加', '增长', '增至', '提高', '提升', '上升', '扩大', '扩充', '扩容', '升', '增'],
  ...['压减', '减少', '降低', '下降', '缩减', '压缩', '撤并', '降', '减'],
  ...['优化', '调整', '整合', '变化', '改善', '发展', '达'],
];
const FROM = /(?<![理自])由|从(?![事教])/;
const TO = new RegExp(`^[^，,。；;]{0,6}?(?:${MOVES.join('|')})[^，,。；;]{0,12}$`);
const TO_MARK = /[到至为]/;
/** `9.35亿元,上年为9.02亿元,增长3.7%`: the year before right behind the level that is compared with it. */
const YEAR_BEFORE = /^\s*(?:上年|去年|上一年度?)(?:同期)?[为是]?\s*$/;
const THAN = /^\s*(?:且|并|又)?[比较][^，,。；;]{0,14}$/;
const THIS_YEAR = /今年|本年|本学年/;

type Pair = Pick<Move, 'level' | 'earlier'>;

/** `由120家压减为12家` */
function fromTo(text: string, first: Figure, second: Figure): Pair | null {
  const gap = text.slice(first.mention.end, second.mention.start);
  if (!FROM.test(first.before) || !TO.test(gap) || !TO_MARK.test(gap)) return null;
  return { level: second, earlier: { figure: first, form: 'from-to', sign: direction(gap) } };
}

/** What a figure counts, without the time. */
const thingOf = ({ label }: Figure): string =>
  label.replace(/(?:19|20)\d\d\s?年|[上去今本]年|上?一?学年|全[县区市]|[的底初末为达]/g, '').trim();

/** True if two figures may count one thing: a second year may be given without saying it again. */
function sameThing(first: Figure, second: Figure): boolean {
  const [a, b] = [thingOf(first), thingOf(second)];
  return a === '' || b === '' || a.includes(b) || b.includes(a);
}

/** Words before a bracket with the earlier level: `，较2021年（`. */
const THAN_BRACKET = /^[，,]?\s*(?:且|并|又)?[比较](?<time>[^，,。；;（(]{1,12})[（(]\s*$/;

/** `93.4%,较2021年（85.9%）`: the earlier level stands in a bracket behind its time. */
function inBracket(text: string, level: Figure | undefined, earlier: Figure): Pair | null {
  if (!level || earlier.depth !== level.depth + 1 || earlier.index !== level.index + 1 || !sameSentence(level, earlier)) return null;
  if (level.mention.unit !== earlier.mention.unit || !isLevel(level) || !/^[）)]/.test(text.slice(earlier.mention.end))) return null;
  const time = THAN_BRACKET.exec(text.slice(level.mention.end, earlier.mention.start))?.groups?.['time'];
  return time && isTime(time) ? { level, earlier: { figure: earlier, form: 'than', sign: null } } : null;
}

/** `12652元,比上年的12011元`; `2022年1174人,2023年1260人`; the other way round, `2016元,2021年为1920元`, where the first is of the next year. */
function byTime(first: Figure, second: Figure): Pair | null {
  if (!isLevel(first) || !isLevel(second)) return null;
  if ((THAN.test(second.before) || YEAR_BEFORE.test(second.before)) && isTime(second.before) && !direction(second.before))
    return { level: first, earlier: { figure: second, form: 'than', sign: null } };
  const [a, b] = [yearOf(first), yearOf(second)];
  const ordered = a !== null && b !== null ? a < b : PREVIOUS.test(first.before) && (THIS_YEAR.test(second.before) || b !== null);
  if (!sameThing(first, second)) return null;
  if (ordered) return { level: second, earlier: { figure: first, form: 'years', sign: null } };
  const back = b !== null && (a ?? Number(first.mention.period)) === b + 1 && /年同?期?[为是有]?$/.test(second.before.trim());
  return back ? { level: first, earlier: { figure: second, form: 'back', sign: null } } : null;
}

const isLevel = (figure: Figure): boolean => figure.mention.status !== 'change' && stepOf(figure) === null;

/**
 * The two levels that a figure makes with the one before it in the same bracket. The third level of a row (2015年…, 2018年…, 2022年…) makes
 * none: its change may run from the first.
 */
function pairOf(text: string, previous: Figure | undefined, figure: Figure, open: Move | undefined): Pair | null {
  if (!previous || !sameSentence(previous, figure) || previous.mention.unit !== figure.mention.unit) return null;
  const chained = open?.earlier && (open.level === previous || open.earlier.figure === previous);
  return fromTo(text, previous, figure) ?? (chained ? null : byTime(previous, figure));
}

function movesIn(text: string, figures: readonly Figure[]): Move[] {
  const moves: Move[] = [];
  const lastAt = new Map<number, Figure>();
  const openAt = new Map<number, Move>();
  for (const figure of figures) {
    const open = openAt.get(figure.depth);
    const behind = inBracket(text, lastAt.get(figure.depth - 1), figure);
    if (behind) {
      const told = openAt.get(figure.depth - 1);
      if (told?.level === behind.level && !told.earlier && told.steps.length === 0) told.earlier = behind.earlier;
      continue;
    }
    const pair = pairOf(text, lastAt.get(figure.depth), figure, open);
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

/** True if the step speaks of the very earlier level that is stated, or names no other. Behind the earlier level it may be told of that one. */
export function sameBase({ base }: Step, { figure, form }: NonNullable<Move['earlier']>, level: Figure): boolean {
  if (form === 'back') return false;
  if (base === '') return true;
  const [from, to, named] = [yearOf(figure), yearOf(level), YEAR.exec(base)?.[1]];
  if (named !== undefined) return from === Number(named);
  if (!PREVIOUS.test(base)) return false;
  return PREVIOUS.test(figure.before) || (from !== null && to !== null && to - from === 1);
}

/** A level summed up over years: what it changed by is told of one year. */
const CUMULATIVE = /累计|[两三四五六七八九十\d]年(?:来|间|共)|以来/;

/** True if two steps are told of one level and against one time. */
export function sameTime({ level }: Move, a: Step, b: Step): boolean {
  if (CUMULATIVE.test(level.before)) return false;
  if (a.base === '' || b.base === '' || a.base === b.base) return true;
  return PREVIOUS.test(a.base) && PREVIOUS.test(b.base);
}

/** All moves of a passage. Work is in proportion to its figures. */
export const movesOf = onceForFigures(movesIn);
