import type { Span, Theme } from '../../model/index.ts';
import { type FirstUnits, firstUnitsOf } from '../first-units.ts';

/** What a cue word does for a theme: alone enough, needs company, or takes force away from cues inside it. */
export type CueKind = 'strong' | 'weak' | 'not';

type Ending = { theme: string; kind: CueKind };

type Node = { next: Map<number, Node>; endings: Ending[] };

/** All cue words of all themes as one tree of UTF-16 code units: numbers are looked up faster than strings of one character. */
export type CueTree = { first: FirstUnits; root: Node };

/** A cue word met in a text. */
export type CueHit = Span & { theme: string; kind: CueKind };

const node = (): Node => ({ next: new Map(), endings: [] });

function add(root: Node, word: string, ending: Ending): void {
  let at = root;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const next = at.next.get(unit) ?? node();
    at.next.set(unit, next);
    at = next;
  }
  at.endings.push(ending);
}

const compiled = new WeakMap<readonly Theme[], CueTree>();

/** Build the tree of the cue words of `themes`; built once per codebook. */
export function cueTree(themes: readonly Theme[]): CueTree {
  const known = compiled.get(themes);
  if (known) return known;
  const root = node();
  for (const theme of themes) {
    for (const word of theme.cues.strong) add(root, word, { theme: theme.id, kind: 'strong' });
    for (const word of theme.cues.weak) add(root, word, { theme: theme.id, kind: 'weak' });
    for (const word of theme.not) add(root, word, { theme: theme.id, kind: 'not' });
  }
  const first = firstUnitsOf(themes.flatMap(({ cues, not }) => [...cues.strong, ...cues.weak, ...not]));
  const tree: CueTree = { first, root };
  compiled.set(themes, tree);
  return tree;
}

/** The longest cue word of each theme that starts at `start`; null where none does. */
function longestAt(text: string, start: number, limit: number, { root }: CueTree): Map<string, CueHit> | null {
  let longest: Map<string, CueHit> | null = null;
  let at = root.next.get(text.charCodeAt(start));
  for (let end = start + 1; at; end++) {
    for (const { theme, kind } of at.endings) {
      longest ??= new Map();
      longest.set(theme, { start, end, theme, kind });
    }
    at = end < limit ? at.next.get(text.charCodeAt(end)) : undefined;
  }
  return longest;
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
    const met = longestAt(text, start, range.end, tree);
    if (met === null) continue;
    for (const hit of met.values()) {
      if (hit.start < (covered.get(hit.theme) ?? 0)) continue;
      covered.set(hit.theme, hit.end);
      if (hit.kind !== 'not') hits.push(hit);
    }
  }
  return hits;
}
