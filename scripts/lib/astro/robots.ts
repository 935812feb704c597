import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/**
 * What a site tells programs that read it: everything may be read, and where its map is. Programs ask for it at the root of a domain alone.
 *
 * @param site address of the site with a closing slash; undefined where it is not known, and there is no map
 */
export function robotsText(site?: URL): string {
  return `User-agent: *\nAllow: /\n${site ? `\nSitemap: ${new URL('sitemap-index.xml', site).href}\n` : ''}`;
}

/** Writes `robots.txt` beside the pages. */
export function robots(site?: URL): AstroIntegration {
  return {
    name: 'robots',
    hooks: { 'astro:build:done': ({ dir }) => writeFile(new URL('robots.txt', dir), robotsText(site)) },
  };
}
