import { bigrams } from './bigrams.ts';
import { intersect, type SearchEngine, union } from './engine.ts';
import { endKey, type QueryFigure, sameUnit, startKey, wholeKey } from './figures.ts';
import { byProbability, type Meant } from './likely.ts';
import { sortOf } from './nearest.ts';
import type { FigureEntry } from './shard.ts';
import { type CharacterPair, type SlipKind, slipBetween } from './slips.ts';

/** Figures of which the reports are known that hold them as the end of longer ones: the most probable. */
const WITH_ENDS = 8;

/**
 * Figures that may have been meant by one that no report holds: those with one wrong digit of the same thing counted, and those that count
 * something else in one wrong character. Where there are none, those with a digit missing, too many, or swapped.
 */
export async function nearFigures(engine: SearchEngine, typed: QueryFigure): Promise<Meant[]> {
  const own = [
    endKey(typed.digits, typed.unit),
    startKey(typed.digits.length, typed.digits.slice(0, -2), typed.unit),
    wholeKey(typed.digits),
  ];
  const wrong = await near(engine, await engine.figures(own), typed, ['wrong']);
  if (wrong.length > 0) return wrong;
  return near(engine, await engine.figures([...own, ...otherKeys(typed)]), typed, ['missing', 'extra', 'swapped']);
}

/** Keys of figures that differ in their length or in the order of their last digits; others end as the one typed does. */
function otherKeys({ digits, unit }: QueryFigure): string[] {
  const [last, second, third] = [digits.at(-1), digits.at(-2), digits.at(-3) ?? ''];
  const before = digits.slice(0, -2);
  return [
    endKey(`${last}${second}`, unit),
    endKey(`${third}${last}`, unit),
    endKey(`${third}${second}`, unit),
    startKey(digits.length + 1, digits.slice(0, -1), unit),
    startKey(digits.length, before.slice(0, -1) + (second ?? ''), unit),
  ];
}

/** A figure that is near to the one typed. */
type NearFigure = {
  digits: string;
  /** What it counts, with what else was typed behind it. */
  unit: string;
  kind: SlipKind;
  lists: number[][];
  /** Pairs that stand behind it, where the index does not tell all that was typed there. */
  pairs: CharacterPair[];
};

/**
 * The entries that are one slip of some kinds away. Those that the index has with all that was typed behind them come before guesses,
 * and those that count something else in a character of the same sort before others.
 */
async function near(engine: SearchEngine, entries: FigureEntry[], typed: QueryFigure, kinds: SlipKind[]): Promise<Meant[]> {
  const found = new Map<string, NearFigure>();
  for (const entry of entries) {
    const kind = slipOf(entry, typed);
    if (!kind || !kinds.includes(kind)) continue;
    const unit = entry.unit.slice(0, typed.unit.length) + typed.unit.slice(entry.unit.length);
    const known = found.get(entry.digits + unit) ?? { digits: entry.digits, unit, kind, lists: [], pairs: pairsAfter(entry, typed) };
    known.lists.push(entry.documents());
    found.set(entry.digits + unit, known);
  }
  const told = preferred([...found.values()], ({ pairs }) => pairs.length === 0);
  const figures = preferred(told, ({ digits, unit }) => digits !== typed.digits || sameSort(unit, typed.unit));
  const meant = byProbability(await Promise.all(figures.map((figure) => wholeOf(engine, figure))));
  const withEnds = meant
    .slice(0, WITH_ENDS)
    .map(async (one) => ({ ...one, numbers: union([one.numbers, await endsOf(engine, one.words, found)]) }));
  return [...(await Promise.all(withEnds)), ...meant.slice(WITH_ENDS)];
}

/** Those of some things that pass a test; all where none does. */
function preferred<T>(all: T[], test: (one: T) => boolean): T[] {
  const some = all.filter(test);
  return some.length > 0 ? some : all;
}

/** Whether the first characters in which two units differ are of one sort: 人 and 名, but not 人 and %. */
function sameSort(unit: string, typed: string): boolean {
  const at = [...unit].findIndex((char, i) => char !== typed[i]);
  return at < 0 || sortOf(unit.charCodeAt(at)) === sortOf(typed.charCodeAt(at));
}

/** A near figure with the documents that may hold it as it is, before what else was typed. */
async function wholeOf(engine: SearchEngine, { digits, unit, kind, lists, pairs }: NearFigure): Promise<Meant> {
  const numbers = pairs.length > 0 ? intersect([union(lists), await engine.holding(pairs)]) : union(lists);
  return { words: digits + unit, kind, distance: 1, named: false, numbers, whole: numbers.length };
}

/** Documents that hold a figure as the end of longer ones; none where what it counts is not all in the index. */
async function endsOf(engine: SearchEngine, words: string, found: ReadonlyMap<string, NearFigure>): Promise<number[]> {
  const { digits = '', unit = '', pairs = [] } = found.get(words) ?? {};
  if (unit === '' || pairs.length > 0) return [];
  const entries = await engine.figures([endKey(digits, unit)]);
  return union(entries.filter((entry) => entry.digits.endsWith(digits) && entry.unit.startsWith(unit)).map((entry) => entry.documents()));
}

/** The slip between a figure of the texts and the one typed: in its digits, or in what it counts; null where it takes more than one. */
function slipOf(entry: QueryFigure, { digits, unit }: QueryFigure): SlipKind | null {
  if (entry.digits !== digits) return sameUnit(unit, entry.unit) ? slipBetween(digits, entry.digits) : null;
  const length = Math.min(unit.length, entry.unit.length);
  return slipBetween(unit.slice(0, length), entry.unit.slice(0, length)) === 'wrong' ? 'wrong' : null;
}

/** Pairs that stand behind a figure with its unit, if what was typed goes on there. */
function pairsAfter(entry: QueryFigure, { digits, unit }: QueryFigure): CharacterPair[] {
  const rest = unit.slice(entry.unit.length);
  if (rest === '') return [];
  const within = [...bigrams(rest)].map((chars): CharacterPair => ({ chars, apart: 1 }));
  if (unit.startsWith(entry.unit)) return [{ chars: (entry.unit.at(-1) ?? '') + rest[0], apart: 1 }, ...within];
  return entry.unit.length === 1 ? [{ chars: (digits.at(-1) ?? '') + rest[0], apart: 2 }, ...within] : within;
}
