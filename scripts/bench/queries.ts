import type { SearchDocument } from '../../src/search/documents.ts';
import { searchForms } from '../../src/search/fold.ts';
import { NO_NAME } from './corpus.ts';
import { between, pick, type Random, seeded, shuffled } from './random.ts';

/** What a query is made of: any run of ideographs, the name of a place or school, a figure with what it counts. */
export const CLASSES = ['words', 'names', 'figures'] as const;
export type QueryClass = (typeof CLASSES)[number];

/** A query drawn from a corpus, with what is true of it. */
export type BenchQuery = {
  kind: QueryClass;
  text: string;
  /** The same with one wrong character; no report holds it. */
  slipped: string;
  /** Ids of the reports that hold it. */
  truth: string[];
};

const SEED = 20261126;
const SHARES: Record<QueryClass, number> = { words: 0.4, names: 0.3, figures: 0.3 };
const IDEOGRAPHS = /[\u4e00-\u9fff]{2,}/g;
const NAMES = /[\u4e00-\u9fff]{2}(?:小学|中学|幼儿园|街道|镇)/g;
const FIGURES = /\d[\d.]*(?:%|万元|亿元|平方米|公里|人|名|所|个|年|分|万|项|次)/g;
const LONGEST = 8;
const TRIES = 60;

/** Text of a report as a reader sees it: title and passages, each on its line. */
export const textOf = ({ title, passages }: SearchDocument): string => [title, ...passages.map(({ text }) => text)].join('\n');

/**
 * Draw queries from a corpus: 2 to 8 characters, as often as they occur. Only such are taken for which every reading of "the report holds
 * it" agrees: letter by letter, and with punctuation left out and numerals made equal. So the truth favours no engine.
 */
export function drawQueries(documents: readonly SearchDocument[], count: number): BenchQuery[] {
  const random = seeded(SEED);
  const texts = documents.map((document) => {
    const text = textOf(document);
    const { plain, arabic } = searchForms(text);
    return { id: document.id, place: document.path.at(-1) ?? '', text, folded: [plain.text, arabic.text] };
  });
  const alphabet = [...new Set(texts.flatMap(({ text }) => [...text]))].filter((char) => /[\u4e00-\u9fff]/.test(char)).sort();
  const holding = (words: string): string[] => texts.filter(({ text }) => text.includes(words)).map(({ id }) => id);
  const holdingLoosely = (words: string): number => texts.filter(({ folded }) => folded.some((form) => form.includes(words))).length;
  const queries: BenchQuery[] = [];
  for (const kind of CLASSES) {
    const seen = new Set<string>();
    const wanted = queries.length + Math.round(count * SHARES[kind]);
    for (let attempt = 0; queries.length < wanted && attempt < count * TRIES; attempt++) {
      const text = drawOne(pick(random, texts), kind, random);
      if (!text || seen.has(text)) continue;
      seen.add(text);
      const truth = holding(text);
      if (truth.length === 0 || truth.length !== holdingLoosely(text)) continue;
      const slipped = slip(text, alphabet, random, (words) => holdingLoosely(words) === 0);
      if (slipped) queries.push({ kind, text, slipped, truth });
    }
  }
  return shuffled(random, queries);
}

/** A query of a class out of one text; null where the draw gives none. Of names, half are the district of the report. */
function drawOne({ text, place }: { text: string; place: string }, kind: QueryClass, random: Random): string | null {
  if (kind === 'names' && random() < 0.5) return place;
  const length = between(random, 2, LONGEST);
  const pattern = { words: IDEOGRAPHS, names: NAMES, figures: FIGURES }[kind];
  const fits = (run: string): boolean => {
    if (kind === 'words') return run.length >= length;
    return run.length <= LONGEST && (kind === 'figures' || !NO_NAME.test(run.slice(0, 2)));
  };
  const found = (text.match(pattern) ?? []).filter(fits);
  if (found.length === 0) return null;
  const run = pick(random, found);
  const start = kind === 'words' ? between(random, 0, run.length - length) : 0;
  return kind === 'words' ? run.slice(start, start + length) : run;
}

/** One character made wrong, an ideograph by an ideograph and a digit by a digit; null where all tries give words that some report holds. */
function slip(words: string, alphabet: readonly string[], random: Random, unknown: (words: string) => boolean): string | null {
  const chars = [...words];
  const places = chars.flatMap((char, i) => (/[\u4e00-\u9fff\d]/.test(char) ? [i] : []));
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const at = pick(random, places);
    const wrong = /\d/.test(chars[at] as string) ? String(between(random, 0, 9)) : pick(random, alphabet);
    const slipped = chars.with(at, wrong).join('');
    if (slipped !== words && unknown(slipped)) return slipped;
  }
  return null;
}
