import { createHash } from 'node:crypto';
import { glob, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { ROOT } from '../content/files.ts';
import { BROWSERS } from './classic-scripts.ts';
import { valuesBeside, withConstants } from './constant-tokens.ts';
import { tokenNames, withShortNames } from './token-names.ts';

const SITE = join(ROOT, 'src', 'site');
const ENDING = '.linked.css';
const VIRTUAL = 'virtual:linked-sheets';
const RESOLVED = `\0${VIRTUAL}`;

/** A style sheet that pages link to where they have what it is for. */
export type LinkedSheet = {
  /** Name of its file, without the ending `.linked.css`. */
  name: string;
  /** Path of its file. */
  entry: string;
  /** File name under `assets/`, with a hash of its content. */
  file: string;
  css: string;
};

async function bundle(entry: string): Promise<LinkedSheet> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target: [...BROWSERS],
    charset: 'utf8',
    legalComments: 'none',
  });
  const css = withShortNames(withConstants(outputFiles[0]?.text.trimEnd() ?? '', valuesBeside()), tokenNames());
  const name = basename(entry, ENDING);
  return { name, entry, file: `${name}.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`, css };
}

/** Every such sheet with what it imports, `src/site/<feature>/<name>.linked.css`, in the order of their paths. */
export async function bundleLinkedSheets(): Promise<LinkedSheet[]> {
  const entries = (await Array.fromAsync(glob(`*/*${ENDING}`, { cwd: SITE }))).sort();
  return Promise.all(entries.map((entry) => bundle(join(SITE, entry))));
}

/**
 * Serves style sheets that a page links to itself, at `assets/<name>.<hash>.css`; pages learn the file names from `virtual:linked-sheets`. What a
 * component imports stands in the sheet of every page of its route, whether it is shown there or not.
 */
export function linkedSheets(): AstroIntegration {
  let sheets: LinkedSheet[] = [];
  const names = () => `export const sheets = ${JSON.stringify(Object.fromEntries(sheets.map(({ name, file }) => [name, file])))};`;
  return {
    name: 'linked-sheets',
    hooks: {
      'astro:config:setup': async ({ updateConfig, addWatchFile }) => {
        sheets = await bundleLinkedSheets();
        for (const { entry } of sheets) addWatchFile(entry);
        const plugin = {
          name: VIRTUAL,
          resolveId: (id: string) => (id === VIRTUAL ? RESOLVED : undefined),
          load: (id: string) => (id === RESOLVED ? names() : undefined),
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const sheet = sheets.find(({ file }) => request.url?.split('?')[0]?.endsWith(`/assets/${file}`));
          if (!sheet) return next();
          response.setHeader('content-type', 'text/css; charset=utf-8');
          response.end(sheet.css);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const assets = new URL('assets/', dir);
        await mkdir(assets, { recursive: true });
        for (const { file, css } of sheets) await writeFile(new URL(file, assets), css);
      },
    },
  };
}
