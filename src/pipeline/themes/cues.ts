import type { Span, Theme } from '../../model/index.ts';

/** What a cue word does for a theme: alone enough, needs company, or takes force away from cues inside it. */
export type CueKind = 'strong' | 'weak' | 'not';

type Ending = { theme: string; kind: CueKind };

type Node = { next: Map<string, Node>; endings: Ending[] };

/** All cue words of all themes as one tree of characters. */
export type CueTree = Node;

/** A cue word met in a text. */
export type CueHit = Span & { theme: string; kind: CueKind };

const node = (): Node => ({ next: new Map(), endings: [] });

function add(tree: CueTree, word: string, ending: Ending): void {
  let at = tree;
  for (const char of word) {
    const next = at.next.get(char) ?? node();
    at.next.set(char, next);
    at = next;
  }
  at.endings.push(ending);
}

const compiled = new WeakMap<readonly Theme[], CueTree>();

/** Build the tree of the cue words of `themes`; built once per codebook. */
export function cueTree(themes: readonly Theme[]): CueTree {
  const known = compiled.get(themes);
  if (known) return known;
  const tree = node();
  for (const theme of themes) {
    for (const word of theme.cues.strong) add(tree, word, { theme: theme.id, kind: 'strong' });
    for (const word of theme.cues.weak) add(tree, word, { theme: theme.id, kind: 'weak' });
    for (const word of theme.not) add(tree, word, { theme: theme.id, kind: 'not' });
  }
  compiled.set(themes, tree);
  return tree;
}

/**
 * Cue words within a range of the text. Of one theme's overlapping words the leftmost longest counts; a cue inside one of its theme's
 * not-words does not count. The work per character is bounded by the longest cue.
 */
export function cueHits(text: string, range: Span, tree: CueTree): CueHit[] {
  const hits: CueHit[] = [];
  const covered = new Map<string, number>();
  for (let start = range.start; start < range.end; start++) {
    let at = tree.next.get(text[start] as string);
    if (!at) continue;
    const longest = new Map<string, CueHit>();
    for (let end = start + 1; at; end++) {
      for (const { theme, kind } of at.endings) longest.set(theme, { start, end, theme, kind });
      at = end < range.end ? at.next.get(text[end] as string) : undefined;
    }
    for (const hit of longest.values()) {
      if (hit.start < (covered.get(hit.theme) ?? 0)) continue;
      covered.set(hit.theme, hit.end);
      if (hit.kind !== 'not') hits.push(hit);
    }
  }
  return hits;
}
