import { hash } from 'node:crypto';
import type { CorpusLines } from '../compare/corpus.ts';
import type { ReportRecord } from '../model/index.ts';
import { sentenceAt } from './sentences.ts';

/** Sentences of the values of a report by the offset at which they stand, with its id. */
export type ReportQuotes = [report: string, quotes: Record<number, string>];

/** The sentences of the values of a report. */
export function quotesOfValues(record: ReportRecord): ReportQuotes {
  const starts = new Map(record.mentions.map(({ id, start }) => [id, start]));
  const quotes = record.observations.flatMap(({ mention }) => starts.get(mention) ?? []);
  return [record.report.id, Object.fromEntries(quotes.map((start) => [start, sentenceAt(record, start)]))];
}

/** Hashes of what some reports give to the comparison: where one is as it was, so is what is made of it alone. */
export type ComparisonMarks = {
  /** Of which reports and districts there are. */
  heads: string;
  /** Of what is stated and said of each indicator, and of the heads of the reports that do so. */
  indicators: Readonly<Record<string, string>>;
  /** Of the sentences of its values. */
  quotes: Readonly<Record<string, string>>;
  /** Of the shares of each theme. */
  themes: Readonly<Record<string, string>>;
};

const hashOf = (value: unknown): string => hash('sha256', JSON.stringify(value), 'base64url');

/** A hash of each group of some items. */
function hashesOf<T>(items: readonly T[], group: (item: T) => string): Record<string, string> {
  return Object.fromEntries(Array.from(Map.groupBy(items, group), ([name, own]) => [name, hashOf(own)]));
}

const headOf = ({ report: { title: _, url: _url, length: _length, ...head }, place }: CorpusLines) => [head, place];

/** The marks of some reports. @param quotes of the same reports */
export function marksOf(lines: readonly CorpusLines[], quotes: readonly ReportQuotes[]): ComparisonMarks {
  const sentences = new Map(quotes);
  const values = lines.flatMap((line) => line.values);
  const quoted = values.map(({ report, indicator, start }) => ({ report, indicator, start, text: sentences.get(report)?.[start] }));
  const heads = lines.map((line) => hashOf(headOf(line)));
  const stated = lines.flatMap((line, at) => [...line.values, ...line.said].map((item) => ({ item, head: heads[at] })));
  return {
    heads: hashOf(heads),
    indicators: hashesOf(stated, ({ item }) => item.indicator),
    quotes: hashesOf(quoted, ({ indicator }) => indicator),
    themes: hashesOf(
      lines.flatMap(({ shares }) => shares),
      ({ theme }) => theme,
    ),
  };
}

/** All that decides what is made of a part of the comparison, from the marks of each province, in their order. */
export function partKeys(provinces: readonly ComparisonMarks[]) {
  const heads = hashOf(provinces.map((own) => own.heads));
  const of = (group: 'indicators' | 'quotes' | 'themes', id: string) => hashOf(provinces.map((own) => own[group][id] ?? ''));
  return {
    heads: ['heads', heads],
    /** Whether any report speaks of an indicator. */
    isSpoken: (id: string) => provinces.some(({ indicators }) => id in indicators),
    indicator: (id: string) => ['indicator', id, of('indicators', id)],
    sentences: (id: string) => ['sentences', id, of('quotes', id)],
    theme: (id: string) => ['theme', id, heads, of('themes', id)],
  };
}
