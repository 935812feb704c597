import type { Peer } from './peer.ts';

/** A side bar of one line: the one that Starlight makes by itself stands in every page with all pages, which takes quadratic time. */
const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [starlight({ title: 'Reports', locales: { root: { label: '中文', lang: 'zh-CN' } }, sidebar: [{ label: 'Reports', link: '/' }] })],
});
`;

const CONTENT = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Starlight with its search, which is Pagefind. */
export const starlight: Peer = {
  name: 'Starlight with Pagefind',
  package: 'starlight',
  project: {
    'astro.config.mjs': CONFIG,
    'src/content.config.ts': CONTENT,
    'src/content/docs/index.md': '---\ntitle: Reports\n---\n',
  },
  texts: 'src/content/docs/reports',
  build: ['astro/bin/astro.mjs', 'build'],
};
