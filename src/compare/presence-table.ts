import { byCodeUnit } from '../text/order.ts';
import { noPresences, notApplicable, type PresenceCounts } from './coverage.ts';
import { editionOf, reportEdition } from './edition.ts';
import type { Presence } from './types.ts';

/** What one report says of indicators: each that it speaks of, with a number or without, and its part of the name of the state of what all say of it. */
export type SpokenIndicators = {
  id: string;
  /** Code of its district. */
  district: string;
  stages: readonly string[];
  indicators: readonly (readonly [id: string, presence: Presence & ('value' | 'said'), edition: number])[];
};

/** A report that speaks of an indicator, by its place in the list. */
type Speaking = { place: number; presence: 'value' | 'said'; edition: number };

/** Reports of one province that are about the same stages. */
type Group = { stages: readonly string[]; province: string; reports: number };

/** What all reports say of all indicators, put in order once, so that what is counted of one costs no more than the reports that speak of it. */
export type PresenceTable = {
  /** Part of each report in the name of a state where it is silent. */
  silent: Uint32Array;
  /** Number of districts. */
  districts: number;
  groups: readonly Group[];
  /** Place of the group of each report. */
  groupOf: Uint16Array;
  speaking: ReadonlyMap<string, readonly Speaking[]>;
};

/** Put in order what reports say of indicators. */
export function presenceTable(reports: readonly SpokenIndicators[]): PresenceTable {
  const groups = new Map<string, Group & { place: number }>();
  const speaking = new Map<string, Speaking[]>();
  const groupOf = Uint16Array.from(reports, ({ district, stages, indicators }, place) => {
    const province = `${district.slice(0, 2)}0000`;
    const key = [province, ...stages].join(' ');
    const group = groups.get(key) ?? { stages, province, reports: 0, place: groups.size };
    group.reports++;
    groups.set(key, group);
    for (const [indicator, presence, edition] of indicators) {
      const own = speaking.get(indicator) ?? [];
      own.push({ place, presence, edition });
      speaking.set(indicator, own);
    }
    return group.place;
  });
  const silent = Uint32Array.from(reports, ({ id }) => reportEdition({ report: { id }, values: [], said: [] }));
  return { silent, districts: new Set(reports.map(({ district }) => district)).size, groups: [...groups.values()], groupOf, speaking };
}

/**
 * How many reports state an indicator, speak of it, or are silent: of all, and of each province.
 *
 * @param stages stages of the indicator, for which a report can be expected to speak of it
 */
export function presencesIn(
  { groups, groupOf, speaking }: PresenceTable,
  id: string,
  stages: readonly string[] | undefined,
): PresenceCounts {
  const counts = noPresences();
  const provinces = new Map(groups.map(({ province }) => [province, noPresences()]));
  const silent = Uint32Array.from(groups, ({ reports }) => reports);
  const count = (group: number, presence: Presence, reports: number) => {
    counts[presence] += reports;
    const own = provinces.get(groups[group]?.province ?? '');
    if (own) own[presence] += reports;
  };
  for (const { place, presence } of speaking.get(id) ?? []) {
    const group = groupOf[place] ?? 0;
    count(group, presence, 1);
    silent[group] = (silent[group] ?? 0) - 1;
  }
  groups.forEach((group, at) => {
    count(at, notApplicable(group, stages) ? 'not-applicable' : 'absent', silent[at] ?? 0);
  });
  return { counts, of: groupOf.length, provinces: [...provinces].sort(([a], [b]) => byCodeUnit(a, b)) };
}

/** Name of the state of what reports say of an indicator. */
export function editionIn({ silent, speaking }: PresenceTable, id: string): string {
  const parts = silent.slice();
  for (const { place, edition } of speaking.get(id) ?? []) parts[place] = edition;
  return editionOf(parts);
}
