import { crc32, deflateRawSync, type ZlibOptions } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { byCodeUnit } from '../../text/order.ts';
import { outputRoom } from '../output-room.ts';
import { utf8 } from '../utf8.ts';

/** A file as it lies in an archive. */
export type Packed = { data: Uint8Array<ArrayBuffer>; crc: number; size: number };

/** Earliest time a zip can hold: the same files give the same bytes on every day. */
const EPOCH = '1980-01-01T00:00:00';
/** Method "deflate" of the zip format. */
const DEFLATE = 8;

/** How what lies in archives is deflated: a fifth less time than at the usual level, for one hundredth more; with more memory than usual it takes a twentieth less. */
export const DEFLATING: ZlibOptions = { level: 5, memLevel: 9 };

/** For what is made once and kept for good. */
const SMALLEST: ZlibOptions = { level: 9, memLevel: 9 };

const packed = (content: string | Uint8Array, options: ZlibOptions): Packed => {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return { data: deflateRawSync(bytes, { ...options, ...outputRoom(bytes) }), crc: crc32(bytes), size: bytes.length };
};

/** Pack a file for an archive. */
export const pack = (content: string | Uint8Array): Packed => packed(content, DEFLATING);

/** Pack a file for an archive that is kept for good. */
export const packSmallest = (content: string | Uint8Array): Packed => packed(content, SMALLEST);

/** Add a packed file to a zip as it is. */
export function addPacked(zip: Zip, path: string, { data, crc, size }: Packed): void {
  const entry: ZipInputFile = { filename: path, mtime: EPOCH, compression: DEFLATE, crc, size };
  zip.add(entry);
  entry.ondata?.(null, data, true);
}

/** Bytes of the record that ends a zip without comment, of one of its list of files before the name, and of the head of a file before its name. */
const [END, LISTED, HEAD] = [22, 46, 30];

/** Where the packed bytes of each file lie in a zip that `archive` made: the first, and how many. */
export function memberPlaces(zip: Uint8Array): Map<string, [start: number, length: number]> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END;
  const places = new Map<string, [number, number]>();
  for (let at = view.getUint32(end + 16, true); at < end; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number];
    const head = view.getUint32(at + 42, true);
    const start = head + HEAD + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
    places.set(Buffer.from(zip.subarray(at + LISTED, at + LISTED + name)).toString('utf8'), [start, view.getUint32(at + 20, true)]);
    at += LISTED + name + extra + comment;
  }
  return places;
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

/** Files over zips, in their order: each zip holds as many as stay below a number of packed bytes, and one at least. */
export function archives(files: Readonly<Record<string, Packed>>, ceiling: number): Uint8Array[] {
  const groups: Record<string, Packed>[] = [{}];
  let bytes = 0;
  for (const [path, file] of Object.entries(files)) {
    const next = bytes > 0 && bytes + file.data.length > ceiling;
    if (next) groups.push({});
    bytes = file.data.length + (next ? 0 : bytes);
    Object.assign(groups.at(-1) ?? {}, { [path]: file });
  }
  return groups.map(archive);
}
