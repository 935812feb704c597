import { hash } from 'node:crypto';
import type { CorpusLines } from '../compare/corpus.ts';

/** Hashes of what some reports give to the comparison: where one is as it was, so is what is made of it alone. */
export type ComparisonMarks = {
  /** Of which reports and districts there are. */
  heads: string;
  /** Of what is stated and said of each indicator, and of the heads of the reports that do so. */
  indicators: Readonly<Record<string, string>>;
  /** Of the shares of each theme. */
  themes: Readonly<Record<string, string>>;
};

const hashOf = (value: unknown): string => hash('sha256', JSON.stringify(value), 'base64url');

/** A hash of each group of some items. */
function hashesOf<T>(items: readonly T[], group: (item: T) => string): Record<string, string> {
  return Object.fromEntries(Array.from(Map.groupBy(items, group), ([name, own]) => [name, hashOf(own)]));
}

const headOf = ({ report: { title: _, url: _url, length: _length, ...head }, place }: CorpusLines) => [head, place];

/** The marks of some reports. */
export function marksOf(lines: readonly CorpusLines[]): ComparisonMarks {
  const heads = lines.map((line) => hashOf(headOf(line)));
  const stated = lines.flatMap((line, at) => [...line.values, ...line.said].map((item) => ({ item, head: heads[at] })));
  return {
    heads: hashOf(heads),
    indicators: hashesOf(stated, ({ item }) => item.indicator),
    themes: hashesOf(
      lines.flatMap(({ shares }) => shares),
      ({ theme }) => theme,
    ),
  };
}

/** All that decides what is made of a part of the comparison, from the marks of each province, in their order. */
export function partKeys(provinces: readonly ComparisonMarks[]) {
  const heads = hashOf(provinces.map((own) => own.heads));
  const of = (group: 'indicators' | 'themes', id: string) => hashOf(provinces.map((own) => own[group][id] ?? ''));
  return {
    heads: ['heads', heads],
    /** Whether any report speaks of an indicator. */
    isSpoken: (id: string) => provinces.some(({ indicators }) => id in indicators),
    indicator: (id: string) => ['indicator', id, of('indicators', id)],
    theme: (id: string) => ['theme', id, heads, of('themes', id)],
  };
}
