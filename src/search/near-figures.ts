import { bigrams } from './bigrams.ts';
import { intersect, type SearchEngine } from './engine.ts';
import { endKey, type Figure, sameUnit, startKey } from './figures.ts';
import type { Meant } from './likely.ts';
import type { FigureEntry } from './shard.ts';
import { type Pair, type SlipKind, slipBetween } from './slips.ts';

/**
 * Figures that may have been meant by one that no report holds: those with one wrong digit of the same thing counted, and those that count
 * something else in one wrong character. Where there are none, those with a digit missing, too many, or swapped.
 */
export async function nearFigures(engine: SearchEngine, typed: Figure): Promise<Meant[]> {
  const { digits, unit } = typed;
  const keys = [endKey(digits), startKey(digits.length, digits.slice(0, -2), unit)];
  const wrong = (await near(engine, await engine.figures(keys), typed)).filter(
    ({ kind, numbers }) => kind === 'wrong' && numbers.length > 0,
  );
  return wrong.length > 0 ? wrong : near(engine, await engine.figures([...keys, ...otherKeys(typed)]), typed);
}

/** Keys of figures that differ in their length or in the order of their last digits; others end as the one typed does. */
function otherKeys({ digits, unit }: Figure): string[] {
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

async function near(engine: SearchEngine, entries: FigureEntry[], { digits, unit }: Figure): Promise<Meant[]> {
  const found = entries.flatMap((entry) => {
    const kind = slipOf(entry, { digits, unit });
    return kind ? [{ entry, kind, rest: unit.slice(entry.unit.length) }] : [];
  });
  return Promise.all(
    found.map(async ({ entry, kind, rest }) => {
      const pairs = [...bigrams(rest)].map((chars): Pair => ({ chars, apart: 1 }));
      const numbers = pairs.length > 0 ? intersect([entry.documents(), await engine.holding(pairs)]) : entry.documents();
      return { words: entry.digits + entry.unit + rest, kind, distance: 1, named: false, numbers };
    }),
  );
}

/** The slip between a figure of the texts and the one typed: in its digits, or in what it counts; null where it takes more than one. */
function slipOf(entry: Figure, { digits, unit }: Figure): SlipKind | null {
  if (entry.digits !== digits) return sameUnit(unit, entry.unit) ? slipBetween(digits, entry.digits) : null;
  return slipBetween(unit.slice(0, entry.unit.length), entry.unit) === 'wrong' ? 'wrong' : null;
}
