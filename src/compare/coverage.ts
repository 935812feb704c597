import { STAGES } from '../model/codes.ts';
import { byCodeUnit } from '../text/order.ts';
import type { Corpus, Presence, ReportHead, Said, Value } from './types.ts';

/** Stages that a common name covers, besides itself. */
const COVERS: Readonly<Record<string, readonly string[]>> = {
  compulsory: ['primary', 'junior'],
  secondary: ['junior', 'senior', 'vocational'],
  'senior-secondary': ['senior', 'vocational'],
  all: STAGES,
};

/** Single stages behind one or more stage codes (`primary+secondary` gives primary, junior, senior, vocational). */
export function singleStages(codes: readonly string[]): Set<string> {
  const parts = codes.flatMap((code) => code.split('+'));
  return new Set(parts.flatMap((part) => [part, ...(COVERS[part] ?? [])]));
}

/** True where the indicator cannot be expected in the report: the report is about stages for which it makes no sense, 不适用. */
export function notApplicable(report: Pick<ReportHead, 'stages'>, indicatorStages: readonly string[] | undefined): boolean {
  if (report.stages.length === 0 || !indicatorStages || indicatorStages.length === 0) return false;
  const spoken = knownStages(report.stages);
  for (const stage of knownStages(indicatorStages)) if (spoken.has(stage)) return false;
  return true;
}

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The same as `singleStages`, found once for each list: every report is asked for every indicator. */
function knownStages(codes: readonly string[]): ReadonlySet<string> {
  const found = known.get(codes) ?? singleStages(codes);
  known.set(codes, found);
  return found;
}

/** What one report says of an indicator. */
type ReportPresence = { report: ReportHead; presence: Presence; values: readonly Value[]; said: readonly Said[] };

/** Who states an indicator, who only speaks of it, who does not mention it. */
export type Coverage = {
  /** In the order of the corpus. */
  reports: readonly ReportPresence[];
  /** Number of reports per presence. */
  counts: Readonly<Record<Presence, number>>;
  /** All reports: the denominator of every figure. */
  of: number;
};

/** Presence from what was found: a number outweighs words, words outweigh what could be expected. */
export function presenceOf(values: number, said: number, applicable: boolean): Presence {
  if (values > 0) return 'value';
  if (said > 0) return 'said';
  return applicable ? 'absent' : 'not-applicable';
}

/** Coverage of one indicator over a corpus. */
export function coverageOf(corpus: Corpus, indicator: { id: string; stages?: readonly string[] | undefined }): Coverage {
  const values = Map.groupBy(
    corpus.values.filter((value) => value.indicator === indicator.id),
    (value) => value.report,
  );
  const said = Map.groupBy(
    corpus.said.filter((place) => place.indicator === indicator.id),
    (place) => place.report,
  );
  const counts = noPresences();
  const reports = corpus.reports.map((report) => {
    const found = { values: values.get(report.id) ?? [], said: said.get(report.id) ?? [] };
    const presence = presenceOf(found.values.length, found.said.length, !notApplicable(report, indicator.stages));
    counts[presence] += 1;
    return { report, presence, ...found };
  });
  return { reports, counts, of: corpus.reports.length };
}

/** Number of reports per presence: of all, and of each province by its code, in ascending order. */
export type PresenceCounts = {
  counts: Readonly<Record<Presence, number>>;
  of: number;
  provinces: readonly (readonly [code: string, counts: Readonly<Record<Presence, number>>])[];
};

/** No report yet. */
export const noPresences = (): Record<Presence, number> => ({ value: 0, said: 0, absent: 0, 'not-applicable': 0 });

/** Count what reports say of an indicator, each with the district it is of. */
export function countPresences(reports: Iterable<{ district: string; presence: Presence }>): PresenceCounts {
  const counts = noPresences();
  const provinces = new Map<string, Record<Presence, number>>();
  let of = 0;
  for (const { district, presence } of reports) {
    const code = `${district.slice(0, 2)}0000`;
    const own = provinces.get(code) ?? noPresences();
    provinces.set(code, own);
    own[presence] += 1;
    counts[presence] += 1;
    of += 1;
  }
  return { counts, of, provinces: [...provinces].sort(([a], [b]) => byCodeUnit(a, b)) };
}

/** Ids of indicators that at least `reports` reports state or speak of, in codebook order. */
export function spokenBy(corpus: Pick<Corpus, 'values' | 'said'>, indicators: readonly string[], reports: number): string[] {
  const seen = new Map<string, { any: Set<string>; stated: boolean }>();
  const note = (indicator: string, report: string, stated: boolean) => {
    const entry = seen.get(indicator) ?? { any: new Set<string>(), stated: false };
    entry.any.add(report);
    entry.stated ||= stated;
    seen.set(indicator, entry);
  };
  for (const value of corpus.values) note(value.indicator, value.report, true);
  for (const place of corpus.said) note(place.indicator, place.report, false);
  return indicators.filter((id) => {
    const entry = seen.get(id);
    return entry?.stated === true && entry.any.size >= reports;
  });
}
