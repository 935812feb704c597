import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { languageAddresses } from '../../../src/site/i18n/routes.ts';
import { type ReportHead, reportHeads } from './report-heads.ts';
import { allPages } from './site-part.ts';

/** Pages that stand in a frame on other sites, and repeat a page of this one. */
const FRAMED = /^(?:en\/)?embed\//;
const ENGLISH = /^en\//;
const REPORT = /^reports\/([^/]+)\/$/;

/** The later of two days. */
const later = (a: string | undefined, b: string): string => (a && a > b ? a : b);

/** Last day on which the reports of a page changed, by its path without language: of reports, districts and provinces, whose pages show nothing else. */
function lastDays(heads: readonly ReportHead[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { id, district, changed } of heads) {
    if (!changed) continue;
    for (const path of [`reports/${id}/`, `districts/${district}/`, `provinces/${district.slice(0, 2)}0000/`])
      days.set(path, later(days.get(path), changed));
  }
  return days;
}

/** What the map tells of pages: which it leaves out, when they changed, and their other languages. */
export function siteMapOptions(site: URL, heads: readonly ReportHead[]) {
  const former = new Set(heads.flatMap(({ formerly }) => formerly));
  const days = lastDays(heads);
  const within = (address: string) => decodeURI(address.slice(site.href.length));
  return {
    /** Not those that only lead on, nor those that repeat others. */
    filter: (address: string) => !FRAMED.test(within(address)) && !former.has(REPORT.exec(within(address))?.[1] ?? ''),
    serialize: (item: SitemapItem): SitemapItem => {
      const path = within(item.url).replace(ENGLISH, '');
      const lastmod = days.get(path);
      const addresses = REPORT.test(path) ? [] : languageAddresses(`/${path}`);
      const links = addresses.map(({ hreflang, path: address }) => ({ lang: hreflang, url: new URL(address.slice(1), site).href }));
      return { url: item.url, ...(lastmod ? { lastmod } : {}), ...(links.length > 0 ? { links } : {}) };
    },
  };
}

/**
 * The map of the site, `sitemap-index.xml`, with all pages, those that were made by another process or an earlier build among them.
 *
 * @param site address of the site with base path and closing slash
 */
export function siteMap(site: URL): AstroIntegration {
  const { name, hooks } = sitemap({ namespaces: { news: false, video: false, image: false }, ...siteMapOptions(site, reportHeads()) });
  const done = hooks['astro:build:done'];
  return {
    name,
    hooks: { ...hooks, 'astro:build:done': (built) => done?.({ ...built, pages: allPages().length > 0 ? [...allPages()] : built.pages }) },
  };
}
