import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import type { Packed } from '../../../src/publish/data-package/archive.ts';

const deflate = promisify(deflateRaw);

/** Pack a file for an archive as small as it gets, in a thread of its own. */
export async function packSmall(bytes: Uint8Array): Promise<Packed> {
  return { data: new Uint8Array(await deflate(bytes, { level: 9 })), crc: crc32(bytes), size: bytes.length };
}
