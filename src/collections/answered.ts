/** Whether pages are made by another process than the one that bundles them, which answers what they ask of reports: nothing of a report is bundled then. */
export const ANSWERED = process.env['SITE_FACTS'] === '1';
