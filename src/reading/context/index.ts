import type { BasisOf, Mention, ReportKind, ReportMeta, Scope } from '../../model/index.ts';
import { scopeWord } from '../../words/scope-words.ts';
import type { Findings } from '../quantities/find.ts';
import { distribution } from './distribution.ts';
import type { Heading } from './headings.ts';
import { headingPeriod, periodsOf } from './period.ts';
import type { Reading } from './reading.ts';
import { coversDistrict, scopesOf } from './scope.ts';
import { stageOfHeading, stagesOf } from './stage.ts';
import { statusesOf, statusOfHeading } from './status.ts';

/** Context of a mention, with the evidence for each field. */
export type Context = Pick<Mention, 'stage' | 'period' | 'status' | 'scope' | 'basis'>;

/** Evidence in source offsets. */
function evidence(reading: Reading<unknown> | null | undefined, placed: Place['placed']): BasisOf | undefined {
  if (!reading) return undefined;
  const { from, start, end } = reading;
  return { from, start: placed(start), end: end > start ? placed(end - 1) + 1 : placed(end) };
}

/** Public or private as a heading is what a rate is about (公办园占比), not what it is limited to. */
function isOwnership(scope: Scope | undefined): boolean {
  return scope === 'public' || scope === 'private';
}

/** Where the title stands that gives its year. */
function titleSpan({ spans }: ReportMeta): BasisOf | undefined {
  return spans.title && { from: 'title', ...spans.title };
}

/** Kinds of report that account for the year in their title. */
const ANNUAL: readonly ReportKind[] = ['self-assessment', 'work-report'];

/** Year of an annual report's title (2019年度…自评报告): it holds for results whose passage names no time. */
function titleYear(report: ReportMeta): string | null {
  if (!ANNUAL.includes(report.kind) || report.year === null) return null;
  return headingPeriod(report.title, report.year) === String(report.year) ? String(report.year) : null;
}

/** The year a report was written in, as far as known: what it tells of that year has happened, or is going on. */
function writtenIn({ year, published }: ReportMeta): number | null {
  const dated = published === null ? null : Number(published.slice(0, 4));
  return year === null || dated === null ? year : Math.max(year, dated);
}

/** The place of a passage in its report: `placed` gives the place in the source of a character. */
export type Place = { report: ReportMeta; placed: (offset: number) => number; headings: Heading[] };

/** The innermost heading that tells something, with the words that tell it. */
function fromHeadings<T>(
  headings: Heading[],
  read: (title: string, heading: Heading) => T | null,
): { value: T; basis: BasisOf | undefined } | null {
  for (const heading of [...headings].reverse()) {
    const { title, span } = heading;
    const value = read(title, heading);
    if (value !== null) return { value, basis: span ? { from: 'heading', ...span } : undefined };
  }
  return null;
}

/** The context of every quantity of one passage, in order. */
export function contextOf(findings: Findings, { report, placed, headings }: Place): Context[] {
  if (findings.found.length === 0) return [];
  const told = periodsOf(findings, report.year);
  const shares = distribution(findings, report.year, told);
  const read = stagesOf(findings);
  const stages = read.map((reading, i) => shares.get(i)?.stage ?? read[shares.get(i)?.with ?? i] ?? reading);
  const periods = told.map((reading, i) => shares.get(i)?.period ?? reading);
  const scopes = scopesOf(findings, read).map((reading, i) => shares.get(i)?.scope ?? reading);
  const statusAbove = fromHeadings(headings, (title, { ofTable }) => statusOfHeading(title, ofTable === true));
  const statuses = statusesOf(findings, statusAbove?.value ?? null, writtenIn(report));
  const stageAbove = fromHeadings(headings, stageOfHeading);
  const scopeAbove = fromHeadings(headings, (title) => scopeWord(title)?.scope ?? null);
  const periodAbove = fromHeadings(
    headings.filter(({ runIn }) => !runIn),
    (title) => headingPeriod(title, report.year),
  );
  const annual = titleYear(report);
  return findings.found.map((mention, i) => {
    const status = statuses[i] as (typeof statuses)[number];
    const period = status.value === 'base' && periods[i]?.from !== 'clause' ? null : periods[i];
    const stage = stages[i] ? null : stageAbove;
    const ownScope =
      scopes[i] || coversDistrict(findings, mention) || (['%', '百分点'].includes(mention.unit) && isOwnership(scopeAbove?.value));
    const scope = ownScope ? null : scopeAbove;
    const happened = status.value === 'actual' || status.value === 'change';
    const future = Number(periodAbove?.value.slice(0, 4)) > (report.year ?? Number.POSITIVE_INFINITY);
    const above = periods[i] === null && status.value !== 'base' && happened !== future ? periodAbove : null;
    const yearly = !period && !above && annual && happened ? annual : null;
    const basis: NonNullable<Mention['basis']> = {};
    const bases = {
      stage: stages[i] ? evidence(stages[i], placed) : stage?.basis,
      period: yearly ? titleSpan(report) : (above?.basis ?? evidence(period, placed)),
      status: status.from === 'heading' ? statusAbove?.basis : evidence(status, placed),
      scope: scopes[i] ? evidence(scopes[i], placed) : scope?.basis,
    };
    for (const field of ['stage', 'period', 'status', 'scope'] as const) if (bases[field]) basis[field] = bases[field];
    return {
      stage: stages[i] ? (stages[i] as Reading<string | null>).value : (stage?.value ?? null),
      period: yearly ?? above?.value ?? period?.value ?? null,
      status: status.value,
      scope: scopes[i]?.value ?? scope?.value ?? 'district',
      basis,
    };
  });
}
