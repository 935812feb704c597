import type { SearchDocument } from '../../src/search/documents.ts';
import { searchForms } from '../../src/search/fold.ts';
import { sortOf } from '../../src/search/nearest.ts';
import { type BenchQuery, textOf } from './queries.ts';
import { type ScoredQuery, SHOWN } from './rows.ts';

/** A word that may have been meant: how often the texts hold it, and in which documents. */
type Variant = { occurrences: number; documents: Set<number> };

/**
 * The best recall among the first ten reports that anyone can expect who sees the words with a slip and all texts, but not the right words.
 * Queries are drawn as often as they occur, and one character is replaced by another of its sort: so every word of the texts that differs in
 * one such character may have been meant, as probably as it is frequent. The ten reports with the highest expected recall are taken.
 *
 * @returns that recall of each query, in their order
 */
export function bestPossible(documents: readonly SearchDocument[], queries: readonly BenchQuery[]): ScoredQuery[] {
  const texts = documents.map((document) => searchForms(textOf(document)).plain.text);
  return queries.map((query) => ({
    query,
    recall: expectedRecall(variants(texts, searchForms(query.slipped).plain.text, query.kind === 'figures')),
  }));
}

const IN_FIGURE = /[\d.]/;

/** What the texts hold that differs from some words in one character of the same sort. @param figures whether ends of longer figures were not drawn */
function variants(texts: readonly string[], words: string, figures: boolean): Map<string, Variant> {
  const found = new Map<string, Variant>();
  const typed = Array.from({ length: words.length }, (_, i) => words.charCodeAt(i));
  texts.forEach((text, document) => {
    for (let at = 0; at + typed.length <= text.length; at++) {
      let wrong = 0;
      for (let i = 0; i < typed.length && wrong < 2; i++) {
        const code = text.charCodeAt(at + i);
        if (code !== typed[i]) wrong += sortOf(code) === sortOf(typed[i] as number) ? 1 : 2;
      }
      if (wrong !== 1) continue;
      const variant = found.get(text.slice(at, at + typed.length)) ?? { occurrences: 0, documents: new Set() };
      if (!figures || !IN_FIGURE.test(text[at - 1] ?? '')) variant.occurrences++;
      found.set(text.slice(at, at + typed.length), variant);
      variant.documents.add(document);
    }
  });
  return found;
}

/** Recall among the ten reports that are worth most, over all that may have been meant. */
function expectedRecall(all: Map<string, Variant>): number {
  const total = [...all.values()].reduce((sum, { occurrences }) => sum + occurrences, 0);
  const worth = new Map<number, number>();
  for (const { occurrences, documents } of all.values())
    for (const document of documents)
      worth.set(document, (worth.get(document) ?? 0) + occurrences / total / Math.min(SHOWN, documents.size));
  const best = [...worth.values()].sort((a, b) => b - a).slice(0, SHOWN);
  return best.reduce((sum, share) => sum + share, 0);
}
