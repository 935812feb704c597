import type { Finding, Mention, OutlineNode, Passage, Plan, Problem, ReportMeta, Span, Table, Verdict } from '../../model/index.ts';
import type { BareObservation } from '../facets/types.ts';
import type { Knowledge } from '../types.ts';

/** What the stages before have read; checks only look, they change nothing. */
export type CheckInput = {
  text: string;
  passages: readonly Passage[];
  /** Tables among the passages; absent where none were read. */
  tables?: readonly Table[];
  mentions: readonly Mention[];
  observations: readonly BareObservation[];
  outline: readonly OutlineNode[];
  problems: readonly Problem[];
  plans: readonly Plan[];
  report: ReportMeta;
};

/** A quantity with the words around it that tell what it counts. */
export type Figure = {
  mention: Mention;
  /** Position among the figures of its passage. */
  index: number;
  /** Words between the stop, bracket or figure before it and the number: `其中普通高中`. */
  before: string;
  /** Words between the number and the stop, bracket or figure after it. */
  after: string;
  /** What it counts in the report's words (`普通高中`); never empty where the clause says anything. */
  label: string;
  /** How many brackets are open where it stands. */
  depth: number;
  /** The sentence it stands in, ended by 。！？ or a line break; a semicolon does not end it. */
  sentence: Span;
};

/** A whole and the parts that the words say it has. */
export type Breakdown = {
  whole: Figure;
  /** In text order; what follows in the same sentence may have joined the list though it belongs to another matter. */
  parts: Figure[];
  /** True if the words say that the parts are all there is: 即, 由…组成, 合计, or a bracket of several parts without 其中. */
  exhaustive: boolean;
  /** True if nothing of the same unit follows in the sentence. */
  closed: boolean;
  /** True if only a colon or semicolon joins them (`40所;农村31所,城区9所`): then they are parts only if they add up. */
  implicit: boolean;
};

/** A passage and its figures in order. */
export type Point = { passage: Passage; figures: readonly Figure[] };

/** Everything a check looks at. */
export type Reading = CheckInput & { points: readonly Point[] };

/** A finding before `check` stamps it with the id of the rule that made it. */
export type Found = Omit<Finding, 'rule'>;

/** One kind of check. It finds nothing where the words do not make a relation. */
export type CheckRule = (reading: Reading, knowledge: Pick<Knowledge, 'frameworks' | 'indicators'>) => Found[];

export type { Verdict };
