import type { Edition, Indicator, PackageZip, ReportRecord } from '../../model/index.ts';
import type { State } from './changes.ts';
import { editionReports, editionRows } from './rows.ts';

/** An edition with its package. */
export type FrozenEdition = Edition & {
  /** What reads a zip of the package; null where it is kept elsewhere, as an asset of the release. */
  archive: (zip: PackageZip) => (() => Uint8Array) | null;
  /** Bill of materials of the program that made it (CycloneDX); null for editions that have none. */
  bill: () => Uint8Array | null;
};

/** What an edition held, to be compared. */
export function stateOfEdition({ manifest, rows }: Edition): State {
  return { reports: manifest.reports, indicators: manifest.indicators, rows };
}

/** What is at hand now, to be compared. */
export function stateNow({ records, indicators }: { records: readonly ReportRecord[]; indicators: readonly Indicator[] }): State {
  return { reports: editionReports(records), indicators: indicators.map(({ id }) => id), rows: editionRows(records) };
}
