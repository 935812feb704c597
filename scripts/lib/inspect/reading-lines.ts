import pc from 'picocolors';
import type { OutlineNode, ReportReading, Severity, Span } from '../../../src/model/index.ts';
import type { Knowledge } from '../../../src/reading/types.ts';
import { printable, summaryLines } from '../terminal/console.ts';
import { summarise } from '../terminal/summary.ts';
import { figureLines } from './figure-lines.ts';
import { lineNumbers } from './places.ts';
import { reviewAgainLines, reviewWords } from './review-lines.ts';

/** A part of a reading: a heading and its lines. */
type Part = [heading: string, lines: string[]];

const SEVERITY: Record<Severity, (words: string) => string> = { note: pc.dim, warning: pc.yellow, error: pc.red };

/**
 * How a report was read, as a person checks it: metadata, what was set aside, outline, problems, figures, findings, and what is still open.
 */
export function readingLines(record: ReportReading, knowledge: Knowledge): string[] {
  const parts: Part[] = [
    ['metadata', metadataLines(record)],
    ['set aside', setAsideLines(record)],
    ['outline', outlineLines(record.outline)],
    ['problems', problemLines(record)],
    ['plans', record.plans.map(({ label, title }) => printable(`${label}${title}`))],
    ['figures', figureLines(record, knowledge)],
    ['mentioned without a number', mentionedLines(record)],
    ['findings', findingLines(record)],
    ['reviews to look at again', reviewAgainLines(record)],
    ['open', openQuestions(record)],
  ];
  const shown = parts.filter(([, lines]) => lines.length > 0);
  return [
    ...summaryLines(record.report.id ?? 'not taken in', summarise(record)),
    ...shown.flatMap(([heading, lines]) => ['', pc.bold(pc.underline(heading)), ...lines.map((line) => `  ${line}`)]),
  ];
}

/** Metadata fields a person checks, in order, each as text. */
const FIELDS: [field: string, value: (report: ReportReading['report']) => string | number | null][] = [
  ['title', ({ title }) => title],
  ['kind', ({ kind }) => kind],
  ['district', ({ district }) => district && `${district.code} ${district.path.join(' ')}`],
  ['level', ({ level }) => level],
  ['year', ({ year }) => year],
  ['issuer', ({ issuer }) => issuer],
  ['addressee', ({ addressee }) => addressee],
  ['basis', ({ basis }) => basis && [basis.title && `《${basis.title}》`, basis.number].filter(Boolean).join(' ')],
  ['signed', ({ signed }) => signed],
  ['published', ({ published }) => published],
  ['posted', ({ posted }) => posted],
  ['url', ({ url }) => url],
  ['retrieved', ({ retrieved }) => retrieved],
];

function metadataLines({ report, text }: ReportReading): string[] {
  const lineOf = lineNumbers(text);
  const origin = (field: string): string => {
    const span = report.spans[field];
    if (report.given.includes(field)) return 'given by hand';
    return span ? `line ${lineOf(span.start)}: ${quote(text, span)}` : '';
  };
  return FIELDS.map(([field, value]) => {
    const shown = value(report);
    return `${field.padEnd(10)} ${shown === null ? pc.dim('unknown') : printable(String(shown))}  ${pc.dim(origin(field))}`.trimEnd();
  });
}

function setAsideLines({ text, dropped }: ReportReading): string[] {
  const lineOf = lineNumbers(text);
  return dropped.map(({ reason, ...span }) => `${reason.padEnd(16)} line ${lineOf(span.start)}: ${quote(text, span)}`);
}

function outlineLines(nodes: readonly OutlineNode[], depth = 0): string[] {
  return nodes.flatMap(({ label, inferred, title, children }) => [
    `${'  '.repeat(depth)}${inferred ? pc.yellow(`[${printable(label)}]`) : pc.cyan(printable(label))} ${title === label ? '' : printable(title)}`.trimEnd(),
    ...outlineLines(children, depth + 1),
  ]);
}

function problemLines({ problems }: ReportReading): string[] {
  return problems.flatMap(({ label, title, origin, measures, deadline, responsible, review }) => [
    `${pc.cyan(printable(label))} ${printable(title)} ${pc.dim(
      `(${[origin, deadline, responsible]
        .filter(Boolean)
        .map((words) => printable(String(words)))
        .join(' · ')})`,
    )}${reviewWords(review)}`,
    ...measures.map((measure) => `  → ${printable(`${measure.label} ${measure.title}`)}`),
    ...(measures.length === 0 ? [pc.yellow('  → no measure found')] : []),
  ]);
}

function findingLines({ findings, text }: ReportReading): string[] {
  const lineOf = lineNumbers(text);
  return findings.map(({ rule, severity, message, holds, review, ...span }) => {
    const verdict = `${holds ? ` ${pc.dim(`(holds: ${holds})`)}` : ''}${reviewWords(review)}`;
    return `${SEVERITY[severity](severity.padEnd(7))} ${rule}, line ${lineOf(span.start)}: ${printable(message)}${verdict}`;
  });
}

function mentionedLines({ mentioned, text }: ReportReading): string[] {
  const lineOf = lineNumbers(text);
  return mentioned.map(({ indicator, ...span }) => `${indicator}, line ${lineOf(span.start)}: ${quote(text, span)}`);
}

/** What only a person can tell or decide. */
export function openQuestions({ report, mentions, observations }: ReportReading): string[] {
  const unknown = FIELDS.filter(
    ([field, value]) => value(report) === null && ['year', 'issuer', 'published', 'url', 'retrieved'].includes(field),
  );
  const matched = new Set(observations.map(({ mention }) => mention));
  const unmatched = mentions.filter(({ id }) => !matched.has(id)).length;
  const doubtful = observations.filter(({ confidence }) => confidence === 'doubtful').length;
  return [
    ...(doubtful > 0
      ? [`${doubtful} observations are doubtful: see "confidence doubtful" above; confirm or correct them in the sidecar`]
      : []),
    ...unknown.map(([field]) => `${field} is unknown: give it in the sidecar (.yaml beside the source) if you know it`),
    ...(unmatched > 0
      ? [
          `${unmatched} of ${mentions.length} figures fit no indicator: see "no indicator" above; correct them in the sidecar or extend the codebook`,
        ]
      : []),
  ];
}

function quote(text: string, { start, end }: Span): string {
  const words = printable(text.slice(start, end).replace(/\s+/g, ' '));
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
