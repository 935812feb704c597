import type { SearchEngine } from './engine.ts';
import { endKey, type Figure, startKey } from './figures.ts';
import type { Meant } from './likely.ts';
import type { FigureEntry } from './shard.ts';
import { type SlipKind, slipBetween } from './slips.ts';

/**
 * Figures that may have been meant by one that no report holds: those with one wrong digit of the same thing counted, and those that count
 * something else in one wrong character. Where there are none, those with a digit missing, too many, or swapped.
 */
export async function nearFigures(engine: SearchEngine, typed: Figure): Promise<Meant[]> {
  const { digits, unit } = typed;
  const keys = [endKey(digits), startKey(digits.length, digits.slice(0, -2), unit)];
  const wrong = near(await engine.figures(keys), typed).filter(({ kind }) => kind === 'wrong');
  return wrong.length > 0 ? wrong : near(await engine.figures([...keys, ...otherKeys(typed)]), typed);
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

function near(entries: FigureEntry[], { digits, unit }: Figure): Meant[] {
  return entries.flatMap((entry) => {
    const counted = unit.slice(0, entry.unit.length);
    const same = unit.startsWith(entry.unit) || entry.unit.startsWith(unit);
    const kind: SlipKind | null =
      entry.digits === digits ? slipBetween(counted, entry.unit) : same ? slipBetween(digits, entry.digits) : null;
    if (!kind || (entry.digits === digits && kind !== 'wrong')) return [];
    const words = entry.digits + entry.unit + unit.slice(entry.unit.length);
    return [{ words, kind, distance: 1, named: false, numbers: entry.documents() }];
  });
}
