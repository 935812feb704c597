import { placeAddress } from '../../compare/value-cells.ts';
import { type CsvCell, csv } from '../../text/csv.ts';
import type { Change } from './changes.ts';

/** Changes from one edition to another, for a file of changes. */
export type EditionChanges = { from: string; to: string; changes: readonly Change[] };

const HEADER = ['from', 'to', 'change', 'cause', 'report', 'district_code', 'indicator', 'mention', 'field', 'before', 'after', 'url'];

/** Changes as CSV. @param homepage address of the hosted site, which the addresses of values begin with; null where it is not known */
export function changesCsv(steps: readonly EditionChanges[], homepage: string | null): string {
  const rows = steps.flatMap(({ from, to, changes }) =>
    changes.map(({ kind, cause, report, district, indicator, mention, field, before, after }): CsvCell[] => [
      from,
      to,
      kind,
      cause,
      report,
      district,
      indicator,
      mention,
      field,
      before,
      after,
      report && kind !== 'report-removed' ? placeAddress(homepage, report, mention ?? '') : null,
    ]),
  );
  return csv(HEADER, rows);
}
