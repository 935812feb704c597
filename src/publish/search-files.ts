import { Converter } from 'opencc-js/t2cn';
import { buildIndex, SHARD_SORTS } from '../search/build.ts';
import { dataScript } from '../search/data-script.ts';
import { packDirectory, packReadings } from '../search/directory.ts';
import { searchDocument } from '../search/documents.ts';
import { simplifyTable } from '../search/simplify.ts';
import { packText } from '../search/texts.ts';
import { once, type SiteCorpus, type SiteFile } from './file.ts';

/** What search loads: its index in shards, names of everything that has a page, and the text of each report. */
export function* searchFiles(corpus: SiteCorpus): Generator<SiteFile> {
  const script = (name: string, value: () => unknown): SiteFile => ({
    path: `search/${name}.js`,
    content: () => dataScript(`search/${name}`, value()),
  });
  const { meta, ...sorts } = buildIndex(documentsOf(corpus));
  const paths = new Map(corpus.records.map(({ report: { district } }) => [district.code, district.path]));
  const districts = corpus.districts.filter(({ code }) => paths.has(code));
  const directory = once(() => packDirectory(districts, [...corpus.indicators], [...corpus.themes], paths));
  yield script('meta', () => meta);
  for (const sort of SHARD_SORTS) for (const [number, shard] of sorts[sort].entries()) yield script(`${sort}/${number}`, () => shard);
  yield script('directory', directory);
  yield script('readings', () => packReadings(districts));
  yield script('simplify', () => simplifyTable(wordsOf(corpus, directory()), Converter({ from: 'tw', to: 'cn' })));
  for (const record of corpus.records) yield script(`texts/${record.report.id}`, () => packText(searchDocument(record)));
}

/** All reports as search sees them, one after the other. */
function* documentsOf({ records }: SiteCorpus) {
  for (const record of records) yield searchDocument(record);
}

/** All that search shows, for the characters in it. */
function* wordsOf(corpus: SiteCorpus, { zh, indicators, themes }: ReturnType<typeof packDirectory>): Generator<string> {
  yield zh;
  for (const [, name] of [...indicators, ...themes]) yield name;
  for (const { title, passages } of documentsOf(corpus)) {
    yield title;
    for (const { text } of passages) yield text;
  }
}
