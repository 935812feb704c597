import {
  ANSWER_STATES,
  type AnswerState,
  answersOf,
  countStates,
  type DistrictAnswer,
  districtAnswers,
  type ItemAnswer,
  type MapItem,
  mapItems,
  type StateCounts,
} from '../../compare/silence.ts';
import type { Framework, ReportKind, ReportMeta, ReportRecord } from '../../model/index.ts';
import { byCodeUnit } from '../../text/order.ts';
import type { DistrictSummary } from '../district/districts.ts';

/** A county of the silence map with what it says of every item. */
export type SilenceRow = {
  code: string;
  name: string;
  /** Names from province to district. */
  path: readonly string[];
  /** Of its latest report. */
  report: string;
  kind: ReportKind;
  year: number | null;
  /** Number of its reports. */
  reports: number;
  /** In the order of the items. */
  answers: readonly DistrictAnswer[];
  counts: StateCounts;
};

/** A part of the framework with its items. */
export type MapPart = { id: string; zh: string; en: string; items: readonly MapItem[] };

/** Parts of a framework with their items, in order. */
export function mapParts(framework: Framework): MapPart[] {
  const items = mapItems(framework);
  return framework.parts.map((part) => ({ ...part, items: items.filter((item) => item.part === part.id) }));
}

/** The row of a district; its reports come newest first. `answers` may be one that remembers what a report says. */
export function silenceRow(
  district: Pick<DistrictSummary, 'code' | 'name' | 'path'>,
  records: readonly ReportRecord[],
  framework: Framework,
  answers = (record: ReportRecord) => answersOf(record, framework),
): SilenceRow | null {
  const reports = records.map((record) => ({ ...record.report, answers: answers(record) }));
  return silenceRowOf(district, reports, framework);
}

/** The same from what each report says of every item. */
export function silenceRowOf(
  district: Pick<DistrictSummary, 'code' | 'name' | 'path'>,
  reports: readonly (Pick<ReportMeta, 'id' | 'kind' | 'year'> & { answers: readonly ItemAnswer[] })[],
  framework: Framework,
): SilenceRow | null {
  const [latest] = reports;
  if (!latest) return null;
  const answers = districtAnswers(
    reports.flatMap((report) => report.answers),
    framework,
  );
  return {
    code: district.code,
    name: district.name,
    path: district.path,
    report: latest.id,
    kind: latest.kind,
    year: latest.year,
    reports: reports.length,
    answers,
    counts: countStates(answers),
  };
}

/** Rows by province and kind of report, then by code. */
export function inMapOrder(rows: readonly SilenceRow[]): SilenceRow[] {
  return rows.toSorted(
    (a, b) => byCodeUnit(a.code.slice(0, 2), b.code.slice(0, 2)) || byCodeUnit(a.kind, b.kind) || byCodeUnit(a.code, b.code),
  );
}

/** What all counties together say of an item. */
export type ItemCount = { item: MapItem; counts: StateCounts; best: AnswerState };

/** The same with the id of the item alone. */
export type CountedItem = Omit<ItemCount, 'item'> & { item: string };

/** Counts of every item over counties, in the order of the items. */
export function itemCounts(rows: readonly Pick<SilenceRow, 'answers'>[], items: readonly MapItem[]): ItemCount[] {
  const byItem = Map.groupBy(
    rows.flatMap(({ answers }) => answers),
    ({ item }) => item,
  );
  return items.map((item) => {
    const counts = countStates(byItem.get(item.id) ?? []);
    return { item, counts, best: bestOf(counts) };
  });
}

/** The most that anybody says. */
export const bestOf = (counts: StateCounts): AnswerState => ANSWER_STATES.find((state) => counts[state] > 0) ?? 'not-applicable';

/** Counts with their items, in the order of the items. */
export function countsOfItems(counted: readonly CountedItem[], items: readonly MapItem[]): ItemCount[] {
  const byItem = new Map(counted.map((count) => [count.item, count]));
  return items.map((item) => ({
    item,
    counts: byItem.get(item.id)?.counts ?? countStates([]),
    best: byItem.get(item.id)?.best ?? 'not-applicable',
  }));
}

/** How many items somebody gives a number for (`own`: in the item's measure), only words, or nothing. */
export type Tally = { numbers: number; own: number; said: number; nobody: number };

/** Counts items by the most that anybody says of them. */
export function tallyOf(counts: readonly ItemCount[]): Tally {
  const of = (...states: readonly AnswerState[]) => counts.filter(({ best }) => states.includes(best)).length;
  return { numbers: of('own', 'other'), own: of('own'), said: of('said'), nobody: of('silent', 'not-applicable') };
}

/** States of a row by part, for its strip. */
export function statesByPart(answers: readonly Pick<DistrictAnswer, 'item' | 'state'>[], parts: readonly MapPart[]): AnswerState[][] {
  const states = new Map(answers.map(({ item, state }) => [item, state]));
  return parts.map(({ items }) => items.map(({ id }) => states.get(id) ?? 'not-applicable'));
}
