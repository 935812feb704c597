import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT_FOLDER } from '../../../src/collections/report-folder.ts';

const ENDING = '.mdx';

/** Addresses of the pages of all reports on a hosted site. */
export function reportAddresses(site: URL): string[] {
  return readdirSync(join(REPORT_FOLDER, 'reports'))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => new URL(`reports/${file.slice(0, -ENDING.length)}/`, site).href);
}
