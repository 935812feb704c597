import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPacks, packShards, shardPlaces, unfilled } from '../../src/search/shard-packs.ts';

test('any shards are found again in their packs by their rooms alone', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 100 }), (shards) => {
      const packs = inPacks(shards).map(packShards);
      const places = shardPlaces(packs.map(({ rooms }) => rooms).join(''));
      const read = places.map(({ pack, start, end }) => unfilled(Uint8Array.from(packs[pack]?.bytes.subarray(start, end) ?? [])));
      expect(read).toEqual(shards.map((shard) => Uint8Array.from(shard)));
    }),
  );
});

test('a letter tells the room of a shard of ten bytes or of a million, of which a sixth stays empty at most', () => {
  for (const length of [10, 40, 1000, 1_000_000]) {
    const { bytes, rooms } = packShards([new Uint8Array(length)]);
    expect(rooms).toHaveLength(1);
    expect(bytes.length - length).toBeLessThan(Math.max(32, bytes.length / 6));
  }
});

test('a shard that no room is large enough for is refused', () => {
  const huge = { length: 3_000_000 } as Uint8Array;
  expect(() => packShards([huge])).toThrow('more than');
});
