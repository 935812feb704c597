import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { gazetteerSchema } from '../../../src/model/index.ts';
import { scriptOfParts } from '../../../src/publish/offline/parts.ts';
import { deflatedBytes } from '../../../src/publish/packs/deflated.ts';
import { marksOf, otherWords } from '../../../src/publish/search-answers.ts';
import { deflatedShard } from '../../../src/publish/search-index.ts';
import type { IndicatorFacts, SearchAnswers } from '../../../src/search/answers.ts';
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
  const { knowledge } = await loadKnowledge();
  const [directory, readings] = await directoryOf(documents, knowledge);
  const scripts: [path: string, value: unknown][] = [
    ['search/meta', { version: INDEX_VERSION, counts, rooms, ids: packIds(ids), marks: marksOf(knowledge) }],
    ['search/readings', readings],
    // Former names of districts do not occur in the queries.
    ['search/former', ''],
    ['search/answers', answersOf(documents, knowledge)],
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

type Codebook = Awaited<ReturnType<typeof loadKnowledge>>['knowledge'];

/** What is told of indicators and themes: the words of a site, with as many numbers. That values may not stand side by side is left aside. */
function answersOf(documents: readonly SearchDocument[], { indicators, themes }: Codebook): SearchAnswers {
  const values = Map.groupBy(
    documents.flatMap(({ id, year, values: of }) => of.map((value) => ({ ...value, id, year: String(year) }))),
    ({ indicator }) => indicator,
  );
  const facts = (indicator: string): IndicatorFacts => {
    const stated = values.get(indicator) ?? [];
    const [first] = stated;
    const [numbers, years] = [stated.map(({ value }) => value).sort((a, b) => a - b), stated.map(({ year }) => year).sort()];
    const [low = 0, high = 0, from = '', to = ''] = [numbers[0], numbers.at(-1), years[0], years.at(-1)];
    const districts = new Set(stated.map(({ id }) => id)).size;
    const widest = first && { districts, low, high, unit: first.unit, stage: null, years: [from, to] as [string, string] };
    return { stated: districts, said: 0, values: stated.length, ...(widest && { widest }) };
  };
  const writing = (theme: string) => documents.filter(({ passages }) => passages.some((passage) => passage.themes.includes(theme))).length;
  return {
    reports: documents.length,
    indicators: Object.fromEntries(indicators.map(({ id }) => [id, facts(id)])),
    themes: Object.fromEntries(themes.map(({ id }) => [id, writing(id)])),
    words: otherWords({ indicators, themes }),
  };
}

async function directoryOf(documents: SearchDocument[], knowledge: Codebook) {
  const gazetteer = gazetteerSchema.parse(JSON.parse(await readFile(join(ROOT, 'content/gazetteer/divisions.json'), 'utf8')));
  const reports = new Map<string, number>();
  for (const { district } of documents) reports.set(district, (reports.get(district) ?? 0) + 1);
  const districts = gazetteer.districts.filter(({ code, until, zone }) => reports.has(code) || (until === undefined && !zone));
  const upper = [...gazetteer.provinces, ...gazetteer.prefectures].toSorted((a, b) => byCodeUnit(a.code, b.code));
  return [packDirectory({ ...knowledge, districts, upper, reports }), packReadings(districts)] as const;
}
