import { decodeJson } from '../../../text/gb18030.ts';
import { loadBytes } from './ranges.ts';

/** Bytes that were deflated, as they were. */
export function inflate(bytes: Uint8Array<ArrayBuffer>): Response {
  // A Blob would do too, but making one waits for another process, half a millisecond each.
  const packed = new Response(bytes).body ?? new ReadableStream();
  return new Response(packed.pipeThrough(new DecompressionStream('deflate-raw')));
}

/** Reads a value that was deflated, see `deflatedBytes`. */
export async function inflatedValue<T>(bytes: Uint8Array<ArrayBuffer>): Promise<T> {
  return decodeJson<T>(await inflate(bytes).arrayBuffer());
}

/** Load a file whose value is deflated (`<root><path>.bin`). @throws Error where it does not load */
export async function loadDeflated<T>(path: string): Promise<T> {
  return inflatedValue<T>(await loadBytes(path));
}
