import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** What makes the content of each file of an archive, by the path of the file in it. */
export type ArchiveFiles = Record<string, () => string | Uint8Array>;

/** Earliest time a zip can hold: the same files give the same bytes on every day. */
const EPOCH = '1980-01-01T00:00:00';
/** Method "deflate" of the zip format. */
const DEFLATE = 8;

/** A zip of files, in the order of their paths. Files are made and packed one after another, so that only one is held unpacked. */
export function archive(files: ArchiveFiles): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [path, make] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const content = Buffer.from(make() as string);
    const entry: ZipInputFile = { filename: path, mtime: EPOCH, compression: DEFLATE, crc: crc32(content), size: content.length };
    zip.add(entry);
    entry.ondata?.(null, deflateRawSync(content), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}
