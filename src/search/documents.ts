import type { ReportRecord } from '../model/index.ts';
import { type Folded, searchForms } from './fold.ts';

/** A passage as search shows it. */
type SearchPassage = { id: string; kind: string; path: string; text: string; themes: string[] };

/** A stated value that a figure in the query can find. */
type SearchValue = { mention: string; indicator: string; value: number; unit: string; raw: string };

/** A report as it is packed for search. */
export type SearchDocument = {
  id: string;
  title: string;
  district: string;
  /** Names from province to district. */
  path: string[];
  year: number | null;
  kind: string;
  passages: SearchPassage[];
  values: SearchValue[];
};

/** What search needs of a record; the text of every passage as published. */
export function searchDocument(record: ReportRecord): SearchDocument {
  const { report, text, passages } = record;
  const raws = new Map(record.mentions.map((mention) => [mention.id, mention.raw]));
  return {
    id: report.id,
    title: report.title,
    district: report.district.code,
    path: report.district.path,
    year: report.year,
    kind: report.kind,
    passages: passages.map(({ id, kind, path, start, end, themes }) => ({
      id,
      kind,
      path: path.join(' › '),
      text: text.slice(start, end),
      themes,
    })),
    values: record.observations.map(({ mention, indicator, value, unit }) => ({
      mention,
      indicator,
      value,
      unit,
      raw: raws.get(mention) ?? '',
    })),
  };
}

/** One searched text of a document: its passages one after the other, so that words that run over two passages are found too. */
export type FoldedDocument = {
  plain: Folded;
  arabic: Folded;
  /** Offset of each passage in the joined text. */
  starts: number[];
};

/** The two searched forms of a document's text. */
export function foldDocument(document: Pick<SearchDocument, 'passages'>): FoldedDocument {
  const starts: number[] = [];
  let joined = '';
  for (const passage of document.passages) {
    starts.push(joined.length);
    joined += passage.text;
  }
  return { ...searchForms(joined), starts };
}
