import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT_FOLDER } from '../../../src/collections/report-folder.ts';

/** What the map of the site needs to know of a report. */
export type ReportHead = {
  id: string;
  /** Code of its district. */
  district: string;
  /** Ids that it had before. */
  formerly: string[];
  /** Last day on which something was done to it; null where its record names none. */
  changed: string | null;
};

const ENDING = '.mdx';
const CODE = /^ {2}code: "(\d+)"/m;
const CHANGED = /^changed: "([\d-]+)"/m;
/** Lines that list ids. */
const FORMERLY = /^formerly:\n((?: +- .*\n)+)/m;

/** Heads of all reports, from the front matter of their pages. Records hold whole texts: they would have to be read for a few words. */
export function reportHeads(folder = join(REPORT_FOLDER, 'reports')): ReportHead[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => headOf(file.slice(0, -ENDING.length), readFileSync(join(folder, file), 'utf8').split('\n---\n', 1)[0] ?? ''));
}

function headOf(id: string, matter: string): ReportHead {
  const listed = FORMERLY.exec(`${matter}\n`)?.[1] ?? '';
  return {
    id,
    district: CODE.exec(matter)?.[1] ?? '',
    formerly: Array.from(listed.matchAll(/- "?([^"\n]+)/g), ([, former = '']) => former),
    changed: CHANGED.exec(matter)?.[1] ?? null,
  };
}
