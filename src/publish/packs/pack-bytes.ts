/** Ends the head of a pack: no JSON on one line has it. */
const LINE_END = 0x0a;

/**
 * Reports as one file, `data/packs/<number>.bin`: a line of JSON that says how many bytes each has, by id, and behind it those of all of them in that
 * order.
 */
export function joinPack(reports: readonly (readonly [id: string, bytes: Uint8Array])[]): Uint8Array {
  const head = JSON.stringify(Object.fromEntries(reports.map(([id, bytes]) => [id, bytes.length])));
  return Buffer.concat([Buffer.from(`${head}\n`), ...reports.map(([, bytes]) => bytes)]);
}

/** The bytes of a report of a pack; null where it has none of that id. */
export function fromPack(pack: Uint8Array<ArrayBuffer>, id: string): Uint8Array<ArrayBuffer> | null {
  let start = pack.indexOf(LINE_END) + 1;
  const lengths: Record<string, number> = JSON.parse(new TextDecoder().decode(pack.subarray(0, start)));
  for (const [other, length] of Object.entries(lengths)) {
    if (other === id) return pack.subarray(start, start + length);
    start += length;
  }
  return null;
}
