import type { Span, Theme } from '../../model/index.ts';
import { type FirstUnits, firstUnitsOf } from '../../text/first-units.ts';

/** What a cue word does for a theme: alone enough, needs company, or takes force away from cues inside it. */
type CueKind = 'strong' | 'weak' | 'not';

/** A cue word that ends here, of so many code units. */
type Ending = { theme: string; kind: CueKind; length: number };

/** A place in the tree; `longest` holds for each theme the longest word that ends here or on the way. */
type Node = { next: Map<number, Node>; endings: Ending[]; longest: readonly Ending[] };

/** All cue words of all themes as one tree of UTF-16 code units: numbers are looked up faster than strings of one character. */
export type CueTree = { first: FirstUnits; root: Node };

/** A cue word met in a text. */
export type CueHit = Span & { theme: string; kind: CueKind };

const node = (): Node => ({ next: new Map(), endings: [], longest: [] });

function add(root: Node, word: string, theme: string, kind: CueKind): void {
  let at = root;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const next = at.next.get(unit) ?? node();
    at.next.set(unit, next);
    at = next;
  }
  at.endings.push({ theme, kind, length: word.length });
}

function settle(at: Node, above: readonly Ending[]): void {
  at.longest = [...new Map([...above, ...at.endings].map((ending) => [ending.theme, ending])).values()];
  for (const next of at.next.values()) settle(next, at.longest);
}

const compiled = new WeakMap<readonly Theme[], CueTree>();

/** Build the tree of the cue words of `themes`; built once per codebook. */
export function cueTree(themes: readonly Theme[]): CueTree {
  const known = compiled.get(themes);
  if (known) return known;
  const root = node();
  for (const theme of themes) {
    for (const word of theme.cues.strong) add(root, word, theme.id, 'strong');
    for (const word of theme.cues.weak) add(root, word, theme.id, 'weak');
    for (const word of theme.not) add(root, word, theme.id, 'not');
  }
  settle(root, []);
  const first = firstUnitsOf(themes.flatMap(({ cues, not }) => [...cues.strong, ...cues.weak, ...not]));
  const tree: CueTree = { first, root };
  compiled.set(themes, tree);
  return tree;
}

/** The longest cue word of each theme that starts at `start`. */
function longestAt(text: string, start: number, limit: number, { root }: CueTree): readonly Ending[] {
  let at = root;
  for (let end = start; end < limit; end++) {
    const next = at.next.get(text.charCodeAt(end));
    if (!next) break;
    at = next;
  }
  return at.longest;
}

/**
 * Cue words within a range of the text. Of one theme's overlapping words the leftmost longest counts; a cue inside one of its theme's
 * not-words does not count. The work per character is bounded by the longest cue.
 */
export function cueHits(text: string, range: Span, tree: CueTree): CueHit[] {
  const hits: CueHit[] = [];
  const covered = new Map<string, number>();
  for (let start = range.start; start < range.end; start++) {
    if (tree.first[text.charCodeAt(start)] === 0) continue;
    for (const { theme, kind, length } of longestAt(text, start, range.end, tree)) {
      if (start < (covered.get(theme) ?? 0)) continue;
      covered.set(theme, start + length);
      if (kind !== 'not') hits.push({ start, end: start + length, theme, kind });
    }
  }
  return hits;
}
