import type { CorpusLines } from '../compare/corpus.ts';
import { INDICATOR_COLUMNS, indicatorRows } from '../compare/csv.ts';
import { reportState } from '../compare/edition.ts';
import { tableLines } from '../compare/lines.ts';
import type { Corpus, Value } from '../compare/types.ts';
import { placeAddress } from '../compare/value-cells.ts';
import type { Indicator, ReportRecord } from '../model/index.ts';
import { csvLines, csvOf } from '../text/csv.ts';
import { archive, joinSegments, memberPlaces, type Packed, segment } from './data-package/index.ts';
import { type Bytes, once, type SiteFile } from './file.ts';
import { formatPacked, parsePacked } from './packed-list.ts';
import { sentenceAt } from './sentences.ts';

/** What all tables are made from. */
type Tables = {
  indicators: readonly Indicator[];
  /** Lines of the reports of each province, as `tableParts` gives them. */
  parts: () => readonly Bytes[];
  /** All that decides all tables, as hashes or names. */
  all: readonly string[];
};

/**
 * The table of each indicator as CSV, in one zip, and where each lies in it: `data/indicators.json` has first byte and number of bytes of the deflated
 * table by indicator, so that the browser takes one without the others. Each has all values, and a line for every report that gives none, province by
 * province: no line depends on other reports, so a new one adds lines to its province, and leaves those of others.
 */
export function* indicatorTables({ indicators, parts, all }: Tables): Generator<SiteFile> {
  const zip = once(() => {
    const provinces = parts().map(parsePacked);
    const header = segment(csvOf(INDICATOR_COLUMNS, []));
    const table = ({ id }: Indicator, at: number): [string, Packed] => [
      `${id}.csv`,
      joinSegments([header, ...provinces.flatMap((own) => own[at] ?? [])]),
    ];
    return archive(Object.fromEntries(indicators.map(table)));
  });
  yield { path: 'data/indicators.zip', content: zip, from: ['indicators', ...all] };
  const places = () => Array.from(memberPlaces(zip()), ([name, place]) => [name.replace(/\.csv$/, ''), place]);
  yield { path: 'data/indicators.json', content: () => JSON.stringify(Object.fromEntries(places())), from: ['indicator places', ...all] };
}

/** Reports of which lines are made. */
type OfReports = {
  records: readonly ReportRecord[];
  /** What the comparison takes from each. */
  lines: readonly CorpusLines[];
  /** All that they state and say of an indicator. */
  part: (indicator: string) => Corpus;
  /** Address of the hosted site; null where it is not known. */
  homepage: string | null;
};

/** Lines of some reports in the table of each indicator, in the order of the indicators: to stand behind those of others. */
export function tableParts(indicators: readonly Indicator[], { records, lines, part, homepage }: OfReports): Bytes {
  const recordOf = new Map(records.map((record) => [record.report.id, record]));
  const states = new Map(lines.map((own) => [own.report.id, reportState(own)]));
  const quote = ({ report, start }: Value) => {
    const record = recordOf.get(report);
    return record ? sentenceAt(record, start) : '';
  };
  const url = (report: string, anchor: string) => placeAddress(homepage, report, anchor);
  const parts = indicators.map((indicator) => {
    const name = () => ({ zh: indicator.zh, en: indicator.en });
    const own = tableLines(indicator, { corpus: part(indicator.id), source: { name, quote, url } });
    const rows = indicatorRows(own, (report) => states.get(report) ?? '');
    return segment(csvLines(rows));
  });
  return formatPacked(parts);
}
