import type { EditionRedaction } from '../../model/index.ts';
import { joinUsed, type Used } from '../../publish/data-package/used.ts';
import type { State } from '../../publish/editions/changes.ts';
import { withdrawalsOf } from '../../publish/editions/redact-edition.ts';
import { byCodeUnit } from '../../text/order.ts';
import { question } from './ask.ts';
import type { ReportColumns } from './columns.ts';
import { placedDistricts } from './places.ts';

/** The data as a whole, as their page tells of them. */
export type DataOverview = {
  /** Rows of the tables that reports make, by name of the table. */
  rows: ReportColumns['data']['rows'];
  used: Used;
  /** How many values there are of each indicator, of whatever place; indicators in the order of their ids. */
  observed: [indicator: string, values: number][];
  /** Districts with the ids of their reports, in the order of their codes. */
  districts: { code: string; path: readonly string[]; reports: string[] }[];
  /** Years that reports are about; null where none names one. */
  years: { from: number; to: number } | null;
};

/** The data as a whole. */
export const dataOverview = question('data', (facts): DataOverview => {
  const all = facts.column('data');
  const { variants, ...used } = joinUsed(all.map((one) => one.used));
  const placed = facts.of(placedDistricts);
  const years = placed.flatMap(({ reports }) => reports.flatMap(({ year }) => year ?? []));
  return {
    rows: summed(all.map(({ rows }) => rows)),
    used: { ...used, variants: [...new Map(variants.map((variant) => [variant.join(' '), variant])).values()] },
    observed: Object.entries(summed(all.map(({ observed }) => observed))).sort(([a], [b]) => byCodeUnit(a, b)),
    districts: placed.map(({ code, path, reports }) => ({ code, path, reports: reports.map(({ id }) => id).sort(byCodeUnit) })),
    years: years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : null,
  };
});

/** Sums of numbers of the same name. */
function summed(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const numbers of all) for (const [name, number] of Object.entries(numbers)) sums[name] = (sums[name] ?? 0) + number;
  return sums;
}

/** What is at hand now, to be compared with editions, and everything that was withdrawn. */
export const presentState = question('present-state', (facts): { now: State; withdrawn: EditionRedaction[] } => {
  const all = facts.column('state');
  return {
    now: {
      reports: all.map(({ report }) => report),
      indicators: facts.knowledge.indicators.map(({ id }) => id),
      rows: all.flatMap(({ rows }) => rows),
    },
    withdrawn: [...withdrawalsOf(facts.knowledge.withdrawals, []), ...all.flatMap(({ withdrawn }) => withdrawn)],
  };
});
