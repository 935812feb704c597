import type { Passage, Span } from '../../model/index.ts';
import { firstUnitsOf } from '../../text/first-units.ts';
import { WHITE_SPACE } from '../../text/marks.ts';
import type { Knowledge } from '../types.ts';
import { type CueHit, type CueTree, cueHits, cueTree } from './cues.ts';
import { weigh } from './weigh.ts';

/** Parts of a report that speak about nothing themselves. */
const SILENT: ReadonlySet<Passage['kind']> = new Set(['title', 'addressee', 'signature']);

/** A title longer than this is a sentence of the text, not a title. */
const LONGEST_LEAD = 40;

const NO_THEMES: ReadonlySet<string> = new Set();

/**
 * Fill in what each passage is about: theme ids of the codebook, most prominent first; often one or two, none where nothing is said.
 * Title, addressee and signature get none. The headings above a passage weigh in for themes that it speaks of itself.
 */
export function themes(text: string, passages: readonly Passage[], knowledge: Pick<Knowledge, 'themes'>): Passage[] {
  const tree = cueTree(knowledge.themes);
  const headings = new Map<string, ReadonlySet<string>>();
  return passages.map((passage) => {
    if (SILENT.has(passage.kind)) return { ...passage, themes: [] };
    const hits = withoutCounted(text, cueHits(text, passage, tree));
    return { ...passage, themes: weigh(text, passage, hits, leadOf(text, passage), headed(passage.path, tree, headings)) };
  });
}

/** A name directly followed by how many there are: 幼儿园85所, 普通高中（含民办2所）4所. */
const COUNTED = /^(?:学校)?(?:[（(][^（）()]{0,12}[）)])?(?:共|有)?\s?\d[\d,，]*(?:余)?所/;
/** Characters that what follows a counted name begins with: all others follow none. */
const COUNT_STARTS = firstUnitsOf(`学（(共有0123456789${WHITE_SPACE}`);
/** As many counted names make a list of what there is. */
const LISTED = 3;

/** Cue words without those that a list of what there is counts (小学24所、幼儿园85所、普通高中4所): such a list is about none of them. */
function withoutCounted(text: string, hits: CueHit[]): CueHit[] {
  const isCounted = ({ end }: CueHit) => COUNT_STARTS[text.charCodeAt(end)] === 1 && COUNTED.test(text.slice(end, end + 24));
  const counted = new Set(hits.filter(isCounted));
  return counted.size < LISTED ? hits : hits.filter((hit) => !counted.has(hit));
}

/** The words that say what a passage is about: its title, the whole of a heading, else its opening clause. */
function leadOf(text: string, passage: Passage): Span {
  if (passage.kind === 'heading') return passage;
  const { start, end } = passage.lead ?? passage;
  const opening = text.slice(start, Math.min(end, start + LONGEST_LEAD));
  const stop = opening.search(/[。:：\n]/);
  return { start, end: start + (stop < 0 ? (passage.lead ? opening.length : 0) : stop) };
}

/** Themes with a strong cue in the headings above, looked up once per heading. */
function headed(path: readonly string[], tree: CueTree, known: Map<string, ReadonlySet<string>>): ReadonlySet<string> {
  if (path.length === 0) return NO_THEMES;
  const key = path.slice(-2).join('\n');
  const found = known.get(key);
  if (found) return found;
  const hits = cueHits(key, { start: 0, end: key.length }, tree);
  const ids = new Set(hits.filter((hit) => hit.kind === 'strong').map((hit) => hit.theme));
  known.set(key, ids);
  return ids;
}
