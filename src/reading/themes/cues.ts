import type { Span, Theme } from '../../model/index.ts';
import { stepFrom, type UnitTree, unitTreeOf } from '../../text/unit-tree.ts';

/** What a cue word does for a theme: alone enough, needs company, or takes force away from cues inside it. */
type CueKind = 'strong' | 'weak' | 'not';

/** A cue word of a theme that ends here, of so many code units; `number` counts the themes. */
type Ending = { theme: string; number: number; kind: CueKind; length: number };

/** All cue words of all themes as one tree; `longest` holds for each place, of each theme, the longest word that ends there or on the way. */
export type CueTree = UnitTree<Ending> & { longest: readonly (readonly Ending[])[] };

/** A cue word met in a text; hits of one theme's same word have the same `word`. */
export type CueHit = Span & { theme: string; kind: CueKind; word: object };

/** Cue words of a theme, each with what it does for it. */
function* wordsOf({ id, cues, not }: Theme, number: number): Generator<[word: string, Ending]> {
  const kinds = [
    ['strong', cues.strong],
    ['weak', cues.weak],
    ['not', not],
  ] as const;
  for (const [kind, words] of kinds) for (const word of words) yield [word, { theme: id, number, kind, length: word.length }];
}

/** For each place of a tree, the last word of each theme that ends there or on the way. */
function longestOf({ after, values }: UnitTree<Ending>): readonly (readonly Ending[])[] {
  const longest: (readonly Ending[])[] = [[]];
  for (let place = 0; place < values.length; place++)
    for (let next = after[place] as number; next < (after[place + 1] as number); next++) {
      const all = [...(longest[place] as readonly Ending[]), ...(values[next] as readonly Ending[])];
      longest[next] = [...new Map(all.map((ending) => [ending.theme, ending])).values()];
    }
  return longest;
}

const compiled = new WeakMap<readonly Theme[], CueTree>();

/** Build the tree of the cue words of `themes`; built once per codebook. */
export function cueTree(themes: readonly Theme[]): CueTree {
  const known = compiled.get(themes);
  if (known) return known;
  const words = unitTreeOf(themes.flatMap((theme, number) => [...wordsOf(theme, number)]));
  const tree = { ...words, longest: longestOf(words) };
  compiled.set(themes, tree);
  return tree;
}

/** The longest cue word of each theme that starts at `start`, where `opening` is the place that the first unit leads to. */
function longestAt(text: string, start: number, limit: number, opening: number, tree: CueTree): readonly Ending[] {
  let place = opening;
  for (let end = start + 1; end < limit; end++) {
    const next = stepFrom(place, text.charCodeAt(end), tree);
    if (next === 0) break;
    place = next;
  }
  return tree.longest[place] as readonly Ending[];
}

/**
 * Cue words within a range of the text. Of one theme's overlapping words the leftmost longest counts; a cue inside one of its theme's
 * not-words does not count. The work per character is bounded by the longest cue.
 */
export function cueHits(text: string, range: Span, tree: CueTree): CueHit[] {
  const hits: CueHit[] = [];
  /** For each theme, the end of its last word. */
  const covered: number[] = [];
  const { openings } = tree;
  for (let start = range.start; start < range.end; start++) {
    const opening = openings[text.charCodeAt(start)] as number;
    if (opening === 0) continue;
    const endings = longestAt(text, start, range.end, opening, tree);
    for (let at = 0; at < endings.length; at++) {
      const word = endings[at] as Ending;
      const { theme, number, kind, length } = word;
      if (start < (covered[number] ?? 0)) continue;
      covered[number] = start + length;
      if (kind !== 'not') hits.push({ start, end: start + length, theme, kind, word });
    }
  }
  return hits;
}
