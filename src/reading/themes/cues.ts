import type { Span, Theme } from '../../model/index.ts';

/** What a cue word does for a theme: alone enough, needs company, or takes force away from cues inside it. */
type CueKind = 'strong' | 'weak' | 'not';

/** A cue word that ends here, of so many code units. */
type Ending = { theme: string; kind: CueKind; length: number };

/** A place in the tree as it is built; `longest` holds for each theme the longest word that ends here or on the way. */
type Node = { next: Map<number, Node>; endings: Ending[]; longest: readonly Ending[] };

/**
 * All cue words of all themes as one tree, walked at every character of every report: a table of numbers, in which a step is one look. For the words of
 * the codebook, some thousand places and seven hundred different characters, it takes a few megabytes.
 */
export type CueTree = {
  /** Number of each UTF-16 code unit that stands in a cue word, from 1 on; 0 for all others. */
  units: Uint16Array;
  /** Length of a row of `steps`. */
  width: number;
  /** For each place, a row: the place that each unit leads to; 0 where it leads nowhere. The walk begins at place 0. */
  steps: Uint32Array;
  /** For each place, what ends there or on the way. */
  longest: readonly (readonly Ending[])[];
};

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

/** A built tree as a table. */
function flattened(root: Node): CueTree {
  const places = [root];
  for (const place of places) places.push(...place.next.values());
  const units = new Uint16Array(0x10000);
  const known = new Set(places.flatMap(({ next }) => [...next.keys()]));
  [...known].forEach((unit, at) => {
    units[unit] = at + 1;
  });
  const width = known.size + 1;
  const steps = new Uint32Array(places.length * width);
  const numbers = new Map(places.map((place, at) => [place, at]));
  for (const [at, { next }] of places.entries())
    for (const [unit, to] of next) steps[at * width + (units[unit] ?? 0)] = numbers.get(to) ?? 0;
  return { units, width, steps, longest: places.map(({ longest }) => longest) };
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
  const tree = flattened(root);
  compiled.set(themes, tree);
  return tree;
}

const NOTHING: readonly Ending[] = [];

/** The longest cue word of each theme that starts at `start`. */
function longestAt(text: string, start: number, limit: number, { units, width, steps, longest }: CueTree): readonly Ending[] {
  let place = 0;
  for (let end = start; end < limit; end++) {
    const next = steps[place * width + (units[text.charCodeAt(end)] ?? 0)] ?? 0;
    if (next === 0) break;
    place = next;
  }
  return longest[place] ?? NOTHING;
}

/**
 * Cue words within a range of the text. Of one theme's overlapping words the leftmost longest counts; a cue inside one of its theme's
 * not-words does not count. The work per character is bounded by the longest cue.
 */
export function cueHits(text: string, range: Span, tree: CueTree): CueHit[] {
  const hits: CueHit[] = [];
  const covered = new Map<string, number>();
  const { units, steps } = tree;
  for (let start = range.start; start < range.end; start++) {
    if (steps[units[text.charCodeAt(start)] ?? 0] === 0) continue;
    const endings = longestAt(text, start, range.end, tree);
    if (endings.length === 0) continue;
    for (const { theme, kind, length } of endings) {
      if (start < (covered.get(theme) ?? 0)) continue;
      covered.set(theme, start + length);
      if (kind !== 'not') hits.push({ start, end: start + length, theme, kind });
    }
  }
  return hits;
}
