import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { compile } from 'tailwindcss';
import { ROOT } from '../content/files.ts';

/** A file that the page of the desk loads. */
export type Asset = { type: string; body: string | Buffer };

const DESK = join(ROOT, 'src', 'site', 'review');
const SCRIPT = 'text/javascript; charset=utf-8';

/** Script, style and sign of the desk, made when it starts. They are files of its own: the built site has none of them. */
export async function deskAssets(): Promise<ReadonlyMap<string, Asset>> {
  const [desk, early, style, icon] = await Promise.all([
    script(join(DESK, 'browser', 'desk.ts')),
    script(join(ROOT, 'src', 'site', 'shell', 'early.client.ts')),
    styleSheet(join(DESK, 'review.css')),
    readFile(join(ROOT, 'public', 'favicon.svg')),
  ]);
  return new Map<string, Asset>([
    ['/desk.js', { type: SCRIPT, body: desk }],
    ['/early.js', { type: SCRIPT, body: early }],
    ['/desk.css', { type: 'text/css; charset=utf-8', body: style }],
    ['/favicon.svg', { type: 'image/svg+xml', body: icon }],
  ]);
}

async function script(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'import.meta.env': '{}' },
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'none',
  });
  return outputFiles[0]?.text ?? '';
}

/** A style sheet with what it imports, written by Tailwind from the tokens of the site. */
async function styleSheet(path: string): Promise<string> {
  const loadStylesheet = async (id: string, base: string) => {
    const found = id.startsWith('.') ? join(base, id) : createRequire(import.meta.url).resolve(id);
    return { path: found, base: dirname(found), content: await readFile(found, 'utf8') };
  };
  const compiled = await compile(await readFile(path, 'utf8'), { base: dirname(path), loadStylesheet });
  return compiled.build([]);
}
