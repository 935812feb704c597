import { QUANTITY_CELLS, type QuantityFields } from '../model/quantity-cells.ts';
import type { CsvCell } from '../text/csv.ts';
import { flagsOf, sharedSeries } from './series.ts';
import type { ReportHead, Value } from './types.ts';

/** What a table holds of a value: the value itself, and what is written about it elsewhere. */
export type ValueFields = Pick<Value, 'id' | 'indicator' | 'mention' | 'variant' | 'variantName' | 'raw' | 'dimensions'> &
  QuantityFields & {
    /** Names of the indicator. */
    name: { zh: string; en: string };
    report: Pick<ReportHead, 'id' | 'kind' | 'year'>;
    district: { code: string; name: string };
    /** The sentence it stands in. */
    quote: string;
    /** Its address, see `placeAddress`. */
    url: string;
  };

/** Whatever a table holds of a quantity, by the name of the column. */
const quantity = Object.fromEntries(
  Object.entries(QUANTITY_CELLS).map(([name, cell]) => [name, (fields: QuantityFields) => cell(fields)]),
) as { [Name in keyof typeof QUANTITY_CELLS]: (fields: QuantityFields) => CsvCell };

/**
 * What a table holds of a value, by the name of the column. The observations of the data package and every view that is taken away are written
 * from here, so that a value has the same cells wherever it is found.
 */
export const VALUE_CELLS = {
  observation: ({ id }: ValueFields): CsvCell => id,
  indicator: ({ indicator }: ValueFields): CsvCell => indicator,
  indicator_zh: ({ name }: ValueFields): CsvCell => name.zh,
  indicator_en: ({ name }: ValueFields): CsvCell => name.en,
  variant: ({ variant }: ValueFields): CsvCell => variant ?? null,
  variant_zh: ({ variantName }: ValueFields): CsvCell => variantName?.zh ?? null,
  variant_en: ({ variantName }: ValueFields): CsvCell => variantName?.en ?? null,
  report: ({ report }: ValueFields): CsvCell => report.id,
  report_kind: ({ report }: ValueFields): CsvCell => report.kind,
  district_code: ({ district }: ValueFields): CsvCell => district.code,
  district_name: ({ district }: ValueFields): CsvCell => district.name,
  report_year: ({ report }: ValueFields): CsvCell => report.year,
  ...quantity,
  series: ({ indicator, dimensions }: ValueFields): CsvCell => sharedSeries({ indicator, dimensions }),
  flags: ({ dimensions }: ValueFields): CsvCell => flagsOf(dimensions).join(' ') || null,
  mention: ({ mention }: ValueFields): CsvCell => mention,
  raw: ({ raw }: ValueFields): CsvCell => raw,
  quote: ({ quote }: ValueFields): CsvCell => quote,
  url: ({ url }: ValueFields): CsvCell => url,
} as const satisfies Readonly<Record<string, (fields: ValueFields) => CsvCell>>;

/** Column of a table that holds values. */
export type ValueColumn = keyof typeof VALUE_CELLS;

/** Those columns, in their order. */
export const VALUE_COLUMNS = Object.keys(VALUE_CELLS) as readonly ValueColumn[];

/**
 * Where a place stands, for a table: its address on the hosted site; where that is not known the report and the anchor alone, since a path of
 * somebody's machine leads nobody anywhere.
 *
 * @param homepage address of the hosted site with a closing slash, or null
 */
export function placeAddress(homepage: string | null, report: string, anchor: string): string {
  const place = anchor ? `#${anchor}` : '';
  return homepage === null ? `${report}${place}` : `${homepage}reports/${report}/${place}`;
}
