import { Converter } from 'opencc-js/t2cn';
import { buildIndex, SHARD_SORTS } from '../search/build.ts';
import { dataScript } from '../search/data-script.ts';
import { packDirectory, packReadings } from '../search/directory.ts';
import { searchDocument } from '../search/documents.ts';
import { simplifyTable } from '../search/simplify.ts';
import { packText } from '../search/texts.ts';
import { once, type SiteCorpus, type SiteFile } from './file.ts';
import { deflated } from './packs/deflated.ts';
import { packFormer } from './search-answers.ts';

/** What search loads: its index in shards, names of everything that has a page, and the text of each report. */
export function* searchFiles(corpus: SiteCorpus): Generator<SiteFile> {
  const script = (name: string, value: () => unknown): SiteFile => ({
    path: `search/${name}.js`,
    content: () => dataScript(`search/${name}`, value()),
  });
  const { meta, ...sorts } = buildIndex(documentsOf(corpus));
  const reports = new Map<string, number>();
  for (const { report } of corpus.records) reports.set(report.district.code, (reports.get(report.district.code) ?? 0) + 1);
  /** Every district of today, and those of the past and zones that have reports. */
  const districts = corpus.districts.filter(({ code, until, zone }) => reports.has(code) || (until === undefined && !zone));
  const directory = once(() => packDirectory({ ...corpus, districts, reports }));
  yield script('meta', () => meta);
  for (const sort of SHARD_SORTS) for (const [number, shard] of sorts[sort].entries()) yield script(`${sort}/${number}`, () => shard);
  yield script('directory', directory);
  yield script('readings', () => packReadings(districts));
  yield script('former', () => packFormer(corpus.former));
  yield script('simplify', () => simplifyTable(wordsOf(corpus, directory()), Converter({ from: 'tw', to: 'cn' })));
  for (const record of corpus.records) yield script(`texts/${record.report.id}`, () => deflated(packText(searchDocument(record))));
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
