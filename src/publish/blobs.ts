/** Several stretches of bytes as one, to be kept together. */
export function joinBlobs(blobs: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const sizes = Buffer.alloc(4 * (blobs.length + 1));
  sizes.writeUInt32LE(blobs.length);
  for (const [i, { length }] of blobs.entries()) sizes.writeUInt32LE(length, 4 * (i + 1));
  return Buffer.concat([sizes, ...blobs]);
}

/** The stretches again, as views of the bytes. */
export function splitBlobs<Memory extends ArrayBufferLike>(joined: Uint8Array<Memory>): Uint8Array<Memory>[] {
  const view = new DataView(joined.buffer, joined.byteOffset, joined.byteLength);
  const count = view.getUint32(0, true);
  let at = 4 * (count + 1);
  return Array.from({ length: count }, (_, i) => {
    const size = view.getUint32(4 * (i + 1), true);
    at += size;
    return joined.subarray(at - size, at);
  });
}
