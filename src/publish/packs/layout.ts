/** Reports in a pack, about. */
const REPORTS_A_PACK = 16;

/** Number of packs for so many reports, a power of two: until it doubles, an added report moves no other into another pack. */
export function packCount(reports: number, each = REPORTS_A_PACK): number {
  return 2 ** Math.max(0, Math.round(Math.log2(reports / each)));
}

/** Number of the pack that holds a report: FNV-1a over its id. @param count a power of two */
export function packOf(id: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % count;
}
