import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { dataScript } from '../../../src/search/data-script.ts';

/**
 * Writes each style sheet of the site as a script beside it, too (`assets/<name>.css.js`): a page that is to be handed over as one file takes its
 * styles from there, as a page on a disk may not read its own sheets.
 */
export function styleScripts(): AstroIntegration {
  return {
    name: 'style-scripts',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const assets = new URL('assets/', dir);
        const sheets = (await readdir(assets).catch(() => [])).filter((name) => name.endsWith('.css'));
        for (const name of sheets)
          await writeFile(new URL(`${name}.js`, assets), dataScript(`assets/${name}`, await readFile(new URL(name, assets), 'utf8')));
      },
    },
  };
}
