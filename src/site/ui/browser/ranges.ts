import { fromDisk, loadData, root } from './site.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes that were written in base64. */
const bytesOf = (base64: string): Bytes => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** Bytes of a file: the first, and the one after the last. */
type ByteRange = { start: number; end: number };

/** Status of an answer that holds the bytes that were asked for, and no others. */
const PARTIAL = 206;

/** Files that came whole: from a server that gives no parts, or from a disk. */
const whole = new Map<string, Bytes>();

/**
 * Load some bytes of a file of the site (`<root><path>.bin`), which comes whole where the server gives no parts. From a disk, where nothing can be
 * fetched, a data script of the same name has the file in base64.
 *
 * @throws Error naming the path where it does not load, or has not as many bytes
 */
export async function loadRange(path: string, range: ByteRange): Promise<Bytes> {
  const part = whole.has(path) ? null : await (fromDisk ? readScript(path) : fetchPart(path, range));
  const bytes = part ?? whole.get(path)?.subarray(range.start, range.end);
  if (bytes?.length !== range.end - range.start) throw new Error(path);
  return bytes;
}

/** Load a whole file (`<root><path>.bin`) in the same way. @throws Error naming the path where it does not load */
export async function loadBytes(path: string): Promise<Bytes> {
  if (fromDisk) return bytesOf(await loadData<string>(path));
  const answer = await fetch(`${root}${path}.bin`);
  if (!answer.ok) throw new Error(path);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Keeps the whole file, of which no part can be had. */
async function readScript(path: string): Promise<null> {
  whole.set(path, bytesOf(await loadData<string>(path)));
  return null;
}

/** The bytes asked for; null where the whole file came, which is kept. */
async function fetchPart(path: string, { start, end }: ByteRange): Promise<Bytes | null> {
  const answer = await fetch(`${root}${path}.bin`, { headers: { range: `bytes=${start}-${end - 1}` } });
  if (!answer.ok) throw new Error(path);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (answer.status === PARTIAL) return bytes;
  whole.set(path, bytes);
  return null;
}
