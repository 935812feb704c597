import type { ReportRecord, Span } from '../../../src/model/index.ts';
import { findingReading } from '../../../src/reviews/checks.ts';
import { differingFields, figureReading } from '../../../src/reviews/figure-reading.ts';
import type { Change } from '../../../src/site/review/wire.ts';

/** Fields of the head that are compared. */
const HEAD = ['title', 'kind', 'year', 'issuer', 'addressee', 'signed', 'published', 'posted'] as const;

/**
 * What differs between two conversions of a report besides what was reviewed.
 *
 * @param reviewed places of the figures that were reviewed in between
 */
export function changesBetween(before: ReportRecord, after: ReportRecord, reviewed: readonly Span[]): Change[] {
  const report = after.report.id;
  const told = (kind: Change['kind'], words: readonly string[]) => words.map((one): Change => ({ report, kind, words: one }));
  return [
    ...told('head', headChanges(before, after)),
    ...told('figures', figureChanges(before, after, reviewed)),
    ...told('checks', listChanges(findings(before), findings(after))),
    ...told('problems', listChanges(problems(before), problems(after))),
  ];
}

function headChanges({ report: a }: ReportRecord, { report: b }: ReportRecord): string[] {
  const fields = HEAD.flatMap((field) => (a[field] === b[field] ? [] : [`${field}: ${a[field] ?? '—'} → ${b[field] ?? '—'}`]));
  return a.district.code === b.district.code ? fields : [`${a.district.name} → ${b.district.name}`, ...fields];
}

function figureChanges(before: ReportRecord, after: ReportRecord, reviewed: readonly Span[]): string[] {
  const [a, b] = [readings(before), readings(after)];
  const untouched = (start: number) => !reviewed.some((span) => span.start === start);
  const gone = [...a].flatMap(([start, { raw }]) => (untouched(start) && !b.has(start) ? [`− ${raw}`] : []));
  const changed = [...b].flatMap(([start, now]) => {
    if (!untouched(start)) return [];
    const earlier = a.get(start);
    if (!earlier) return [`+ ${now.raw}`];
    const fields = differingFields(earlier.reading, now.reading);
    return fields.length > 0 ? [`${now.raw}: ${fields.join(', ')}`] : [];
  });
  return [...gone, ...changed];
}

/** Readings of a record's figures by where they start. */
function readings({ mentions, observations }: ReportRecord) {
  const own = Map.groupBy(observations, ({ mention }) => mention);
  return new Map(
    mentions.map((mention) => [mention.start, { raw: mention.raw, reading: figureReading(mention, own.get(mention.id) ?? []) }]),
  );
}

const findings = (record: ReportRecord): string[] =>
  record.findings.map((finding) => `${findingReading(finding).equation}${finding.holds ? ` (${finding.holds})` : ''}`);
const problems = (record: ReportRecord): string[] => record.problems.map(({ title, measures }) => `${title} (${measures.length})`);

/** What has gone from a list and what has come. */
function listChanges(before: readonly string[], after: readonly string[]): string[] {
  const gone = before.filter((one) => !after.includes(one)).map((one) => `− ${one}`);
  const come = after.filter((one) => !before.includes(one)).map((one) => `+ ${one}`);
  return [...gone, ...come];
}
