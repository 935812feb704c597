import { type PackedColumn, packColumn, unpackColumn } from './columns.ts';
import type { SearchDocument } from './documents.ts';

/**
 * A report as it goes out for search, by columns: each is read as a whole, and equal values stand once. What the id tells is left out.
 */
export type PackedText = {
  title: string;
  path: string[];
  passages: {
    /** Ids without the beginning they share, separated by spaces. */
    ids: string;
    kinds: PackedColumn;
    paths: PackedColumn;
    /** Themes of each passage, separated by spaces. */
    themes: PackedColumn;
    texts: string[];
  };
  values: {
    /** Mentions without the beginning that their ids share, separated by spaces. */
    mentions: string;
    indicators: PackedColumn;
    units: PackedColumn;
    values: number[];
    raws: string[];
  };
};

const PASSAGE = 'p-';
const MENTION = 'm-';

const packNames = (names: readonly string[], start: string): string => names.map((name) => name.slice(start.length)).join(' ');
const unpackNames = (packed: string, start: string): string[] => packed.split(' ').map((name) => start + name);

/** Pack a report for the browser. */
export function packText({ title, path, passages, values }: SearchDocument): PackedText {
  return {
    title,
    path,
    passages: {
      ids: packNames(
        passages.map(({ id }) => id),
        PASSAGE,
      ),
      kinds: packColumn(passages.map(({ kind }) => kind)),
      paths: packColumn(passages.map((passage) => passage.path)),
      themes: packColumn(passages.map(({ themes }) => themes.join(' '))),
      texts: passages.map(({ text }) => text),
    },
    values: {
      mentions: packNames(
        values.map(({ mention }) => mention),
        MENTION,
      ),
      indicators: packColumn(values.map(({ indicator }) => indicator)),
      units: packColumn(values.map(({ unit }) => unit)),
      values: values.map(({ value }) => value),
      raws: values.map(({ raw }) => raw),
    },
  };
}

/** The report again, by its id (`330803-2019-self-assessment`). */
export function unpackText(id: string, { title, path, passages, values }: PackedText): SearchDocument {
  const [district = '', year = '', ...kind] = id.split('-');
  const ids = unpackNames(passages.ids, PASSAGE);
  const mentions = unpackNames(values.mentions, MENTION);
  const [kinds, paths, themes] = [passages.kinds, passages.paths, passages.themes].map(unpackColumn) as [string[], string[], string[]];
  const [indicators, units] = [values.indicators, values.units].map(unpackColumn) as [string[], string[]];
  return {
    id,
    title,
    district,
    path,
    year: year === 'undated' ? null : Number(year),
    kind: kind.join('-').replace(/-\d+$/, ''),
    passages: passages.texts.map((text, i) => ({
      id: ids[i] as string,
      kind: kinds[i] as string,
      path: paths[i] as string,
      text,
      themes: (themes[i] as string).split(' ').filter(Boolean),
    })),
    values: values.values.map((value, i) => ({
      mention: mentions[i] as string,
      indicator: indicators[i] as string,
      value,
      unit: units[i] as string,
      raw: values.raws[i] as string,
    })),
  };
}
