import type { ReviewedField } from '../../model/codes.ts';
import type { Finding } from '../../model/record.ts';
import type { FigureReading } from '../../model/review.ts';
import type { Span } from '../../model/span.ts';
import type { FieldId } from './fields.ts';

/** Why something is looked at early, worst first. `figure` is no doubt at all. */
export const DOUBTS = ['failing', 'warning', 'supplied', 'doubtful', 'chosen', 'bounded', 'likely', 'undated', 'unnamed', 'none'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** Doubts before which a maintainer should not rest: the others are the usual course of a report. */
const SERIOUS: ReadonlySet<Doubt> = new Set(['failing', 'warning', 'supplied', 'doubtful', 'chosen', 'bounded', 'likely']);
export const isSerious = (doubt: Doubt): boolean => SERIOUS.has(doubt);

/** The words that a field of a reading rests on. */
export type Rest = Span & { field: FieldId; from: string };

type Common = {
  /** Name of the item within its report; the same as long as what it is about stays the same. */
  key: string;
  /** The words it is about; null where the report has none. */
  span: Span | null;
  doubt: Doubt;
  /** What the program itself says about the doubt, in Chinese; empty where its kind says it all. */
  remark: string;
};

/** A figure with its reading. */
export type FigureItem = Common & {
  kind: 'figure';
  span: Span;
  raw: string;
  sentence: Span;
  passage: Span;
  path: readonly string[];
  /** How the program reads it, before any review. */
  reading: FigureReading;
  /** What its own words say and nothing around them: where a blind answer begins. */
  literal: FigureReading;
  rests: readonly Rest[];
  /** Id of the rule that read a field. */
  rules: Partial<Readonly<Record<FieldId, string>>>;
  /** Fields of which the reading itself says that they are shaky. */
  shaky: readonly string[];
  confidence: string | null;
  /** Indicators that came close where none was found, the nearest first. */
  near: readonly string[];
  checks: readonly { message: string; holds: string | null }[];
};

/** A field of the report as a document. */
export type DocumentItem = Common & { kind: 'document'; field: ReviewedField; value: string | number | null; given: boolean };

/** A problem with the measures said to answer it. */
export type ProblemItem = Common & {
  kind: 'problem';
  span: Span;
  label: string;
  title: string;
  origin: string;
  measures: (Span & { id: string; label: string; title: string })[];
};

/** A check, or a remark on the text. */
export type CheckItem = Common & { kind: 'check'; span: Span; finding: Finding };

/** Text that was set aside. */
export type AsideItem = Common & { kind: 'aside'; span: Span; reason: string };

/** A line that text recognition read, with its picture: WebP in base64. */
export type LineItem = Common & { kind: 'line'; span: Span; page: number; confidence: number; picture: string };

/** The report as a whole: that everything in it has been gone through. */
export type WholeItem = Common & { kind: 'report' };

/** Something that a person goes through at the desk. */
export type ReviewItem = FigureItem | DocumentItem | ProblemItem | CheckItem | LineItem | AsideItem | WholeItem;
