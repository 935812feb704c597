import { compareText, seriesKey } from './series.ts';
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
};

const indexes = new WeakMap<Pick<Corpus, 'values'>, Index>();

/** Who states what, found out once for a corpus. */
function indexOf(corpus: Pick<Corpus, 'values'>): Index {
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
  const index = { keys, stating };
  indexes.set(corpus, index);
  return index;
}

/** The districts that share most indicators with a district, at most `most`; of equals the one with the smaller code first. */
export function peersOf(corpus: Pick<Corpus, 'values' | 'districts'>, code: string, most: number): Peer[] {
  const { keys, stating } = indexOf(corpus);
  const own = keys.get(code) ?? new Map<string, ReadonlySet<string>>();
  const counts = new Map<string, number>();
  for (const indicator of own.keys())
    for (const district of stating.get(indicator) ?? []) if (district !== code) counts.set(district, (counts.get(district) ?? 0) + 1);
  const nearest = new Set(
    [...counts]
      .toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
      .slice(0, most)
      .map(([district]) => district),
  );
  const heads = new Map(corpus.districts.filter((head) => nearest.has(head.code)).map((head) => [head.code, head]));
  return [...nearest].flatMap((other) => {
    const district = heads.get(other);
    const theirs = keys.get(other);
    if (!district || !theirs) return [];
    const shared = [...own.keys()].filter((indicator) => theirs.has(indicator));
    const comparable = shared.filter((indicator) => [...(own.get(indicator) ?? [])].some((key) => theirs.get(indicator)?.has(key)));
    return [{ district, shared, comparable }];
  });
}
