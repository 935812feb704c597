import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { BROWSERS, classicScripts } from './scripts/lib/astro/classic-scripts.ts';
import { constantTokens } from './scripts/lib/astro/constant-tokens.ts';
import { keptBundle } from './scripts/lib/astro/kept-bundle.ts';
import { linkedSheets } from './scripts/lib/astro/linked-sheets.ts';
import { wordsAreNoPlaceholders } from './scripts/lib/astro/placeholders.ts';
import { robots } from './scripts/lib/astro/robots.ts';
import { servedSiteFiles } from './scripts/lib/astro/site-files.ts';
import { siteMap } from './scripts/lib/astro/site-map.ts';
import { shortTokens } from './scripts/lib/astro/token-names.ts';
import { basePath } from './scripts/lib/server/address.ts';
import { ANSWERED } from './src/collections/answered.ts';

/** Address the site is served from (`https://edu.example.cn`); without it no sitemap and no canonical links are written. */
const site = process.env.SITE_URL || undefined;
/** Path the site is served under (`/edu/`). */
const base = basePath(process.env.BASE_PATH);
/** What the minifier of style sheets calls `Features.VendorPrefixes`. */
const VENDOR_PREFIXES = 1 << 18;
/** Folder of this file: Astro's root is another one where parts of the site are built side by side. */
const here = (folder) => fileURLToPath(new URL(folder, import.meta.url));

export default defineConfig({
  ...(site ? { site } : {}),
  srcDir: here('src'),
  publicDir: here('public'),
  base,
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  // The words of a report come out as they are: no typographic quotes, no autolinks, no code colouring.
  markdown: { processor: satteri({ features: { gfm: false, smartPunctuation: false } }), syntaxHighlight: false },
  integrations: [
    classicScripts(),
    linkedSheets(),
    servedSiteFiles(),
    mdx(),
    keptBundle(),
    robots(site && new URL(base, site)),
    // Which pages there are is not known where they are only bundled: a build makes the map itself.
    ...(site && !ANSWERED ? [siteMap(new URL(base, site))] : []),
  ],
  devToolbar: { enabled: false },
  vite: {
    plugins: [tailwindcss({ optimize: false }), constantTokens(), shortTokens(), wordsAreNoPlaceholders()],
    // What the oldest browsers need of prefixes stands in the style sheets: a prefixed name alone is known to all of them.
    css: { lightningcss: { exclude: VENDOR_PREFIXES } },
    build: {
      assetsInlineLimit: 0,
      cssTarget: [...BROWSERS],
      // Every MDX file carries a directive of Astro's that the bundler does not know and that has done its work by then.
      rollupOptions: { onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)) },
    },
  },
});
