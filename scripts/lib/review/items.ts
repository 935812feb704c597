import type { Finding, Mention, Observation, ReportRecord } from '../../../src/model/index.ts';
import { type FigureReading, REVIEWED_FIELDS, type ReviewedField } from '../../../src/model/index.ts';
import { fieldValue } from '../../../src/reviews/fields.ts';
import { figureReading } from '../../../src/reviews/figure-reading.ts';
import type { FieldId } from '../../../src/site/review/fields.ts';
import type {
  AsideItem,
  CheckItem,
  DocumentItem,
  Doubt,
  FigureItem,
  LineItem,
  ProblemItem,
  Rest,
  ReviewItem,
  WholeItem,
} from '../../../src/site/review/items.ts';
import { passageAt } from '../../../src/text/passage.ts';
import { sentenceAt } from './sentence.ts';

/** The readings of a report that reviews judge; see `Readings`. */
export type Judged = {
  /** Without any review: head and text set aside. */
  bare: ReportRecord;
  /** With what was said of head and text set aside: figures and problems. */
  figures: ReportRecord;
  /** With all that was said: checks. */
  full: ReportRecord;
};

const WHOLE: WholeItem = { kind: 'report', key: 'report', span: null, doubt: 'none', remark: '' };

/** Findings that say how a field of the document was come by. */
const CHOSEN: Readonly<Record<string, ReviewedField>> = { 'year-chosen': 'year', 'district-chosen': 'district' };

/** Everything of a report that is reviewed: its fields, what stands in its text by kind, the whole. */
export function itemsOf({ bare, figures: read, full }: Judged): ReviewItem[] {
  return [...documents(bare), ...figures(read), ...problems(read), ...checks(full), ...lines(bare), ...asides(bare), WHOLE];
}

function documents({ report, findings }: ReportRecord): DocumentItem[] {
  return REVIEWED_FIELDS.map((field) => {
    const finding = findings.find(({ rule }) => CHOSEN[rule] === field);
    return {
      kind: 'document',
      key: `document.${field}`,
      span: report.spans[field] ?? null,
      doubt: finding ? 'chosen' : 'none',
      remark: finding?.message ?? '',
      field,
      value: fieldValue(report, field),
      given: report.given.includes(field),
    };
  });
}

function figures(record: ReportRecord): FigureItem[] {
  const answers = Map.groupBy(record.observations, ({ mention }) => mention);
  return record.mentions.map((mention) => figure(record, mention, answers.get(mention.id) ?? []));
}

function figure(record: ReportRecord, mention: Mention, observations: readonly Observation[]): FigureItem {
  const { text, passages, findings } = record;
  const passage = passageAt(passages, mention.start) ?? { start: 0, end: text.length, path: [] };
  const about = findings.filter((finding) => concerns(finding, mention));
  const supplied = about.find(({ rule, start }) => rule === 'missing-unit' && start === mention.start);
  const reading = figureReading(mention, observations);
  const doubt = doubtOf(mention, observations, about, supplied !== undefined);
  return {
    kind: 'figure',
    key: mention.id,
    span: { start: mention.start, end: mention.end },
    raw: mention.raw,
    doubt,
    remark: supplied?.message ?? (doubt === 'failing' ? (about.find(({ holds }) => holds === 'no')?.message ?? '') : ''),
    sentence: sentenceAt(text, mention.start, passage),
    passage: { start: passage.start, end: passage.end },
    path: passage.path,
    reading,
    literal: literalOf(reading),
    rests: restsOf(mention),
    rules: rulesOf(mention, observations),
    shaky: mention.doubtful ?? [],
    near: [],
    confidence: observations[0]?.confidence ?? null,
    checks: about.map(({ message, holds }) => ({ message, holds: holds ?? null })),
  };
}

/** Whether a finding speaks of a mention: as a term of its equation, or by its place. */
function concerns({ equation, start, end }: Finding, mention: Mention): boolean {
  if (!equation) return start === mention.start && end === mention.end;
  return [...equation.terms, equation.result].some((term) => term.mention === mention.id);
}

/** The number as written, and of all else what holds where nothing is said. */
export function literalOf({ value, valueHigh, unit, qualifier }: FigureReading): FigureReading {
  const unsaid = { direction: null, indicators: [], stage: null, period: null, status: 'actual', scope: 'district', place: null } as const;
  return { value, valueHigh, unit, qualifier, ...unsaid, indicators: [] };
}

function restsOf({ basis = {} }: Mention): Rest[] {
  return Object.entries(basis).flatMap(([field, found]) =>
    found ? [{ field: field as FieldId, start: found.start, end: found.end, from: found.from }] : [],
  );
}

function rulesOf({ basis = {} }: Mention, observations: readonly Observation[]): FigureItem['rules'] {
  const read = Object.entries(basis).flatMap(([field, found]) => (found?.rule ? [[field, found.rule]] : []));
  const [first] = observations;
  return Object.fromEntries([...read, ...(first ? [['indicators', first.rule]] : [])]);
}

function doubtOf(mention: Mention, observations: readonly Observation[], about: readonly Finding[], supplied: boolean): Doubt {
  const tests: readonly [Doubt, boolean][] = [
    ['failing', about.some(({ holds }) => holds === 'no')],
    ['warning', about.some(({ severity }) => severity !== 'note')],
    ['supplied', supplied],
    ['doubtful', Boolean(mention.doubtful?.length) || observations.some(({ confidence }) => confidence === 'doubtful')],
    ['bounded', mention.valueHigh !== undefined || mention.status === 'base'],
    ['likely', observations.some(({ confidence }) => confidence === 'likely')],
    ['undated', observations.length > 0 && mention.period === null],
    ['unnamed', observations.length === 0],
  ];
  return tests.find(([, holds]) => holds)?.[0] ?? 'none';
}

function problems({ problems }: ReportRecord): ProblemItem[] {
  return problems.map(({ id, start, end, label, title, origin, measures }) => ({
    kind: 'problem',
    key: id,
    span: { start, end },
    doubt: measures.length === 0 ? 'undated' : 'none',
    remark: '',
    label,
    title,
    origin,
    measures: measures.map((measure) => ({ ...measure })),
  }));
}

function checks({ findings }: ReportRecord): CheckItem[] {
  return findings.map((finding) => ({
    kind: 'check',
    key: `check.${finding.rule}.${finding.start}`,
    span: { start: finding.start, end: finding.end },
    doubt: finding.holds === 'no' ? 'failing' : finding.severity === 'note' ? 'none' : 'warning',
    remark: finding.message,
    finding,
  }));
}

function lines({ source }: ReportRecord): LineItem[] {
  return (source.ocr?.lines ?? []).flatMap(({ start, end, page, confidence, picture }) =>
    picture === undefined
      ? []
      : [{ kind: 'line', key: `line.${start}`, span: { start, end }, doubt: 'likely', remark: '', page, confidence, picture }],
  );
}

function asides({ dropped }: ReportRecord): AsideItem[] {
  return dropped.map(({ start, end, reason }) => ({
    kind: 'aside',
    key: `aside.${reason}.${start}`,
    span: { start, end },
    doubt: 'none',
    remark: '',
    reason,
  }));
}
