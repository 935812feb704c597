import { archive, type Packed, pack } from '../data-package/index.ts';
import { districtCsv, REPORT_FILES, reportFile } from './downloads.ts';
import type { PackIndex, UnpackedReport } from './report-pack.ts';

/**
 * A zip with the files that pages make in the browser of the reports of a province, for readers without scripts and for programs: the same bytes
 * under the paths that they would have on the site.
 */
export function provinceZip(reports: readonly UnpackedReport[], columns: PackIndex['columns']): Uint8Array {
  const own = reports.flatMap((report) =>
    REPORT_FILES.map((name): [string, Packed] => [`reports/${report.record.report.id}/${name}`, pack(reportFile(name, report, columns))]),
  );
  const districts = Map.groupBy(reports, ({ record }) => record.report.district.code);
  const csv = Array.from(districts, ([code, its]): [string, Packed] => [`districts/${code}.csv`, pack(districtCsv(its, columns))]);
  return archive(Object.fromEntries([...own, ...csv]));
}
