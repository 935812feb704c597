import type { FoldedDocument } from './documents.ts';

/** Stretches of a folded text in which characters stand next to each other: no mark, space or end of a passage is left out between them. */
export function stretches({ plain: { text, from }, starts }: FoldedDocument): string[] {
  const ends = new Set(starts);
  const found: string[] = [];
  let begin = 0;
  for (let at = 1; at <= text.length; at++) {
    const place = from[at] as number;
    if (at < text.length && place - (from[at - 1] as number) === 1 && !ends.has(place)) continue;
    found.push(text.slice(begin, at));
    begin = at;
  }
  return found;
}

const UNITS = 0x10000;
const pairAt = (text: string, at: number): number => text.charCodeAt(at) * UNITS + text.charCodeAt(at + 1);

/** How often each character and each pair of neighbours stands in some stretches. */
type Counts = { chars: Uint32Array; pairs: Map<number, number> };

function counted(texts: readonly string[]): Counts {
  const counts: Counts = { chars: new Uint32Array(UNITS), pairs: new Map() };
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      counts.chars[code] = (counts.chars[code] as number) + 1;
      const pair = pairAt(text, at);
      if (at + 1 < text.length) counts.pairs.set(pair, (counts.pairs.get(pair) ?? 0) + 1);
    }
  return counts;
}

/** True where a pair holds together at least as well as those that share a character with it there, and better than one: 质量 in 质量还, and not 量还. */
function holds({ chars, pairs }: Counts, text: string, at: number): boolean {
  /** Of the places of a character, the share at which it is part of a pair. */
  const share = (pair: number, char: number): number => {
    if (pair < 0 || pair + 1 >= text.length) return 0;
    return (pairs.get(pairAt(text, pair)) ?? 0) / (chars[text.charCodeAt(char)] as number);
  };
  const [before, after] = [share(at, at + 1) - share(at - 1, at - 1), share(at, at) - share(at + 1, at + 2)];
  return before >= 0 && after >= 0 && before + after > 0;
}

/**
 * Which of some pairs of characters are words, as far as some stretches of texts let tell: in half of their places at least they hold together better than with the
 * characters around them, as 子 of 人员子女 is followed by 女 more often than it follows 员. Pairs that stand together nowhere are none.
 */
export function wordsAmong(pairs: Iterable<string>, texts: readonly string[]): Set<string> {
  const counts = counted(texts);
  const places = new Map(Array.from(pairs, (pair) => [pairAt(pair, 0), { pair, held: 0, all: 0 }]));
  for (const text of texts)
    for (let at = 0; at + 1 < text.length; at++) {
      const place = places.get(pairAt(text, at));
      if (!place) continue;
      place.all++;
      if (holds(counts, text, at)) place.held++;
    }
  return new Set([...places.values()].flatMap(({ pair, held, all }) => (held > 0 && held * 2 >= all ? pair : [])));
}
