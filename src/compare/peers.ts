import { byCodeUnit } from '../text/order.ts';
import { seriesKey } from './series.ts';
import type { Corpus, DistrictHead } from './types.ts';

/** A district that gives numbers for the same indicators as another. */
export type Peer = {
  district: DistrictHead;
  /** Indicators that both give numbers for, in the order of the own values. */
  shared: readonly string[];
  /** Those of them for which at least one value of each may stand side by side. */
  comparable: readonly string[];
};

type Index = {
  /** Keys of series by indicator, for each district. */
  keys: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** Districts that give a number, for each indicator. */
  stating: ReadonlyMap<string, readonly string[]>;
  heads: ReadonlyMap<string, DistrictHead>;
};

/** What peers are found in. */
type Stated = Pick<Corpus, 'values' | 'districts'>;

const indexes = new WeakMap<Stated, Index>();

/** Who states what, found out once for a corpus. */
function indexOf(corpus: Stated): Index {
  const known = indexes.get(corpus);
  if (known) return known;
  const keys = new Map<string, Map<string, Set<string>>>();
  for (const value of corpus.values) {
    const own = keys.get(value.district) ?? new Map<string, Set<string>>();
    keys.set(value.district, own.set(value.indicator, (own.get(value.indicator) ?? new Set()).add(seriesKey(value))));
  }
  const stating = new Map<string, string[]>();
  for (const [district, own] of keys) {
    for (const indicator of own.keys()) {
      const list = stating.get(indicator);
      if (list) list.push(district);
      else stating.set(indicator, [district]);
    }
  }
  const index = { keys, stating, heads: new Map(corpus.districts.map((head) => [head.code, head])) };
  indexes.set(corpus, index);
  return index;
}

/** Keys with the highest counts, of equals the smaller first; only as many are put in order as are wanted. */
function highest(counts: ReadonlyMap<string, number>, most: number): string[] {
  const byCount: string[][] = [];
  for (const [key, count] of counts) {
    byCount[count] ??= [];
    byCount[count].push(key);
  }
  const found: string[] = [];
  for (let count = byCount.length - 1; count > 0 && found.length < most; count--) found.push(...(byCount[count] ?? []).sort(byCodeUnit));
  return found.slice(0, most);
}

/** The districts that share most indicators with a district, at most `most`; of equals the one with the smaller code first. */
export function peersOf(corpus: Stated, code: string, most: number): Peer[] {
  const { keys, stating, heads } = indexOf(corpus);
  const own = keys.get(code) ?? new Map<string, ReadonlySet<string>>();
  const counts = new Map<string, number>();
  for (const indicator of own.keys())
    for (const district of stating.get(indicator) ?? []) if (district !== code) counts.set(district, (counts.get(district) ?? 0) + 1);
  return highest(counts, most).flatMap((other) => {
    const district = heads.get(other);
    const theirs = keys.get(other);
    if (!district || !theirs) return [];
    const shared = [...own.keys()].filter((indicator) => theirs.has(indicator));
    const comparable = shared.filter((indicator) => [...(own.get(indicator) ?? [])].some((key) => theirs.get(indicator)?.has(key)));
    return [{ district, shared, comparable }];
  });
}
