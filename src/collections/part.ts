/** Parts in which a large site is built, each by a process of its own: the pages of reports, or all others. */
const SITE_PARTS = ['reports', 'overview'] as const;
export type SitePart = (typeof SITE_PARTS)[number];

/** The part that this process builds, from `SITE_PART`; null where it builds all pages. */
export const PART: SitePart | null = SITE_PARTS.find((part) => part === process.env['SITE_PART']) ?? null;
