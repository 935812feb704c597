import { createHash } from 'node:crypto';
import { buildIndex, SHARD_SORTS, type ShardSort, shardCounts } from '../search/build.ts';
import { searchDocument } from '../search/documents.ts';
import { joinShards } from '../search/join-shards.ts';
import { joinBlobs, splitBlobs } from './blobs.ts';
import { namesOf } from './by-province.ts';
import { type Keep, once, type Province, type SiteCorpus } from './file.ts';

/** The index of a province: a hash of every shard, and the shards, sort after sort. */
type ProvinceIndex = { marks: readonly string[]; shards: readonly Uint8Array[] };

/** A shard of the index of all reports, and all that decides it. */
export type IndexShard = { sort: ShardSort; number: number; from: readonly string[]; text: () => string };

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * The search index, put together from what is kept of each province: reports are numbered within it, so that a report that changes or comes leaves the
 * index of the others as it is.
 */
export function searchIndex({ provinces }: SiteCorpus, keep: Keep) {
  const counts = shardCounts(provinces.reduce((sum, { reports }) => sum + reports.length, 0));
  const bytesOf = ({ reports, records }: Province): Uint8Array => {
    const make = () => {
      const index = buildIndex(records().map(searchDocument), counts);
      const texts = SHARD_SORTS.flatMap((sort) => index[sort]);
      return joinBlobs([Buffer.from(JSON.stringify(texts.map(hashOf))), ...texts.map((text) => Buffer.from(text))]);
    };
    return keep(['index', JSON.stringify(counts), ...namesOf(reports)], make);
  };
  return { counts, make: (province: Province) => void bytesOf(province), shards: () => shardsOf(provinces, bytesOf, counts) };
}

function* shardsOf(
  provinces: readonly Province[],
  bytesOf: (province: Province) => Uint8Array,
  counts: Record<ShardSort, number>,
): Generator<IndexShard> {
  const indexes = provinces.map((province) => parseIndex(bytesOf(province)));
  const firsts = firstNumbers(provinces);
  let at = 0;
  for (const sort of SHARD_SORTS)
    for (let number = 0; number < counts[sort]; number++, at++) {
      const place = at;
      const from = ['shard', ...indexes.flatMap(({ marks }, i) => [marks[place] ?? '', String(firsts[i])])];
      const text = once(() =>
        joinShards(
          sort,
          indexes.map(({ shards }, i) => ({ text: Buffer.from(shards[place] ?? []).toString('utf8'), first: firsts[i] ?? 0 })),
        ),
      );
      yield { sort, number, from, text };
    }
}

function parseIndex(bytes: Uint8Array): ProvinceIndex {
  const [marks = new Uint8Array(), ...shards] = splitBlobs(bytes);
  return { marks: JSON.parse(Buffer.from(marks).toString('utf8')), shards };
}

/** The number of the first report of each province. */
function firstNumbers(provinces: readonly Province[]): number[] {
  let next = 0;
  return provinces.map(({ reports }) => {
    next += reports.length;
    return next - reports.length;
  });
}
