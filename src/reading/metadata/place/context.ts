import type { Span } from '../../../model/index.ts';
import { isElsewhere, isOwnUpper } from '../../../words/place-words.ts';
import { placesIn } from './expression.ts';
import { type PlaceIndex, uppersOf } from './names.ts';

/** A part of the document that may tell namesakes apart. `sure`: what stands there speaks of the report's own (addressee, page head). */
export type Witness = Span & { sure: boolean };

/** What is asked of the winner: this much, and so many times the next. */
const LEAST = 1;
const TIMES = 2;
/** How much a witness counts: the own prefecture, the province above it, a neighbour. */
const WEIGHT = { parent: 1, province: 0.5, neighbour: 0.5 };
const AROUND = 40;

/**
 * Tell districts of one name apart by what the document says of its own city, province or neighbours; places visited, partners and experts
 * from elsewhere count nothing. Null where that does not decide.
 */
export function tellApart(codes: string[], text: string, witnesses: Witness[], index: PlaceIndex): string | null {
  const score = new Map(codes.map((code) => [code, 0]));
  for (const witness of witnesses)
    for (const named of namedIn(text, witness, index))
      for (const code of codes) score.set(code, (score.get(code) ?? 0) + weightOf(code, named, index));
  const [first, second] = [...score].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < LEAST) return null;
  return first[1] >= (second?.[1] ?? 0) * TIMES ? first[0] : null;
}

/** Codes that a witness names as the report's own surroundings. */
function namedIn(text: string, witness: Witness, index: PlaceIndex): string[][] {
  const words = text.slice(witness.start, witness.end);
  return placesIn(words, index).flatMap((place) => {
    const before = clauseBefore(words, place.start);
    const behind = words.slice(place.end, place.end + AROUND);
    if (isElsewhere(before, behind)) return [];
    const uppers = place.level === 'district' ? place.under : place.level === 'unknown' ? [] : place.codes;
    const own = uppers.length > 0 && (witness.sure || place.level === 'district' || isOwnUpper(before, behind)) ? [uppers] : [];
    const neighbour = place.level === 'district' && place.codes.length === 1 && place.form === 'full' ? [place.codes] : [];
    return [...own, ...neighbour];
  });
}

function clauseBefore(words: string, at: number): string {
  return (
    words
      .slice(Math.max(0, at - AROUND), at)
      .split(/[，,。；;：:\n]/)
      .at(-1) ?? ''
  );
}

function weightOf(code: string, named: string[], index: PlaceIndex): number {
  const [parent, province] = uppersOf(code, index);
  if (parent !== undefined && named.includes(parent)) return WEIGHT.parent;
  if (province !== undefined && named.includes(province)) return WEIGHT.province;
  const [other] = named;
  if (named.length !== 1 || other === undefined || other === code) return 0;
  return index.districts.get(other)?.parent === parent ? WEIGHT.neighbour : 0;
}
