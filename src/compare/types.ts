import type { Observation, ReportKind } from '../model/index.ts';
import type { Dimensions } from './rules.ts';

/** An observation with the report it stands in and all that decides what it may stand beside. */
export type Value = Pick<
  Observation,
  | 'id'
  | 'indicator'
  | 'mention'
  | 'value'
  | 'valueHigh'
  | 'unit'
  | 'qualifier'
  | 'stage'
  | 'period'
  | 'status'
  | 'scope'
  | 'direction'
  | 'variant'
> & {
  /** Code of the district. */
  district: string;
  /** Id of the report. */
  report: string;
  /** Name of its variant; absent where it has none. */
  variantName?: { zh: string; en: string } | undefined;
  /** The quantity as written. */
  raw: string;
  /** Offset of the mention in the source text: tells which values stand beside each other. */
  start: number;
  dimensions: Dimensions;
  /** True where a person other than the authors found it right or put it right. */
  reviewed?: boolean | undefined;
};

/** A report, as far as comparison shows it. */
export type ReportHead = {
  id: string;
  district: string;
  kind: ReportKind;
  /** Year the stated facts are about; null where not written. */
  year: number | null;
  /** Stages its title narrows it to (`compulsory` for 义务教育优质均衡); empty where it covers all. */
  stages: readonly string[];
};

/** What of a report stays behind when the comparison travels to the browser. */
export type ReportFacts = ReportHead & {
  title: string;
  /** Address it was published at; null where unknown. */
  url: string | null;
  /** Characters of the report's own text without white space and page chrome: the denominator of theme shares. */
  length: number;
};

/** A problem or promise as a report puts it: the passage it begins in, label as written (`问题1`, `一是`; empty for none), title or first clause. */
export type Claim = { passage: string; label: string; title: string };

/** What a report admits and promises. */
export type ReportClaims = { report: string; district: string; title: string; problems: readonly Claim[]; plans: readonly Claim[] };

/** A district with its reports, newest first. */
export type DistrictHead = {
  code: string;
  name: string;
  /** Names from province to district. */
  path: readonly string[];
  /** Pinyin syllables without tones; empty where the gazetteer does not know it. */
  pinyin: string;
  reports: readonly string[];
};

/** A passage in which a report speaks of an indicator of which it states no number, 提及无数字. */
export type Said = { indicator: string; report: string; district: string; passage: string };

/** How much of a report is about a theme. */
export type ThemeShare = {
  theme: string;
  report: string;
  district: string;
  /** Share of the report's own text, 0–1; passages with several themes count for each. */
  share: number;
  /** Ids of the passages, in the order of the report. */
  passages: readonly string[];
};

/** Everything that comparison works on. */
export type Corpus = {
  /** By the year of their newest report, newest first, undated last. */
  districts: readonly DistrictHead[];
  /** Same order. */
  reports: readonly ReportHead[];
  values: readonly Value[];
  said: readonly Said[];
  shares: readonly ThemeShare[];
  claims: readonly ReportClaims[];
};

/** The same with all that pages made at build time show of a report. */
export type FullCorpus = Omit<Corpus, 'reports'> & { reports: readonly ReportFacts[] };

/** What a cell of the comparison knows: a value, words without a number, nothing, or nothing to expect. */
export type Presence = 'value' | 'said' | 'absent' | 'not-applicable';
