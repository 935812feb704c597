import { type CsvCell, csv } from '../../text/csv.ts';
import type { Change } from './changes.ts';

/** Changes from one edition to another, for a file of changes. */
export type EditionChanges = { from: string; to: string; changes: readonly Change[] };

const HEADER = ['from', 'to', 'change', 'cause', 'report', 'district_code', 'indicator', 'mention', 'field', 'before', 'after', 'url'];

/** Changes as CSV. @param site address of the site, which the addresses of values begin with */
export function changesCsv(steps: readonly EditionChanges[], site: string): string {
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
      report && kind !== 'report-removed' ? `${site}reports/${report}/${mention ? `#${mention}` : ''}` : null,
    ]),
  );
  return csv(HEADER, rows);
}
