import { resolve } from 'node:path';

/**
 * Folder of `records/` and `reports/`, as `npm run convert -- --out` writes them: that of the project, or another one named by `CONTENT_DIR`.
 * Codebook and gazetteer are the project's own in any case.
 */
export const REPORT_FOLDER = resolve(process.env['CONTENT_DIR'] || 'content');

/** Whether the site is made of the project's own reports: the editions beside them are of these. */
export const OWN_REPORTS = REPORT_FOLDER === resolve('content');
