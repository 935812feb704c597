import { bigrams } from './bigrams.ts';
import { intersect, type SearchEngine, union } from './engine.ts';
import { endKey, type QueryFigure, sameUnit, startKey } from './figures.ts';
import type { Meant } from './likely.ts';
import type { FigureEntry } from './shard.ts';
import { type CharacterPair, type SlipKind, slipBetween } from './slips.ts';

/**
 * Figures that may have been meant by one that no report holds: those with one wrong digit of the same thing counted, and those that count
 * something else in one wrong character. Where there are none, those with a digit missing, too many, or swapped.
 */
export async function nearFigures(engine: SearchEngine, typed: QueryFigure): Promise<Meant[]> {
  const wrong = await near(engine, await engine.figures(ownKeys(typed)), typed, ['wrong']);
  if (wrong.length > 0) return wrong;
  return near(engine, await engine.figures([...ownKeys(typed), ...otherKeys(typed)]), typed, ['wrong', 'missing', 'extra', 'swapped']);
}

/** The same for the ends of longer figures (14所 in 114所), which are found by what is typed too, but seldom meant. */
export async function nearEnds(engine: SearchEngine, typed: QueryFigure): Promise<Meant[]> {
  const ends = (await engine.figures(ownKeys(typed))).flatMap((entry) => {
    const digits = entry.digits.slice(-typed.digits.length);
    return entry.digits.length > digits.length && !digits.startsWith('.') ? [{ ...entry, digits }] : [];
  });
  return near(engine, ends, typed, ['wrong']);
}

/** The keys under which figures with one wrong digit or one wrong character behind stand. */
const ownKeys = ({ digits, unit }: QueryFigure): string[] => [endKey(digits), startKey(digits.length, digits.slice(0, -2), unit)];

/** Keys of figures that differ in their length or in the order of their last digits; others end as the one typed does. */
function otherKeys({ digits, unit }: QueryFigure): string[] {
  const [last, second, third] = [digits.at(-1), digits.at(-2), digits.at(-3) ?? ''];
  const before = digits.slice(0, -2);
  return [
    endKey(`${last}${second}`),
    endKey(`${third}${last}`),
    endKey(`${third}${second}`),
    startKey(digits.length + 1, digits.slice(0, -1), unit),
    startKey(digits.length, before.slice(0, -1) + (second ?? ''), unit),
  ];
}

/** The entries that are one slip of some kinds away, with the documents that may hold them before what else was typed. */
async function near(engine: SearchEngine, entries: FigureEntry[], typed: QueryFigure, kinds: SlipKind[]): Promise<Meant[]> {
  const found = new Map<string, { kind: SlipKind; lists: number[][]; pairs: CharacterPair[] }>();
  for (const entry of entries) {
    const kind = slipOf(entry, typed);
    if (!kind || !kinds.includes(kind)) continue;
    const words = entry.digits + entry.unit + typed.unit.slice(entry.unit.length);
    const known = found.get(words) ?? { kind, lists: [], pairs: pairsAfter(entry, typed) };
    known.lists.push(entry.documents());
    found.set(words, known);
  }
  const meant = await Promise.all(
    [...found].map(async ([words, { kind, lists, pairs }]): Promise<Meant> => {
      const numbers = pairs.length > 0 ? intersect([union(lists), await engine.holding(pairs)]) : union(lists);
      return { words, kind, distance: 1, named: false, numbers };
    }),
  );
  return meant.filter(({ numbers }) => numbers.length > 0);
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
