import type { BasisOf, Mention, Passage, ReportMeta } from '../../../model/index.ts';
import type { Findings } from '../find.ts';
import { distribution } from './distribution.ts';
import { periodsOf } from './period.ts';
import type { Reading } from './reading.ts';
import { scopesOf } from './scope.ts';
import { stageOfHeading, stagesOf } from './stage.ts';
import { statusesOf } from './status.ts';

/** Context of a mention, with the evidence for each field. */
export type Context = Pick<Mention, 'stage' | 'period' | 'status' | 'scope' | 'basis'>;

/** Evidence in source offsets. */
function evidence(reading: Reading<unknown> | null | undefined, offset: number): BasisOf | undefined {
  return reading ? { from: reading.from, start: reading.start + offset, end: reading.end + offset } : undefined;
}

/** Year of an annual report's title (2019年度…自评报告): it holds for results whose passage names no time. */
function titleYear(report: ReportMeta): string | null {
  if (report.kind !== 'self-assessment' || report.year === null) return null;
  return /(?<![-—至])(?:19|20)\d\d年/.test(report.title) ? String(report.year) : null;
}

/** The context of every quantity of one passage, in order. */
export function contextOf(findings: Findings, passage: Passage, report: ReportMeta): Context[] {
  const shares = distribution(findings, report.year);
  const stages = stagesOf(findings).map((reading, i) => shares.get(i)?.stage ?? reading);
  const periods = periodsOf(findings, report.year).map((reading, i) => shares.get(i)?.period ?? reading);
  const scopes = scopesOf(findings, passage.path).map((reading, i) => shares.get(i)?.scope ?? reading);
  const statuses = statusesOf(findings, passage.path, report.year);
  const heading =
    [...passage.path]
      .reverse()
      .map(stageOfHeading)
      .find((stage) => stage !== null) ?? null;
  const annual = titleYear(report);
  return findings.found.map((_, i) => {
    const status = (statuses[i] as (typeof statuses)[number]).value;
    const stage = stages[i];
    const period = status === 'base' && periods[i]?.from !== 'clause' ? null : periods[i];
    const basis: NonNullable<Mention['basis']> = {};
    for (const [field, reading] of [
      ['stage', stage],
      ['period', period],
      ['status', statuses[i]],
      ['scope', scopes[i]],
    ] as const) {
      const found = evidence(reading, passage.start);
      if (found) basis[field] = found;
    }
    return {
      stage: stage ? stage.value : heading,
      period: period ? period.value : status === 'actual' || status === 'change' ? annual : null,
      status,
      scope: scopes[i]?.value ?? 'district',
      basis,
    };
  });
}
