import { ALPHABET } from './postings.ts';

/** Shards in one file, so that a query takes a few thousand bytes of it, and the site has few files. */
const SHARDS_A_PACK = 32;
/** Bytes that tell how long a shard is without what fills it up. */
const HEAD = 4;
/** Rooms that a shard can have, in bytes, each a fifth larger than the one before: one letter tells which, and a tenth stays empty. */
const ROOMS = Array.from(ALPHABET, (_, i) => Math.ceil(32 * 2 ** (i / 4)));

/** Things in rows of as many as a pack has shards. */
export const inPacks = <T>(shards: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(shards.length / SHARDS_A_PACK) }, (_, at) => shards.slice(at * SHARDS_A_PACK, (at + 1) * SHARDS_A_PACK));

/** Shards as one file, each filled up, and a letter for the room that each has. @throws RangeError where one is too large for any room */
export function packShards(shards: readonly Uint8Array[]): { bytes: Uint8Array; rooms: string } {
  const rooms = shards.map(({ length }) => ROOMS.findIndex((room) => room >= length + HEAD));
  if (rooms.includes(-1)) throw new RangeError(`A shard has more than ${ROOMS.at(-1)} bytes`);
  const bytes = new Uint8Array(rooms.reduce((sum, room) => sum + (ROOMS[room] ?? 0), 0));
  const heads = new DataView(bytes.buffer);
  let at = 0;
  for (const [i, shard] of shards.entries()) {
    heads.setUint32(at, shard.length);
    bytes.set(shard, at + HEAD);
    at += ROOMS[rooms[i] ?? 0] ?? 0;
  }
  return { bytes, rooms: rooms.map((room) => ALPHABET[room]).join('') };
}

/** A shard without what fills it up. */
export function unfilled(filled: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return filled.subarray(HEAD, HEAD + new DataView(filled.buffer, filled.byteOffset).getUint32(0));
}

/** Where a shard lies: the number of its pack, and its first and last byte there, the last excluded. */
export type ShardPlace = { pack: number; start: number; end: number };

/** Where the shards of a sort lie, from the rooms of all of them. */
export function shardPlaces(rooms: string): ShardPlace[] {
  let start = 0;
  return Array.from(rooms, (letter, number) => {
    if (number % SHARDS_A_PACK === 0) start = 0;
    const place = { pack: Math.floor(number / SHARDS_A_PACK), start, end: start + (ROOMS[ALPHABET.indexOf(letter)] ?? 0) };
    start = place.end;
    return place;
  });
}
