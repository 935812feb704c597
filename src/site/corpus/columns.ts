import type { TextProfile } from '../../compare/ledger.ts';
import type { StatedSeries } from '../../compare/peers.ts';
import type { SpokenIndicators } from '../../compare/presence-table.ts';
import type { ReportShingles, ReportWords } from '../../compare/shared-words.ts';
import type { ItemAnswer, ReportStates } from '../../compare/silence.ts';
import type { ReportClaims, ReportHead, Said, ThemeShare, Value } from '../../compare/types.ts';
import type { EditionRedaction, EditionReport, EditionRow, ReportKind, ReportMeta } from '../../model/index.ts';
import type { ReviewCounts } from '../../model/standing.ts';
import type { Used } from '../../publish/data-package/used.ts';
import type { CountedCheck, ShownCheck } from '../checks/checks.ts';
import type { Example } from '../home/highlights.ts';
import type { Quoted } from '../indicator/sentences.ts';
import type { StatedTotal } from '../indicator/totals.ts';
import type { NamedReport } from '../report/named.ts';
import type { ReportSummary } from '../report/reports.ts';

/**
 * What pages over many reports show of one, cut into columns: a page depends on the columns that its questions read, so a column holds what is shown
 * together and changes together. Plain data, written as JSON.
 */
export type ReportColumns = {
  /** Its id, and those that it had before. */
  formerly: { id: string; formerly: readonly string[] };
  place: NamedReport;
  head: ReportHead;
  title: string;
  summary: ReportSummary;
  counts: { district: string; figures: number; checks: number };
  /** Day of its last change; null where its record names none. */
  changed: string | null;
  /** Its part of the name of the state of the data. */
  edition: number;
  /** Keys of the series of its values, by indicator. */
  stated: { id: string; year: number | null; district: string; series: StatedSeries };
  claims: ReportClaims;
  /** Which indicators it speaks of, with or without a number, and its part of the name of the state of what all reports say of each. */
  spoken: SpokenIndicators;
  /** What it has of the data: rows by table, what its values use of open lists, and values by indicator. */
  data: { rows: Readonly<Record<string, number>>; used: Used; observed: Readonly<Record<string, number>> };
  /** What of it is compared with editions of the data, and what of it was withdrawn. */
  state: { report: EditionReport; rows: readonly EditionRow[]; withdrawn: readonly EditionRedaction[] };
  checks: { report: ReportMeta; rows: readonly Omit<ShownCheck, 'record'>[] };
  /** Its checks, in the same order, as far as they are counted and put in order over all reports. */
  verdicts: { id: string; year: number | null; rows: readonly CountedCheck[] };
  /** What it says of every item of the framework of the silence map. */
  answers: { id: string; kind: ReportKind; year: number | null; district: ReportMeta['district']; answers: readonly ItemAnswer[] };
  /** The same as far as it is counted. */
  states: ReportStates & { district: string };
  /** How much of its text is about each theme, 0–1, without the passages, and the characters of this text, of which they are shares. */
  weights: { report: string; district: string; characters: number; shares: readonly (readonly [theme: string, share: number])[] };
  profile: TextProfile;
  /** Problems it names, and measures against them. */
  problems: { report: NamedReport; all: number; measures: number };
  /** Its figure that shows best how figures are read; null where none does. */
  example: { id: string; year: number | null; figure: Example | null };
  /** What its words are compared by, and the shingles of its passages, of which few are looked at. */
  words: ReportWords;
  shingles: ReportShingles;
};

/** The same of what is shown by itself for each indicator or theme: columns of which each key is read alone. */
export type KeyedColumns = {
  /** What it states of an indicator, and where it speaks of it without a number. */
  lines: { report: SpeakingReport; values: readonly Value[]; said: readonly Said[] };
  /** How many values it states of an indicator, those that repeat each other once, and the keys of their series. */
  counted: CountedValues;
  /** What is counted over all reports of how it speaks of an indicator. */
  told: Told;
  /** The words in which it does. */
  wording: Wording;
  /** How much of it is about a theme. */
  shares: ThemeShare;
};

/** A report that speaks of an indicator, as pages about that name it. */
export type SpeakingReport = NamedReport & Pick<ReportHead, 'stages'>;

/** Values of a report, counted. */
type CountedValues = { district: string; values: number; series: readonly string[] };

/** How a report speaks of an indicator, counted. */
export type Told = {
  report: string;
  year: number | null;
  /** Sentences that give a value. */
  sentences: number;
  /** Whether it speaks of the indicator in passages that give no number. */
  said: boolean;
  totals: readonly StatedTotal[];
  /** How many of its values people looked at; null where it states none. */
  reviewed: ReviewCounts | null;
};

/** The words of a report about an indicator. */
export type Wording = Quoted & {
  /** Where it first speaks of the indicator without a number; null where it does not. */
  said: Passing | null;
};

/** A sentence in which a report speaks of an indicator, and the sections around it. */
export type Passing = { text: string; place: string };

/** All columns of one report: much less than its record. They depend on nothing but the record and the knowledge. */
export type RecordFacts = ReportColumns & { [Column in keyof KeyedColumns]: Readonly<Record<string, KeyedColumns[Column]>> };
