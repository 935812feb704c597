import type { BasisOf, Mention, Passage, ReportMeta } from '../../../model/index.ts';
import type { Findings } from '../find.ts';
import { periodsOf } from './period.ts';
import { scopesOf } from './scope.ts';
import { stageOfHeading, stagesOf } from './stage.ts';
import { statusesOf } from './status.ts';

/** Context of a mention, with the evidence for each field. */
export type Context = Pick<Mention, 'stage' | 'period' | 'status' | 'scope' | 'basis'>;

type Evidence = { from: BasisOf['from']; start: number; end: number };

/** Evidence in source offsets. */
function evidence(reading: Partial<Evidence> | null | undefined, offset: number): BasisOf | undefined {
  if (!reading?.from || reading.start === undefined || reading.end === undefined) return undefined;
  return { from: reading.from, start: reading.start + offset, end: reading.end + offset };
}

/** Year of an annual report's title (2019年度…自评报告): it holds for results whose sentence names no time. */
function titleYear(report: ReportMeta): string | null {
  if (report.kind !== 'self-assessment' || report.year === null) return null;
  return /(?<![-—至])(?:19|20)\d\d年/.test(report.title) ? String(report.year) : null;
}

/** The context of every quantity of one passage, in order. */
export function contextOf(findings: Findings, passage: Passage, report: ReportMeta): Context[] {
  const stages = stagesOf(findings);
  const periods = periodsOf(findings, report.year);
  const statuses = statusesOf(findings);
  const scopes = scopesOf(findings);
  const heading =
    [...passage.path]
      .reverse()
      .map(stageOfHeading)
      .find((stage) => stage !== null) ?? null;
  const annual = titleYear(report);
  return findings.found.map((_, i) => {
    const status = (statuses[i] as (typeof statuses)[number]).status;
    const period = periods[i]
      ? (periods[i] as { period: string | null }).period
      : status === 'actual' || status === 'change'
        ? annual
        : null;
    const basis: NonNullable<Mention['basis']> = {};
    for (const [field, reading] of [
      ['stage', stages[i]],
      ['period', periods[i]],
      ['status', statuses[i]],
      ['scope', scopes[i]],
    ] as const) {
      const found = evidence(reading, passage.start);
      if (found) basis[field] = found;
    }
    const stage = (stages[i] ? stages[i].stage : heading) ?? null;
    return { stage, period, status, scope: scopes[i]?.scope ?? 'district', basis };
  });
}
