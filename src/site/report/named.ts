import type { ReportMeta } from '../../model/index.ts';

/** A report as lists name it, with the place that it is of. */
export type NamedReport = Pick<ReportMeta, 'id' | 'district' | 'kind' | 'year'>;

/** What of a report names it, and nothing else. */
export const named = ({ id, district, kind, year }: NamedReport): NamedReport => ({ id, district, kind, year });
