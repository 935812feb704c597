import { hash } from 'node:crypto';
import type { ReportRecord } from '../model/index.ts';
import { buildIndex, SHARD_SORTS, type ShardSort, shardCounts } from '../search/build.ts';
import type { SearchDocument } from '../search/documents.ts';
import { joinFigures } from '../search/join-figures.ts';
import { joinPairs, type PairPart } from '../search/join-pairs.ts';
import { inPacks, packShards } from '../search/shard-packs.ts';
import { joinBlobs, splitBlobs } from './blobs.ts';
import { namesOf } from './by-province.ts';
import { type Keep, keepJson, makeAhead, once, type Province, type SiteCorpus } from './file.ts';
import { deflatedBytes, deflatedPairs } from './packs/deflated.ts';

/** The index of a province: a hash of every pack, and the texts of its shards, one a line; sort after sort. */
type ProvinceIndex = { marks: readonly string[]; packs: readonly Uint8Array[] };

/** A file of shards of the index of all reports, all that decides it, and the rooms of its shards. */
export type IndexPack = {
  sort: ShardSort;
  number: number;
  from: readonly string[];
  bytes: () => Uint8Array;
  rooms: () => string;
};

/** Records as search sees them; those of the last province that was asked for are at hand. */
export type DocumentsOf = (records: readonly ReportRecord[]) => readonly SearchDocument[];

const hashOf = (text: string): string => hash('sha256', text, 'base64url');
const BETWEEN = '\n';
const LINE_END = 0x0a;
const decoder = new TextDecoder();

/**
 * The search index, put together from what is kept of each province: reports are numbered within it, so that a report that changes or comes leaves the
 * index of the others as it is.
 *
 * @param documents records as search sees them
 */
export function searchIndex({ provinces }: SiteCorpus, keep: Keep, documents: DocumentsOf) {
  const counts = shardCounts(provinces.reduce((sum, { reports }) => sum + reports.length, 0));
  const from = ({ reports }: Province) => ['index', JSON.stringify(counts), ...namesOf(reports)];
  const bytesOf = ({ records }: Province) => {
    const index = buildIndex(documents(records()), counts);
    const texts = SHARD_SORTS.flatMap((sort) => inPacks(index[sort]).map((shards) => shards.join(BETWEEN)));
    return joinBlobs([Buffer.from(JSON.stringify(texts.map(hashOf))), ...texts.map((text) => Buffer.from(text))]);
  };
  const kept = (province: Province) => keep(from(province), () => bytesOf(province));
  const make = (province: Province) => makeAhead(keep, from(province), () => bytesOf(province));
  return { counts, make, packs: () => packsOf(provinces, kept, { counts, keep }) };
}

function* packsOf(
  provinces: readonly Province[],
  bytesOf: (province: Province) => Uint8Array,
  { counts, keep }: { counts: Record<ShardSort, number>; keep: Keep },
): Generator<IndexPack> {
  const indexes = provinces.map((province) => parseIndex(bytesOf(province)));
  const firsts = firstNumbers(provinces);
  let at = 0;
  for (const sort of SHARD_SORTS)
    for (const number of inPacks(new Array(counts[sort]).fill(0)).keys()) {
      const place = at++;
      const from = ['shards', ...indexes.flatMap(({ marks }, i) => [marks[place] ?? '', String(firsts[i])])];
      const parts = () => indexes.map(({ packs }, i) => ({ pack: packs[place] ?? new Uint8Array(), first: firsts[i] ?? 0 }));
      const pack = once(() => joinPacks(sort, parts()));
      const rooms = () => keepJson(keep, ['rooms', ...from], () => pack().rooms);
      yield { sort, number, from, bytes: () => pack().bytes, rooms };
    }
}

/** The same pack of each province as one of all reports, its shards deflated. */
function joinPacks(sort: ShardSort, parts: readonly { pack: Uint8Array; first: number }[]): ReturnType<typeof packShards> {
  const own = parts.map(({ pack, first }) => ({ shards: splitLines(pack), first }));
  const every = own[0]?.shards.map((_, at) => own.map(({ shards, first }) => ({ bytes: shards[at] ?? new Uint8Array(), first }))) ?? [];
  return packShards(every.map((shards) => deflatedJoined(sort, shards)));
}

/** The same shard of each part as one of all, deflated. */
function deflatedJoined(sort: ShardSort, parts: readonly PairPart[]): Uint8Array {
  if (sort !== 'figures') return deflatedPairs(joinPairs(parts));
  return deflatedBytes(joinFigures(parts.map(({ bytes, first }) => ({ text: decoder.decode(bytes), first }))));
}

/** The shard of a sort from its text, deflated. */
export const deflatedShard = (sort: ShardSort, text: string): Uint8Array => deflatedJoined(sort, [{ bytes: Buffer.from(text), first: 0 }]);

/** The lines of a text as bytes. */
function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

function parseIndex(bytes: Uint8Array): ProvinceIndex {
  const [marks = new Uint8Array(), ...packs] = splitBlobs(bytes);
  return { marks: JSON.parse(Buffer.from(marks).toString('utf8')), packs };
}

/** The number of the first report of each province. */
function firstNumbers(provinces: readonly Province[]): number[] {
  let next = 0;
  return provinces.map(({ reports }) => {
    next += reports.length;
    return next - reports.length;
  });
}

/** The rooms of all shards of each sort, as `SearchMeta` has them. */
export function shardRooms(packs: readonly Pick<IndexPack, 'sort' | 'rooms'>[]): Record<ShardSort, string> {
  const of = (sort: ShardSort) => packs.flatMap((pack) => (pack.sort === sort ? pack.rooms() : [])).join('');
  return { shards: of('shards'), gaps: of('gaps'), figures: of('figures') };
}
