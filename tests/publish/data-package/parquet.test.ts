import { zstdDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowGroupsOf } from '../../../src/publish/data-package/parquet.ts';
import { compressedPage } from '../../../src/publish/data-package/parquet-page.ts';
import { tables } from './tables.ts';

test('a page comes back as it was, whether it was compressed before or not', () => {
  const bytes = fc.uint8Array({ maxLength: 80 });
  fc.assert(
    fc.property(bytes, bytes, (before, page) => {
      const within = Uint8Array.from([...before, ...page]).subarray(before.length);
      for (const each of [page, within, page]) expect(Buffer.compare(zstdDecompressSync(compressedPage(each)), page)).toBe(0);
    }),
  );
});

test('what is kept of a row group holds its least and greatest words, and no memory of others', () => {
  const bounds = tables
    .flatMap((table) => rowGroupsOf(table).groups)
    .flatMap(({ columns }) => columns)
    .flatMap(({ meta_data: told }) => [told?.statistics?.min_value, told?.statistics?.max_value])
    .filter((bound) => bound instanceof Uint8Array);
  expect(bounds.length).toBeGreaterThan(10);
  for (const bound of bounds) expect(bound.buffer.byteLength).toBe(bound.length);
});
