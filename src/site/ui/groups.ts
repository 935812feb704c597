import { byCodeUnit } from '../../text/order.ts';

/** Entries of one province, in the order in which they came. */
export type ProvinceGroup<T> = { code: string; name: string; entries: T[] };

/**
 * Entries by province, in the order of the provinces' codes.
 *
 * @param codeOf code of an entry's district
 * @param names names of provinces by their codes; one that is not there is named by its code
 */
export function byProvince<T>(entries: readonly T[], codeOf: (entry: T) => string, names: ReadonlyMap<string, string>): ProvinceGroup<T>[] {
  const groups = Map.groupBy(entries, (entry) => `${codeOf(entry).slice(0, 2)}0000`);
  return [...groups].toSorted(([a], [b]) => byCodeUnit(a, b)).map(([code, own]) => ({ code, name: names.get(code) ?? code, entries: own }));
}
