import { randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { outputRoom } from '../../src/publish/output-room.ts';

test.each([0, 1, 63, 64, 5000, 300_000])('whatever %s bytes come to, they come back', (length) => {
  for (const bytes of [randomBytes(length), Buffer.alloc(length, 'a')]) {
    const room = outputRoom(bytes);
    expect(bytes.equals(inflateRawSync(deflateRawSync(bytes, { level: 5, ...room })))).toBe(true);
    expect(bytes.equals(zstdDecompressSync(zstdCompressSync(bytes, room)))).toBe(true);
    expect(deflateRawSync(bytes, { level: 5, ...room }).equals(deflateRawSync(bytes, { level: 5 }))).toBe(true);
  }
});
