import type { Span, Theme } from '../../model/index.ts';

/** What a cue word does for a theme: alone enough, needs company, or takes force away from cues inside it. */
type CueKind = 'strong' | 'weak' | 'not';

/** A cue word of a theme that ends here, of so many code units; `number` counts the themes. */
type Ending = { theme: string; number: number; kind: CueKind; length: number };

/** A place in the tree as it is built; `longest` holds for each theme the longest word that ends here or on the way. */
type Node = { next: Map<number, Node>; endings: Ending[]; longest: readonly Ending[] };

/**
 * All cue words of all themes as one tree, walked at every character of every report. Places are numbered by their depth, those after one place in a row,
 * so that a few small tables hold the tree, which stay near the processor; place 0 is the beginning.
 */
export type CueTree = {
  /** The place that each UTF-16 code unit leads to from the beginning; 0 where it leads nowhere. */
  openings: Uint32Array;
  /** For each place, the unit that leads to it. */
  units: Uint16Array;
  /** For each place, the first of those after it; they go up to the first of those after the next place. */
  after: Uint32Array;
  /** For each place, what ends there or on the way. */
  longest: readonly (readonly Ending[])[];
};

/** A cue word met in a text; hits of one theme's same word have the same `word`. */
export type CueHit = Span & { theme: string; kind: CueKind; word: object };

const node = (): Node => ({ next: new Map(), endings: [], longest: [] });

function add(root: Node, word: string, [number, theme]: readonly [number, string], kind: CueKind): void {
  let at = root;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const next = at.next.get(unit) ?? node();
    at.next.set(unit, next);
    at = next;
  }
  at.endings.push({ theme, number, kind, length: word.length });
}

function settle(at: Node, above: readonly Ending[]): void {
  at.longest = [...new Map([...above, ...at.endings].map((ending) => [ending.theme, ending])).values()];
  for (const next of at.next.values()) settle(next, at.longest);
}

/** A built tree as tables. */
function flattened(root: Node): CueTree {
  const places = [root];
  const steps = [0];
  const after: number[] = [];
  for (const { next } of places) {
    after.push(places.length);
    places.push(...next.values());
    steps.push(...next.keys());
  }
  after.push(places.length);
  const openings = new Uint32Array(0x10000);
  for (let place = 1; place < (after[1] ?? 0); place++) openings[steps[place] ?? 0] = place;
  return { openings, units: Uint16Array.from(steps), after: Uint32Array.from(after), longest: places.map(({ longest }) => longest) };
}

const compiled = new WeakMap<readonly Theme[], CueTree>();

/** Build the tree of the cue words of `themes`; built once per codebook. */
export function cueTree(themes: readonly Theme[]): CueTree {
  const known = compiled.get(themes);
  if (known) return known;
  const root = node();
  for (const [number, { id, cues, not }] of themes.entries()) {
    for (const word of cues.strong) add(root, word, [number, id], 'strong');
    for (const word of cues.weak) add(root, word, [number, id], 'weak');
    for (const word of not) add(root, word, [number, id], 'not');
  }
  settle(root, []);
  const tree = flattened(root);
  compiled.set(themes, tree);
  return tree;
}

/** The place that a unit leads to from a place other than the beginning; 0 where it leads nowhere. */
function stepFrom(place: number, unit: number, { units, after }: CueTree): number {
  const last = after[place + 1] as number;
  for (let next = after[place] as number; next < last; next++) if (units[next] === unit) return next;
  return 0;
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
