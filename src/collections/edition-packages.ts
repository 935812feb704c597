import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT_FOLDER } from './report-folder.ts';

/** Whether the frozen package of an edition lies beside its manifest; a large one may be kept with the release instead. */
export function hasPackage(edition: string, name: string): boolean {
  return existsSync(join(REPORT_FOLDER, 'editions', edition, name));
}
