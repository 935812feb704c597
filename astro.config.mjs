import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { classicScripts } from './src/integrations/classic-scripts.ts';
import { wordsAreNoPlaceholders } from './src/integrations/placeholders.ts';
import { servedSiteFiles } from './src/integrations/site-files.ts';

/** Address the site is served from (`https://edu.example.cn`); without it no sitemap and no canonical links are written. */
const site = process.env.SITE_URL || undefined;
/** Path the site is served under (`/edu/`). */
const base = process.env.BASE_PATH || '/';
/** Another folder of reports than `content/`, as an absolute path; what the build remembers of it is kept beside it. */
const content = process.env.CONTENT_DIR;

export default defineConfig({
  ...(site ? { site } : {}),
  ...(content ? { cacheDir: join(content, '..', '.cache', 'astro') } : {}),
  base,
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  // The words of a report come out as they are: no typographic quotes, no autolinks, no code colouring.
  markdown: { processor: satteri({ features: { gfm: false, smartPunctuation: false } }), syntaxHighlight: false },
  integrations: [classicScripts(), servedSiteFiles(), mdx(), ...(site ? [sitemap()] : [])],
  devToolbar: { enabled: false },
  vite: {
    plugins: [tailwindcss(), wordsAreNoPlaceholders()],
    build: {
      assetsInlineLimit: 0,
      cssTarget: ['chrome100', 'firefox100', 'safari15.4'],
      // Every MDX file carries a directive of Astro's that the bundler does not know and that has done its work by then.
      rollupOptions: { onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)) },
    },
  },
});
