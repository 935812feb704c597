import { Converter } from 'opencc-js/t2cn';
import type { ReportRecord } from '../model/index.ts';
import { INDEX_VERSION, type SearchMeta } from '../search/build.ts';
import { dataScript } from '../search/data-script.ts';
import { packDirectory, packReadings } from '../search/directory.ts';
import { type SearchDocument, searchDocument } from '../search/documents.ts';
import { packIds } from '../search/ids.ts';
import { simplifyTable } from '../search/simplify.ts';
import { packText } from '../search/texts.ts';
import { byProvince } from './by-province.ts';
import { type Keep, keepLast, once, type Province, type SiteCorpus, type SiteFile } from './file.ts';
import { deflatedBytes } from './packs/deflated.ts';
import { marksOf, packFormer } from './search-answers.ts';
import { type DocumentsOf, searchIndex, shardRooms } from './search-index.ts';

/** What is kept of each province for search: its index, and every character in its reports; and the texts that search loads of them. */
export function searchFacts(corpus: SiteCorpus, keep: Keep) {
  const documents = keepLast((records: readonly ReportRecord[]) => records.map(searchDocument));
  return {
    index: searchIndex(corpus, keep, documents),
    characters: byProvince(corpus, keep, { name: 'characters', of: (records) => charactersOf(documents(records)) }),
    texts: (province: Province) => searchTexts(province, documents),
  };
}

/** Units of UTF-16 in texts, each once and in their order. Characters beyond the first plane are left out: none of them is a simplified one. */
function charactersOf(documents: readonly SearchDocument[]): string {
  const used = new Uint8Array(UNITS);
  for (const { title, passages } of documents)
    for (const text of [title, ...passages.map((passage) => passage.text)])
      for (let at = 0; at < text.length; at++) used[text.charCodeAt(at)] = 1;
  let characters = '';
  for (let unit = used.indexOf(1); unit >= 0; unit = used.indexOf(1, unit + 1))
    if (!isSurrogate(unit)) characters += String.fromCharCode(unit);
  return characters;
}

const UNITS = 0x10000;
const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** The texts that search loads, one a report. */
function* searchTexts({ reports, records }: Province, documents: DocumentsOf): Generator<SiteFile> {
  for (const [at, { id, hash }] of reports.entries()) {
    const content = () => {
      const document: SearchDocument | undefined = documents(records())[at];
      if (!document) throw new Error(`There is no record of ${id}`);
      return deflatedBytes(packText(document));
    };
    yield { path: `search/texts/${id}.bin`, content, from: ['text', id, hash] };
  }
}

/** What search loads besides texts: its index in shards, and names of everything that has a page. */
export function* searchFiles(corpus: SiteCorpus, facts: ReturnType<typeof searchFacts>): Generator<SiteFile> {
  const script = (name: string, value: () => unknown, from?: readonly string[]): SiteFile => ({
    path: `search/${name}.js`,
    content: () => dataScript(`search/${name}`, value()),
    ...(from && { from }),
  });
  const ids = corpus.provinces.flatMap((province) => province.reports.map(({ id }) => id));
  const { counts } = facts.index;
  const packs = [...facts.index.packs()];
  for (const { sort, number, from, bytes } of packs) yield { path: `search/${sort}/${number}.bin`, content: bytes, from };
  const meta = (): SearchMeta => ({ version: INDEX_VERSION, counts, rooms: shardRooms(packs), ids: packIds(ids), marks: marksOf(corpus) });
  yield script('meta', meta, [...ids, ...packs.flatMap(({ from }) => from)]);
  const reports = new Map<string, number>();
  for (const code of ids.map((id) => id.slice(0, id.indexOf('-')))) reports.set(code, (reports.get(code) ?? 0) + 1);
  /** Every district of today, and those of the past and zones that have reports. */
  const districts = corpus.districts.filter(({ code, until, zone }) => reports.has(code) || (until === undefined && !zone));
  const { upper, indicators, themes } = corpus;
  const directory = once(() => packDirectory({ upper, indicators, themes, districts, reports }));
  yield { path: 'search/directory.bin', content: () => deflatedBytes(directory()), from: ids };
  yield script('readings', () => packReadings(districts), ids);
  yield script('former', () => packFormer(corpus.former), []);
  const characters = facts.characters.all();
  yield script('simplify', () => simplifyTable(wordsOf(characters, directory()), Converter({ from: 'tw', to: 'cn' })), [
    ...ids,
    ...characters,
  ]);
}

/** All that search shows, for the characters in it. */
function* wordsOf(characters: readonly string[], { zh, indicators, themes }: ReturnType<typeof packDirectory>): Generator<string> {
  yield zh;
  for (const [, name] of [...indicators, ...themes]) yield name;
  yield* characters;
}
