/** Least and most bytes of memory in which a compressor hands over what it has, at a time. */
const [LEAST, MOST] = [64, 64 * 1024];

/**
 * Memory for the output of a compressor that is called once: as much as goes in, since little else comes out. Node gives each call 16 KB without it: of
 * tens of thousands of short calls these are hundreds of megabytes, for which all memory is looked through again and again.
 */
export const outputRoom = (bytes: Uint8Array): { chunkSize: number } => ({ chunkSize: Math.min(Math.max(bytes.length, LEAST), MOST) });
