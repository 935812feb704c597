import type { ReportMeta } from '../../model/index.ts';

const KNOWN = new WeakMap<ReportMeta, Map<unknown, unknown>>();

/** What is worked out once for a whole report, when a rule asks for it first: from what is known of the report alone. */
export function onceOf<T>(report: ReportMeta, work: (report: ReportMeta) => T): T {
  let known = KNOWN.get(report);
  if (!known) {
    known = new Map();
    KNOWN.set(report, known);
  }
  if (!known.has(work)) known.set(work, work(report));
  return known.get(work) as T;
}

/** What a title tells, worked out once for each title of a report. */
export function onceEach<T>(told: Map<string, T>, title: string, work: (title: string) => T): T {
  const known = told.get(title);
  if (known !== undefined) return known;
  const made = work(title);
  told.set(title, made);
  return made;
}
