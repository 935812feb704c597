import { byCodeUnit } from '../text/order.ts';
import type { DistrictHead, ReportHead } from './types.ts';

/** Newest first, undated last, then by id. */
export function newestFirst<Head extends Pick<ReportHead, 'id' | 'year'>>(heads: readonly Head[]): Head[] {
  return heads.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0) || byCodeUnit(a.id, b.id));
}

/** Districts of reports, in the order in which these first name them. `named` gives what the gazetteer knows of a code. */
export function districtHeads(
  reports: readonly ReportHead[],
  named: (code: string) => Pick<DistrictHead, 'name' | 'path' | 'pinyin'>,
): DistrictHead[] {
  const byDistrict = new Map<string, string[]>();
  for (const { district, id } of reports) byDistrict.set(district, [...(byDistrict.get(district) ?? []), id]);
  return [...byDistrict].map(([code, ids]) => ({ code, ...named(code), reports: ids }));
}
