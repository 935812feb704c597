import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { basePath } from '../server/address.ts';
import type { PageFile } from './page-protocol.ts';
import { type ReportHead, reportHeads } from './report-heads.ts';

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

/** What the map tells of pages: which it leaves out, and when they changed. Their other languages each page names itself. */
export function siteMapOptions(site: URL, heads: readonly ReportHead[]) {
  const former = new Set(heads.flatMap(({ formerly }) => formerly));
  const days = lastDays(heads);
  const within = (address: string) => decodeURI(address.slice(site.href.length));
  return {
    /** Not those that only lead on, nor those that repeat others. */
    filter: (address: string) => !FRAMED.test(within(address)) && !former.has(REPORT.exec(within(address))?.[1] ?? ''),
    serialize: (item: SitemapItem): SitemapItem => {
      const lastmod = days.get(within(item.url).replace(ENGLISH, ''));
      return { url: item.url, ...(lastmod ? { lastmod } : {}) };
    },
  };
}

/**
 * The map of the site, `sitemap-index.xml`.
 *
 * @param site address of the site with base path and closing slash
 * @param heads what is known of reports, of those in the folder of the environment where it is left out
 */
export function siteMap(site: URL, heads = reportHeads()): AstroIntegration {
  return sitemap({ namespaces: { news: false, video: false, image: false, xhtml: false }, ...siteMapOptions(site, heads) });
}

/** A site whose pages were made without Astro. */
export type MadeSite = {
  /** Environment that says where it will be served (`SITE_URL`, `BASE_PATH`). */
  env: NodeJS.ProcessEnv;
  /** Folder of what it shows. */
  content: string;
  /** Folder of the site. */
  out: string;
};

const silent = () => {};
const fail = (words: string) => {
  throw new Error(words);
};

/** Write the map of a site of these pages as Astro's integration does; none where the address of the site is not known. @throws Error where it fails */
export async function writeSiteMap({ env, content, out }: MadeSite, pages: readonly PageFile[]): Promise<void> {
  const site = env['SITE_URL'];
  if (!site) return;
  const base = basePath(env['BASE_PATH']);
  const { hooks } = siteMap(new URL(base, site), reportHeads(join(content, 'reports')));
  const given = {
    config: { site, base, trailingSlash: 'always', build: { format: 'directory' } },
    routes: [],
    pages: pages.map((file) => ({ pathname: file.replace(/(?:index)?\.html$/, '') })),
    dir: pathToFileURL(`${out}/`),
    logger: { info: silent, warn: silent, error: fail },
  };
  for (const hook of ['astro:config:done', 'astro:routes:resolved', 'astro:build:done'] as const) await hooks[hook]?.(given as never);
}
