import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { classicScripts, inlineScriptHashes } from './src/integrations/classic-scripts.ts';
import { wordsAreNoPlaceholders } from './src/integrations/placeholders.ts';

/** Address the site is served from (`https://edu.example.cn`); without it no sitemap and no canonical links are written. */
const site = process.env.SITE_URL || undefined;
/** Path the site is served under (`/edu/`). */
const base = process.env.BASE_PATH || '/';

export default defineConfig({
  ...(site ? { site } : {}),
  base,
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  // The words of a report come out as they are: no typographic quotes, no autolinks, no code colouring.
  markdown: { processor: satteri({ features: { gfm: false, smartPunctuation: false } }), syntaxHighlight: false },
  integrations: [classicScripts(), mdx(), ...(site ? [sitemap()] : [])],
  security: {
    csp: {
      directives: ["default-src 'self'", "img-src 'self' data:", "object-src 'none'", "base-uri 'self'", "form-action 'self'"],
      scriptDirective: { hashes: await inlineScriptHashes() },
    },
  },
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
