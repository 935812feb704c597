import { decodeJson } from '../../../text/gb18030.ts';
import { loadData } from './site.ts';

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

/** The same of one that a data script hands over in base64. */
export async function inflated<T>(packed: string): Promise<T> {
  return inflatedValue<T>(bytesOf(packed));
}

/** Bytes that were written in base64. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** Load a data script whose value is deflated. @throws Error where it does not load */
export async function loadDeflated<T>(path: string): Promise<T> {
  return inflated<T>(await loadData<string>(path));
}
