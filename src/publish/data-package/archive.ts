import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { byCodeUnit } from '../../text/order.ts';

/** A file as it lies in an archive. */
export type Packed = { data: Uint8Array<ArrayBuffer>; crc: number; size: number };

/** Earliest time a zip can hold: the same files give the same bytes on every day. */
const EPOCH = '1980-01-01T00:00:00';
/** Method "deflate" of the zip format. */
const DEFLATE = 8;

/** Pack a file for an archive. */
export function pack(content: string | Uint8Array): Packed {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { data: deflateRawSync(bytes), crc: crc32(bytes), size: bytes.length };
}

/** Add a packed file to a zip as it is. */
export function addPacked(zip: Zip, path: string, { data, crc, size }: Packed): void {
  const entry: ZipInputFile = { filename: path, mtime: EPOCH, compression: DEFLATE, crc, size };
  zip.add(entry);
  entry.ondata?.(null, data, true);
}

/** A zip of packed files, in the order of their paths. */
export function archive(files: Readonly<Record<string, Packed>>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [path, file] of Object.entries(files).sort(([a], [b]) => byCodeUnit(a, b))) addPacked(zip, path, file);
  zip.end();
  return Buffer.concat(chunks);
}
