import { type ViewLine, viewCsv } from '../compare/csv.ts';
import { corpusEdition } from '../compare/edition.ts';
import { viewLines } from '../compare/lines.ts';
import type { IndicatorView } from '../compare/matrix.ts';
import type { Corpus } from '../compare/types.ts';
import { placeAddress } from '../compare/value-cells.ts';
import type { Indicator } from '../model/index.ts';
import { joinBlobs, splitBlobs } from './blobs.ts';
import { archive, memberPlaces, type Packed, pack } from './data-package/index.ts';
import { type Keep, once, type SiteFile } from './file.ts';

/** What the table of an indicator is made from. */
export type IndicatorTable = {
  part: () => Corpus;
  view: (indicator: Indicator) => IndicatorView;
  quotes: () => ReadonlyMap<string, Readonly<Record<number, string>>>;
  homepage: string | null;
  /** All that decides the table, as hashes or names. */
  from: readonly string[];
};

/**
 * The values of each indicator as CSV, in one zip, and where each lies in it: `data/indicators.json` has first byte and number of bytes of the deflated
 * table by indicator, so that the browser takes one without the others.
 */
export function* indicatorTables(
  indicators: readonly Indicator[],
  of: (indicator: Indicator) => IndicatorTable,
  { keep, all }: { keep: Keep; all: readonly string[] },
): Generator<SiteFile> {
  const zip = once(() =>
    archive(Object.fromEntries(indicators.map((indicator) => [`${indicator.id}.csv`, keptTable(indicator, of(indicator), keep)]))),
  );
  yield { path: 'data/indicators.zip', content: zip, from: ['indicators', ...all] };
  const places = () => Array.from(memberPlaces(zip()), ([name, place]) => [name.replace(/\.csv$/, ''), place]);
  yield { path: 'data/indicators.json', content: () => JSON.stringify(Object.fromEntries(places())), from: ['indicator places', ...all] };
}

function keptTable(indicator: Indicator, table: IndicatorTable, keep: Keep): Packed {
  const make = () => {
    const part = table.part();
    const { data, ...sizes } = pack(viewCsv(linesOf(indicator, part, table), corpusEdition(part)));
    return joinBlobs([Buffer.from(JSON.stringify(sizes)), data]);
  };
  const [sizes = new Uint8Array(), data = new Uint8Array()] = splitBlobs(keep(['indicator table', indicator.id, ...table.from], make));
  return { ...JSON.parse(Buffer.from(sizes).toString('utf8')), data: new Uint8Array(data) };
}

/** The values of one indicator with their sentences, and a line for every report that gives none. */
function linesOf(indicator: Indicator, part: Corpus, { view, quotes, homepage }: IndicatorTable): ViewLine[] {
  return viewLines(indicator, view(indicator), {
    corpus: part,
    source: {
      name: () => ({ zh: indicator.zh, en: indicator.en }),
      quote: ({ report, start }) => quotes().get(report)?.[start] ?? '',
      url: (report, anchor) => placeAddress(homepage, report, anchor),
    },
  });
}
