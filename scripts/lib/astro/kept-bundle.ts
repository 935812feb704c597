import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { ANSWERED } from '../../../src/collections/answered.ts';
import { BUNDLE, type Bundle } from './bundle.ts';

/** Folder below the site's in which Astro puts what pages are made with; it removes it afterwards. */
const BUNDLED = '.prerender';
/** What the name of the entry begins with. */
const ENTRY = /^prerender-entry\..*\.mjs$/;

/**
 * Where a build makes the pages itself, Astro only bundles: what pages are made with stays, in `pages` beside the folder of the site, with a note of
 * what it takes to use it, and no page is made.
 */
export function keptBundle(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'kept-bundle',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (ANSWERED) setPrerenderer(keeping(() => config));
      },
    },
  };
}

/** Makes no pages: it is called when all is bundled, and takes that away. */
function keeping(config: () => AstroConfig): AstroPrerenderer {
  return {
    name: 'kept-bundle',
    setup: () => keep(config()),
    getStaticPaths: async () => [],
    render: () => Promise.reject(new Error('Pages are made from the bundle.')),
  };
}

async function keep({ root, outDir, site, base, server }: AstroConfig): Promise<void> {
  const folder = fileURLToPath(root);
  const pages = join(folder, 'pages');
  await rename(join(fileURLToPath(outDir), BUNDLED), pages);
  const entry = (await readdir(pages)).find((name) => ENTRY.test(name));
  if (!entry) throw new Error('Astro has bundled no entry for pages.');
  const origin = site ? new URL(site).origin : `http://localhost:${server.port}`;
  await writeFile(join(folder, BUNDLE), JSON.stringify({ entry: `pages/${entry}`, origin, base } satisfies Bundle));
}
