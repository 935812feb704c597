import { loadData } from './site.ts';

/** Bytes that were deflated, as they were. */
export function inflate(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
}

/** Reads a value that a data script hands over deflated, in base64. */
export async function inflated<T>(packed: string): Promise<T> {
  return inflate(Uint8Array.from(atob(packed), (char) => char.charCodeAt(0))).json();
}

/** Load a data script whose value is deflated. @throws Error where it does not load */
export async function loadDeflated<T>(path: string): Promise<T> {
  return inflated<T>(await loadData<string>(path));
}
