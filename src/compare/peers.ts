import { byCodeUnit } from '../text/order.ts';
import { seriesKey } from './series.ts';
import type { Value } from './types.ts';

/** Keys of the series in which a report gives numbers, by indicator, in the order of its values. */
export type StatedSeries = Readonly<Record<string, readonly string[]>>;

/** A district that gives numbers for the same indicators as another. */
export type Peer = {
  /** Its code. */
  code: string;
  /** Indicators that both give numbers for, in the order of the own values. */
  shared: readonly string[];
  /** Those of them for which at least one value of each may stand side by side. */
  comparable: readonly string[];
};

/** Who states what, as peers are found in it. */
export type PeerIndex = {
  /** Codes of districts in ascending order, and the place of each. */
  codes: readonly string[];
  places: ReadonlyMap<string, number>;
  /** Keys of series by indicator, for each district. */
  series: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** A bit for each indicator that a district gives a number for, `width` words a district. */
  stated: Uint32Array;
  width: number;
};

/** Series in which values of a report stand. */
export function statedSeries(values: readonly Pick<Value, 'indicator' | 'dimensions'>[]): StatedSeries {
  const groups = Map.groupBy(values, ({ indicator }) => indicator);
  return Object.fromEntries([...groups].map(([indicator, own]) => [indicator, [...new Set(own.map(seriesKey))]]));
}

/** Put in order who states what; reports come newest first. */
export function peerIndex(reports: readonly { district: string; series: StatedSeries }[]): PeerIndex {
  const series = new Map<string, Map<string, Set<string>>>();
  for (const report of reports) {
    const own = series.get(report.district) ?? new Map<string, Set<string>>();
    for (const [indicator, keys] of Object.entries(report.series)) own.set(indicator, new Set([...(own.get(indicator) ?? []), ...keys]));
    series.set(report.district, own);
  }
  const codes = [...series.keys()].sort(byCodeUnit);
  const bits = new Map([...new Set([...series.values()].flatMap((own) => [...own.keys()]))].map((indicator, bit) => [indicator, bit]));
  const width = Math.ceil(bits.size / 32);
  const stated = new Uint32Array(codes.length * width);
  codes.forEach((code, place) => {
    for (const indicator of series.get(code)?.keys() ?? []) {
      const bit = bits.get(indicator) ?? 0;
      const at = place * width + (bit >>> 5);
      stated[at] = (stated[at] ?? 0) | (1 << (bit & 31));
    }
  });
  return { codes, places: new Map(codes.map((code, place) => [code, place])), series, stated, width };
}

/** Number of bits of a word that are set (Warren, Hacker's Delight, 5-1). */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Number of indicators that each district shares with one, in the order of the codes. */
function sharedCounts({ codes, stated, width }: PeerIndex, place: number): Uint16Array {
  const counts = new Uint16Array(codes.length);
  for (let other = 0; other < counts.length; other++) {
    let count = 0;
    for (let at = 0; at < width; at++) count += bitsOf((stated[place * width + at] ?? 0) & (stated[other * width + at] ?? 0));
    counts[other] = count;
  }
  counts[place] = 0;
  return counts;
}

/** Places of the highest counts, of equals the first; none where there is nothing to count. */
function highest(counts: Uint16Array, most: number): number[] {
  const found: number[] = [];
  counts.forEach((count, place) => {
    const least = found.length < most ? 0 : (counts[found.at(-1) ?? 0] ?? 0);
    if (count <= least) return;
    const at = found.findIndex((other) => (counts[other] ?? 0) < count);
    found.splice(at < 0 ? found.length : at, 0, place);
    if (found.length > most) found.pop();
  });
  return found;
}

/** The districts that share most indicators with a district, at most `most`; of equals the one with the smaller code first. */
export function peersOf(index: PeerIndex, code: string, most: number): Peer[] {
  const place = index.places.get(code);
  const own = index.series.get(code);
  if (place === undefined || !own) return [];
  return highest(sharedCounts(index, place), most).flatMap((other) => {
    const peer = index.codes[other];
    const theirs = peer === undefined ? undefined : index.series.get(peer);
    if (peer === undefined || !theirs) return [];
    const shared = [...own.keys()].filter((indicator) => theirs.has(indicator));
    const comparable = shared.filter((indicator) => [...(own.get(indicator) ?? [])].some((key) => theirs.get(indicator)?.has(key)));
    return [{ code: peer, shared, comparable }];
  });
}
