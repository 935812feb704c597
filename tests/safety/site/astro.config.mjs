import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import site from '../../../astro.config.mjs';
import { wordsAreNoPlaceholders } from '../../../scripts/lib/astro/placeholders.ts';

/** The smallest site that renders reports, with the Markdown settings of the real one. */
export default defineConfig({
  markdown: site.markdown,
  integrations: [mdx()],
  devToolbar: { enabled: false },
  vite: { plugins: [wordsAreNoPlaceholders()] },
});
