import { type CorpusLines, corpusLines, type Divisions } from '../../compare/corpus.ts';
import { reportEdition } from '../../compare/edition.ts';
import { profileOf, type TextProfile } from '../../compare/ledger.ts';
import { type StatedSeries, statedSeries } from '../../compare/peers.ts';
import { placeOf } from '../../compare/place.ts';
import { referenceFigures } from '../../compare/reference-figures.ts';
import { type ReportShingles, type ReportWords, wordsOf } from '../../compare/shared-words.ts';
import { answersOf, type ItemAnswer } from '../../compare/silence.ts';
import type { ReportClaims, ReportHead, Said, ThemeShare, Value } from '../../compare/types.ts';
import { changedOn } from '../../model/changed-on.ts';
import type { Framework, Indicator, ReferenceFigures, ReportKind, ReportMeta, ReportRecord } from '../../model/index.ts';
import { countReviewed, type ReviewCounts } from '../../model/standing.ts';
import { rowCounts } from '../../publish/data-package/table-list.ts';
import { type Used, usedIn } from '../../publish/data-package/used.ts';
import { quoteIn } from '../../text/quote.ts';
import { type ShownCheck, shownChecksOf } from '../checks/checks.ts';
import { bestExample, type Example } from '../home/highlights.ts';
import { type Quoted, quotedOf } from '../indicator/sentences.ts';
import { type StatedTotal, totalsByIndicator } from '../indicator/totals.ts';
import { type ReportSummary, summarise } from '../report/reports.ts';
import type { SiteKnowledge } from './store.ts';

/** A report as lists name it, with the place that it is of. */
export type NamedReport = Pick<ReportMeta, 'id' | 'district' | 'kind' | 'year'>;

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
  /** Characters of its own text: the denominator of theme shares. */
  length: number;
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
  checks: { report: ReportMeta; rows: readonly Omit<ShownCheck, 'record'>[] };
  /** What it says of every item of the framework of the silence map. */
  answers: { id: string; kind: ReportKind; year: number | null; district: ReportMeta['district']; answers: readonly ItemAnswer[] };
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
  /** The words in which it does. */
  wording: Wording;
  /** How much of it is about a theme. */
  shares: ThemeShare;
};

/** A report that speaks of an indicator, as pages about that name it. */
type SpeakingReport = NamedReport & Pick<ReportHead, 'stages'>;

/** What a report says of indicators, no more than is counted. */
type SpokenIndicators = {
  id: string;
  district: string;
  stages: readonly string[];
  indicators: readonly (readonly [id: string, presence: 'value' | 'said', edition: number])[];
};

/** The words of a report about an indicator. */
export type Wording = Quoted & {
  totals: readonly StatedTotal[];
  /** How many of its values people looked at; null where it states none. */
  reviewed: ReviewCounts | null;
  /** Where it first speaks of the indicator without a number; null where it does not. */
  said: Passing | null;
};

/** A sentence in which a report speaks of an indicator, and the sections around it. */
export type Passing = { text: string; place: string };

/** All columns of one report: much less than its record. They depend on nothing but the record and the knowledge. */
export type RecordFacts = ReportColumns & { [Column in keyof KeyedColumns]: Readonly<Record<string, KeyedColumns[Column]>> };

/** What of the knowledge facts are made with, put in order once. */
type Codebook = {
  indicators: ReadonlyMap<string, Indicator>;
  divisions: Divisions;
  framework: Framework | undefined;
  references: ReferenceFigures;
};

const codebooks = new WeakMap<SiteKnowledge, Codebook>();

function codebookOf(knowledge: SiteKnowledge): Codebook {
  const known = codebooks.get(knowledge) ?? {
    indicators: new Map(knowledge.indicators.map((indicator) => [indicator.id, indicator])),
    divisions: new Map(knowledge.districts.map((district) => [district.code, district])),
    framework: mapFramework(knowledge),
    references: referenceFigures({ files: knowledge.referenceFiles, sources: knowledge.referenceSources }),
  };
  codebooks.set(knowledge, known);
  return known;
}

/** The framework that the silence map is of: the one whose items have parts; undefined where the codebook has none. */
export function mapFramework({ frameworks }: SiteKnowledge): Framework | undefined {
  return frameworks.find(({ parts }) => parts.length > 0);
}

/** What pages over many reports show of one. */
export function factsOf(record: ReportRecord, knowledge: SiteKnowledge): RecordFacts {
  const { indicators, divisions, framework } = codebookOf(knowledge);
  const lines = corpusLines(record, indicators, divisions);
  const summary = summarise(record);
  const { id, kind, year, district, title, formerly = [] } = record.report;
  const { stages, length } = lines.report;
  return {
    formerly: { id, formerly },
    place: { id, district, kind, year },
    head: { id, district: district.code, kind, year, stages },
    title,
    length,
    summary,
    counts: { district: district.code, figures: summary.figures, checks: summary.checks.all },
    changed: changedOn(record),
    edition: reportEdition(lines),
    stated: { id, year, district: district.code, series: statedSeries(lines.values) },
    claims: lines.claims,
    spoken: spokenOf(lines),
    data: dataOf(record, knowledge),
    checks: { report: record.report, rows: shownChecksOf([record]).map(({ record: _, ...check }) => check) },
    answers: { id, kind, year, district, answers: framework ? answersOf(record, framework) : [] },
    profile: profileOf(record),
    problems: {
      report: { id, district, kind, year },
      all: record.problems.length,
      measures: record.problems.reduce((sum, { measures }) => sum + measures.length, 0),
    },
    example: { id, year, figure: bestExample(record) },
    ...wordsOf(record),
    lines: linesOf(lines, { id, district, kind, year, stages }),
    wording: wordingOf(record, lines),
    shares: Object.fromEntries(lines.shares.map((share) => [share.theme, share])),
  };
}

/** What a record has of the data. Rows of its tables depend on nothing but the record and the codebook. */
function dataOf(record: ReportRecord, knowledge: SiteKnowledge): ReportColumns['data'] {
  const { references } = codebookOf(knowledge);
  const records = [record];
  const none = { accuracy: new Map(), withdrawals: [], districts: [], upper: [], homepage: null };
  const observed = Map.groupBy(record.observations, ({ indicator }) => indicator);
  return {
    rows: rowCounts({ ...knowledge, ...none, checks: [...knowledge.checks, ...knowledge.remarks], references, records }),
    used: usedIn(records),
    observed: Object.fromEntries([...observed].map(([indicator, own]) => [indicator, own.length])),
  };
}

const indicatorsIn = ({ values, said }: CorpusLines): string[] => [...new Set([...values, ...said].map(({ indicator }) => indicator))];

function linesOf(lines: CorpusLines, report: SpeakingReport): RecordFacts['lines'] {
  const values = Map.groupBy(lines.values, ({ indicator }) => indicator);
  const said = Map.groupBy(lines.said, ({ indicator }) => indicator);
  const own = (indicator: string) => ({ report, values: values.get(indicator) ?? [], said: said.get(indicator) ?? [] });
  return Object.fromEntries(indicatorsIn(lines).map((indicator) => [indicator, own(indicator)]));
}

function spokenOf(lines: CorpusLines): SpokenIndicators {
  const { id, district, stages } = lines.report;
  const values = Map.groupBy(lines.values, ({ indicator }) => indicator);
  const said = Map.groupBy(lines.said, ({ indicator }) => indicator);
  const own = (indicator: string) => {
    const [stated = [], passing = []] = [values.get(indicator), said.get(indicator)];
    const edition = reportEdition({ report: { id }, values: stated, said: passing });
    return [indicator, stated.length > 0 ? 'value' : 'said', edition] as const;
  };
  return { id, district, stages, indicators: indicatorsIn(lines).map(own) };
}

function wordingOf(record: ReportRecord, lines: CorpusLines): RecordFacts['wording'] {
  const { quotes } = quotedOf(record);
  const values = Map.groupBy(lines.values, ({ indicator }) => indicator);
  const totals = totalsByIndicator(record);
  const observations = Map.groupBy(record.observations, ({ indicator }) => indicator);
  const said = saidOf(record);
  const own = (indicator: string): Wording => {
    const observed = observations.get(indicator);
    return {
      report: record.report,
      quotes: Object.fromEntries((values.get(indicator) ?? []).flatMap(({ mention }) => quoteOf(quotes, mention))),
      totals: totals[indicator] ?? [],
      reviewed: observed ? countReviewed(observed) : null,
      said: said.get(indicator) ?? null,
    };
  };
  const spoken = new Set([...observations.keys(), ...said.keys()]);
  return Object.fromEntries([...spoken].map((indicator) => [indicator, own(indicator)]));
}

function quoteOf(quotes: Quoted['quotes'], mention: string): [string, Quoted['quotes'][string]][] {
  const quote = quotes[mention];
  return quote ? [[mention, quote]] : [];
}

function saidOf(record: ReportRecord): Map<string, Passing> {
  const first = new Map(record.mentioned.toReversed().map(({ indicator, start }) => [indicator, start]));
  return new Map(
    [...first].map(([indicator, start]) => [indicator, { text: quoteIn(record, start).text, place: placeOf(record, start).join(' › ') }]),
  );
}
