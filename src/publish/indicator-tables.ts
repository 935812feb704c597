import { VIEW_COLUMNS, type ViewLine, viewRows } from '../compare/csv.ts';
import { corpusEdition } from '../compare/edition.ts';
import { silentLines, viewLines } from '../compare/lines.ts';
import type { IndicatorView } from '../compare/matrix.ts';
import type { Corpus, Value } from '../compare/types.ts';
import { placeAddress } from '../compare/value-cells.ts';
import type { Indicator } from '../model/index.ts';
import { csvLine, csvOf } from '../text/csv.ts';
import { archive, joinSegments, memberPlaces, type Packed, segment } from './data-package/index.ts';
import { type Bytes, type Keep, once, type SiteFile } from './file.ts';
import { formatPacked, parsePacked } from './packed-list.ts';

/** Address of the hosted site; null where it is not known. */
type Homepage = { homepage: string | null };

/** What the values of an indicator are made from, for its table. */
type IndicatorTable = Homepage & {
  part: () => Corpus;
  view: (indicator: Indicator) => IndicatorView;
  quotes: () => ReadonlyMap<string, Readonly<Record<number, string>>>;
  /** All that decides them, as hashes or names. */
  from: readonly string[];
};

/** What all tables are made from. */
type Tables = {
  indicators: readonly Indicator[];
  of: (indicator: Indicator) => IndicatorTable;
  /** Lines of reports without a number of each province, as `silentParts` gives them. */
  silent: () => readonly Bytes[];
  keep: Keep;
  /** All that decides all tables, as hashes or names. */
  all: readonly string[];
};

/**
 * The table of each indicator as CSV, in one zip, and where each lies in it: `data/indicators.json` has first byte and number of bytes of the deflated
 * table by indicator, so that the browser takes one without the others. First come the values, then a line for every report that gives none, province by
 * province: so a new report adds lines to those of its province, and leaves the values of indicators that it does not state.
 */
export function* indicatorTables({ indicators, of, silent, keep, all }: Tables): Generator<SiteFile> {
  const zip = once(() => {
    const provinces = silent().map(parsePacked);
    const table = (indicator: Indicator, at: number): [string, Packed] => {
      const parts = [...keptValues(indicator, of(indicator), keep), ...provinces.flatMap((own) => own[at] ?? [])];
      return [`${indicator.id}.csv`, joinSegments(parts.filter(({ size }) => size > 0))];
    };
    return archive(Object.fromEntries(indicators.map(table)));
  });
  yield { path: 'data/indicators.zip', content: zip, from: ['indicators', ...all] };
  const places = () => Array.from(memberPlaces(zip()), ([name, place]) => [name.replace(/\.csv$/, ''), place]);
  yield { path: 'data/indicators.json', content: () => JSON.stringify(Object.fromEntries(places())), from: ['indicator places', ...all] };
}

const linesOf = (lines: readonly ViewLine[], edition: string): string[] => viewRows(lines, edition).map(csvLine);

/** The table up to its last value. Its edition is that of the values of the indicator: other reports change nothing of it. */
function keptValues(indicator: Indicator, table: IndicatorTable, keep: Keep): Packed[] {
  const make = () => {
    const part = table.part();
    const stating = new Set(part.values.map(({ report }) => report));
    const corpus = { ...part, reports: part.reports.filter(({ id }) => stating.has(id)) };
    const quote = ({ report, start }: Value) => table.quotes().get(report)?.[start] ?? '';
    const lines = viewLines(indicator, table.view(indicator), { corpus, source: { ...sourceOf(indicator, table), quote } });
    return formatPacked([segment(csvOf(VIEW_COLUMNS, linesOf(lines, corpusEdition(corpus))))]);
  };
  return parsePacked(keep(['indicator values', indicator.id, ...table.from], make));
}

/**
 * Lines of the reports of a corpus that give no number, of each indicator, in the order of the indicators: to stand behind those of others. They have no
 * edition, as they hold no value.
 *
 * @param part all that reports state and say of an indicator
 */
export function silentParts(indicators: readonly Indicator[], part: (indicator: string) => Corpus, site: Homepage): Bytes {
  const parts = indicators.map((indicator) => {
    const own = part(indicator.id);
    const stating = new Set(own.values.map(({ report }) => report));
    const corpus = { ...own, values: [], reports: own.reports.filter(({ id }) => !stating.has(id)) };
    const lines = silentLines(indicator, { corpus, source: sourceOf(indicator, site) });
    return segment(
      linesOf(lines, '')
        .map((line) => `${line}\n`)
        .join(''),
    );
  });
  return formatPacked(parts);
}

const sourceOf = (indicator: Indicator, { homepage }: Homepage) => ({
  name: () => ({ zh: indicator.zh, en: indicator.en }),
  quote: () => '',
  url: (report: string, anchor: string) => placeAddress(homepage, report, anchor),
});
