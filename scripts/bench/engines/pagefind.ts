import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { fileNames, ROOT } from '../../lib/content/files.ts';
import { RunError } from '../../lib/terminal/run-error.ts';
import { type Engine, escaped, html, put, SHOWN } from './engine.ts';

/** Answers when the first results are there; `known` leads from the ids of Pagefind to those of reports. */
const answer = (known: Map<string, string>): string => `
const known = ${JSON.stringify(Object.fromEntries(known))};
let pagefind;
globalThis.benchSearch = async (query) => {
  pagefind ??= await import('./pagefind/pagefind.js');
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, ${SHOWN}).map((result) => result.data()));
  return { ids: results.map(({ id }) => known[id]) };
};`;

const PACKAGE = join(ROOT, 'scripts', 'bench', 'peers', 'pagefind');

async function build(documents: SearchDocument[], folder: string): Promise<void> {
  for (const document of documents) await put(folder, `reports/${document.id}/index.html`, reportPage(document));
  const runner = join(PACKAGE, 'node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs');
  if (!existsSync(runner))
    throw new RunError('Pagefind', 'It is not installed.', `Install it: npm ci --prefix ${relative(ROOT, PACKAGE)} --ignore-scripts`);
  const { status, stderr } = spawnSync(process.execPath, [runner, '--site', folder], { encoding: 'utf8' });
  if (status !== 0) throw new RunError(folder, `Pagefind failed: ${stderr}`, 'Its index needs about 2 GB of memory for 1,000 reports.');
  await put(folder, 'index.html', html('Pagefind', `<script type="module">${answer(await fragmentIds(folder))}</script>`));
}

/** The same texts as a plain page. */
function reportPage({ title, passages }: SearchDocument): string {
  const parts = passages.map(({ kind, text }) => (kind === 'heading' ? `<h2>${escaped(text)}</h2>` : `<p>${escaped(text)}</p>`));
  return html(escaped(title), `<main data-pagefind-body><h1>${escaped(title)}</h1>${parts.join('\n')}</main>`);
}

/** Report ids by the ids that Pagefind gives its fragments; a fragment is JSON behind a mark, compressed. */
async function fragmentIds(folder: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const fragments = join(folder, 'pagefind', 'fragment');
  for (const file of await fileNames(fragments)) {
    const text = gunzipSync(await readFile(join(fragments, file))).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    ids.set(file.replace(/\.pf_fragment$/, ''), url.split('/').at(-2) ?? '');
  }
  return ids;
}

const common = { folder: 'pagefind', build, isProgram: (path: string) => /pagefind\.js$|\.pagefind$|worker\.js$/.test(path) };

export const pagefind: Engine = { ...common, name: 'Pagefind', phrase: (query) => query };
export const pagefindQuoted: Engine = { ...common, name: 'Pagefind, quoted', phrase: (query) => `"${query}"` };
