import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Folder of `records/` and `reports/`, as `npm run convert -- --out` writes them: that of the project, or another one named by `CONTENT_DIR`.
 * Codebook and gazetteer are the project's own in any case.
 */
export const REPORT_FOLDER = resolve(process.env['CONTENT_DIR'] || 'content');

const ENDING = '.mdx';

/** Addresses of the pages of all reports on a hosted site. */
export function reportAddresses(site: URL): string[] {
  return readdirSync(join(REPORT_FOLDER, 'reports'))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => new URL(`reports/${file.slice(0, -ENDING.length)}/`, site).href);
}
