import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { gazetteerSchema } from '../../../src/model/index.ts';
import { scriptOfParts } from '../../../src/publish/offline/parts.ts';
import { deflatedBytes } from '../../../src/publish/packs/deflated.ts';
import { deflatedShard } from '../../../src/publish/search-index.ts';
import type { SearchAnswers } from '../../../src/search/answers.ts';
import { buildIndex, INDEX_VERSION, type SearchIndex, SHARD_SORTS } from '../../../src/search/build.ts';
import { dataScript } from '../../../src/search/data-script.ts';
import { packDirectory, packReadings } from '../../../src/search/directory.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import { packIds } from '../../../src/search/ids.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { inPacks, packShards } from '../../../src/search/shard-packs.ts';
import { simplifyTable } from '../../../src/search/simplify.ts';
import { packText } from '../../../src/search/texts.ts';
import { byCodeUnit } from '../../../src/text/order.ts';
import { bundleClassicScripts } from '../../lib/astro/classic-scripts.ts';
import { ROOT } from '../../lib/content/files.ts';
import { loadKnowledge } from '../../lib/content/knowledge.ts';
import { textOf } from '../queries.ts';
import { type Engine, html, put } from './engine.ts';

/** Parts of the search page that its script fills. */
const PARTS = ['message', 'intro', 'facets', 'names', 'stated', 'take', 'hits', 'more', 'rest'];

/** Folder of the site as the offline copy has it. */
const ON_DISK = 'ours-on-disk';

/** Answers when the page has settled, with what it shows. */
const ANSWER = `
globalThis.benchSearch = (query) => new Promise((resolve) => {
  const page = document.querySelector('[data-search]');
  const form = page.querySelector('form');
  const settled = () => {
    const links = [...document.querySelectorAll('li[data-hit] a')].map((link) => /reports\\/([^/]+)\\//.exec(link.href)[1]);
    resolve({ ids: [...new Set(links)] });
  };
  const observer = new MutationObserver(() => {
    if (page.hasAttribute('aria-busy')) return;
    observer.disconnect();
    settled();
  });
  observer.observe(page, { attributes: true, attributeFilter: ['aria-busy'] });
  form.elements.q.value = query;
  form.requestSubmit();
});`;

/** The search of this site: its own script and files, on a page with nothing else. */
export const ours: Engine = {
  name: 'Ours',
  folder: 'ours',
  onDisk: ON_DISK,
  isProgram: (path) => path.startsWith('assets/'),
  phrase: (query) => query,
  async build(documents, folder) {
    const disk = join(folder, '..', ON_DISK);
    const both = async (path: string, content: string) => void (await Promise.all([put(folder, path, content), put(disk, path, content)]));
    const { scripts, parts } = await searchFilesOf(documents);
    for (const [path, value] of scripts) await both(`${path}.js`, dataScript(path, value));
    for (const [path, bytes] of parts) {
      await put(folder, `${path}.bin`, bytes);
      await put(disk, ...scriptOfParts(`${path}.bin`, bytes));
    }
    for (const { name, file, code } of await bundleClassicScripts('/')) {
      if (name === 'near') await both(`assets/${file}`, code);
      if (name === 'search') await both('assets/search.js', code);
    }
    const places = PARTS.map((part) => `<div data-part="${part}"></div>`).join('');
    const names = '{"kinds":{},"provinces":{}}';
    const body = `<div data-search="zh" data-names='${names}'><form><input name="q"></form>${places}</div>`;
    await both('index.html', html('检索 · ', `${body}<script>${ANSWER}</script><script src="assets/search.js"></script>`));
  },
  async all(documents, queries) {
    const index = indexOf(documents);
    const byId = new Map(documents.map((document) => [document.id, document]));
    const engine = new SearchEngine(
      { counts: index.counts, ids: packIds(index.ids) },
      {
        shard: async (sort, number) => index[sort][number] as string,
        document: async (id) => byId.get(id) as SearchDocument,
      },
    );
    const answers: string[][] = [];
    for (const typed of queries) {
      const query = parseQuery(typed);
      const { hits } = await engine.verify(query, (await engine.candidates(query)).numbers);
      answers.push(hits.map((hit) => hit.document.id));
    }
    return answers;
  },
};

/** The files that search loads, by their paths without ending: those that are scripts, and those that are bytes. */
async function searchFilesOf(documents: SearchDocument[]) {
  const { counts, ids, ...sorts } = indexOf(documents);
  const packs = SHARD_SORTS.map((sort) => ({
    sort,
    packs: inPacks(sorts[sort]).map((texts) => packShards(texts.map((text) => deflatedShard(sort, text)))),
  }));
  const rooms = Object.fromEntries(packs.map((of) => [of.sort, of.packs.map((pack) => pack.rooms).join('')]));
  const [directory, readings] = await directoryOf(documents);
  const scripts: [path: string, value: unknown][] = [
    ['search/meta', { version: INDEX_VERSION, counts, rooms, ids: packIds(ids) }],
    ['search/readings', readings],
    // Former names of districts do not occur in the queries, and what is told of indicators is no part of what is found.
    ['search/former', ''],
    ['search/answers', { reports: documents.length, indicators: {}, themes: {}, words: {} } satisfies SearchAnswers],
    ['search/simplify', simplifyTable(documents.map(textOf), Converter({ from: 'tw', to: 'cn' }))],
  ];
  const parts: [path: string, bytes: Uint8Array][] = [
    ['search/directory', deflatedBytes(directory)],
    ...packs.flatMap((of) => of.packs.map(({ bytes }, i): [string, Uint8Array] => [`search/${of.sort}/${i}`, bytes])),
    ...documents.map((document): [string, Uint8Array] => [`search/texts/${document.id}`, deflatedBytes(packText(document))]),
  ];
  return { scripts, parts };
}

const indexes = new WeakMap<SearchDocument[], SearchIndex>();

/** The index of a corpus, made once. */
function indexOf(documents: SearchDocument[]): SearchIndex {
  const index = indexes.get(documents) ?? buildIndex(documents);
  indexes.set(documents, index);
  return index;
}

async function directoryOf(documents: SearchDocument[]) {
  const gazetteer = gazetteerSchema.parse(JSON.parse(await readFile(join(ROOT, 'content/gazetteer/divisions.json'), 'utf8')));
  const { knowledge } = await loadKnowledge();
  const reports = new Map<string, number>();
  for (const { district } of documents) reports.set(district, (reports.get(district) ?? 0) + 1);
  const districts = gazetteer.districts.filter(({ code, until, zone }) => reports.has(code) || (until === undefined && !zone));
  const upper = [...gazetteer.provinces, ...gazetteer.prefectures].toSorted((a, b) => byCodeUnit(a.code, b.code));
  return [packDirectory({ ...knowledge, districts, upper, reports }), packReadings(districts)] as const;
}
