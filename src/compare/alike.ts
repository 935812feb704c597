import { byCodeUnit } from '../text/order.ts';
import type { Series } from './series.ts';
import type { Corpus, ReportHead, Value } from './types.ts';

/** Why a district is set beside another for one indicator, weightiest first. */
type Likeness = { province: boolean; kind: boolean; years: number | null };

/** A value of another district that may stand beside one's own, and in what their reports are alike. */
export type Alike = { value: Value; like: Likeness };

const yearOf = (value: Value, report: ReportHead | undefined): number | null =>
  value.period ? Number(value.period.slice(0, 4)) : (report?.year ?? null);

function likeness(own: Value, other: Value, reports: ReadonlyMap<string, ReportHead>): Likeness {
  const [mine, theirs] = [reports.get(own.report), reports.get(other.report)];
  const [year, year2] = [yearOf(own, mine), yearOf(other, theirs)];
  return {
    province: own.district.slice(0, 2) === other.district.slice(0, 2),
    kind: mine?.kind === theirs?.kind,
    years: year === null || year2 === null ? null : Math.abs(year - year2),
  };
}

function nearer(a: Alike, b: Alike): number {
  return (
    Number(b.like.province) - Number(a.like.province) ||
    Number(b.like.kind) - Number(a.like.kind) ||
    (a.like.years ?? Number.POSITIVE_INFINITY) - (b.like.years ?? Number.POSITIVE_INFINITY) ||
    byCodeUnit(a.value.district, b.value.district)
  );
}

/**
 * The own value of a district in the largest series that it has one in, and the values of at most `most` districts beside it: of the same
 * province first, then from the same kind of report, then of the nearest year; given by place. Null where it stands beside nothing.
 */
export function alikeIn(
  series: readonly Series[],
  { reports }: Pick<Corpus, 'reports'>,
  { district, most }: { district: string; most: number },
): { own: Value; peers: Alike[] } | null {
  const heads = new Map(reports.map((report) => [report.id, report]));
  for (const { values } of series) {
    const own = values.find((value) => value.district === district);
    if (!own) continue;
    const nearest = new Map<string, Alike>();
    for (const value of values) {
      if (value.district === district) continue;
      const found: Alike = { value, like: likeness(own, value, heads) };
      const known = nearest.get(value.district);
      if (!known || nearer(found, known) < 0) nearest.set(value.district, found);
    }
    const peers = [...nearest.values()].sort(nearer).slice(0, most);
    return { own, peers: peers.sort((a, b) => byCodeUnit(a.value.district, b.value.district)) };
  }
  return null;
}
