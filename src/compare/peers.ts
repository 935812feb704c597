import { bitsOf } from '../text/bits.ts';
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
  /** A bit for each indicator that a district gives a number for, `width` words a district. */
  stated: Uint32Array;
  width: number;
  /** Number of indicators that each gives a number for. */
  totals: Uint16Array;
};

/** Keys of the series of a district by indicator. */
type OwnSeries = ReadonlyMap<string, ReadonlySet<string>>;

/** Series in which values of a report stand. */
export function statedSeries(values: readonly Pick<Value, 'indicator' | 'dimensions'>[]): StatedSeries {
  const groups = Map.groupBy(values, ({ indicator }) => indicator);
  return Object.fromEntries([...groups].map(([indicator, own]) => [indicator, [...new Set(own.map(seriesKey))]]));
}

/** Put in order who gives numbers for what, report by report. */
export function peerIndex(reports: readonly { district: string; indicators: readonly string[] }[]): PeerIndex {
  const codes = [...new Set(reports.map(({ district }) => district))].sort(byCodeUnit);
  const places = new Map(codes.map((code, place) => [code, place]));
  const bits = new Map([...new Set(reports.flatMap(({ indicators }) => indicators))].map((indicator, bit) => [indicator, bit]));
  const width = Math.ceil(bits.size / 32);
  const stated = new Uint32Array(codes.length * width);
  for (const { district, indicators } of reports) {
    const start = (places.get(district) ?? 0) * width;
    for (const indicator of indicators) {
      const bit = bits.get(indicator) ?? 0;
      const at = start + (bit >>> 5);
      stated[at] = (stated[at] ?? 0) | (1 << (bit & 31));
    }
  }
  const totals = Uint16Array.from(codes, (_, place) =>
    stated.subarray(place * width, (place + 1) * width).reduce((sum, word) => sum + bitsOf(word), 0),
  );
  return { codes, places, stated, width, totals };
}

/** Series of all reports of a district; its reports come newest first. */
export function ownSeries(reports: readonly StatedSeries[]): OwnSeries {
  const own = new Map<string, Set<string>>();
  for (const series of reports)
    for (const [indicator, keys] of Object.entries(series)) own.set(indicator, new Set([...(own.get(indicator) ?? []), ...keys]));
  return own;
}

/** Number of indicators that two districts share. */
function sharedBy({ stated, width }: PeerIndex, one: number, other: number): number {
  let count = 0;
  for (let at = 0; at < width; at++) count += bitsOf((stated[one * width + at] ?? 0) & (stated[other * width + at] ?? 0));
  return count;
}

/** Places of the districts that share most with one, of equals the first; none of those that share nothing. */
function placesOfPeers(index: PeerIndex, place: number, most: number): number[] {
  const { codes, totals } = index;
  const found: { other: number; count: number }[] = [];
  let least = 0;
  for (let other = 0; other < codes.length; other++) {
    // Two share no more than one of them has: of thousands of districts most are passed over by this.
    if (other === place || (totals[other] ?? 0) <= least) continue;
    const count = sharedBy(index, place, other);
    if (count <= least) continue;
    const at = found.findIndex((before) => before.count < count);
    found.splice(at < 0 ? found.length : at, 0, { other, count });
    if (found.length > most) found.pop();
    if (found.length === most) least = found.at(-1)?.count ?? 0;
  }
  return found.map(({ other }) => other);
}

/** Codes of the districts that share most indicators with a district, at most `most`; of equals the smaller code first. */
export function peerCodes(index: PeerIndex, code: string, most: number): string[] {
  const place = index.places.get(code);
  return place === undefined ? [] : placesOfPeers(index, place, most).flatMap((other) => index.codes[other] ?? []);
}

/** A district beside another one, of which code and series are given. */
export function peerOf(own: OwnSeries, code: string, theirs: OwnSeries): Peer {
  const shared = [...own.keys()].filter((indicator) => theirs.has(indicator));
  const comparable = shared.filter((indicator) => [...(own.get(indicator) ?? [])].some((key) => theirs.get(indicator)?.has(key)));
  return { code, shared, comparable };
}
