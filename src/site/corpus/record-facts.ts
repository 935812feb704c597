import { type CorpusLines, corpusLines, type Divisions } from '../../compare/corpus.ts';
import { profileOf, type TextProfile } from '../../compare/ledger.ts';
import { placeOf } from '../../compare/place.ts';
import { type ReportWords, wordsOf } from '../../compare/shared-words.ts';
import { answersOf, type ItemAnswer } from '../../compare/silence.ts';
import { changedOn } from '../../model/changed-on.ts';
import type { Framework, Indicator, ReportMeta, ReportRecord } from '../../model/index.ts';
import { countReviewed, type ReviewCounts } from '../../model/standing.ts';
import { quoteIn } from '../../text/quote.ts';
import { type ShownCheck, shownChecksOf } from '../checks/checks.ts';
import { bestExample, type Example } from '../home/highlights.ts';
import { type Quoted, quotedOf } from '../indicator/sentences.ts';
import { type StatedTotal, totalsByIndicator } from '../indicator/totals.ts';
import { type ReportSummary, summarise } from '../report/reports.ts';
import type { SiteKnowledge } from './store.ts';

/**
 * What pages over many reports show of one: much less than its record, so that those of thousands are in memory at a time. It depends on nothing but the
 * record and the knowledge.
 */
export type RecordFacts = {
  report: ReportMeta;
  /** What comparison takes from it. */
  lines: CorpusLines;
  summary: ReportSummary;
  /** Day of its last change; null where its record names none. */
  changed: string | null;
  checks: readonly Omit<ShownCheck, 'record'>[];
  /** What it says of every item of the framework of the silence map. */
  answers: readonly ItemAnswer[];
  /** The words in which it states its values, by mention. */
  quotes: Quoted['quotes'];
  totals: Readonly<Record<string, readonly StatedTotal[]>>;
  /** How many of its values people looked at, by indicator. */
  reviewed: Readonly<Record<string, ReviewCounts>>;
  /** Where it first speaks of an indicator of which it states no number, by indicator. */
  said: Readonly<Record<string, Passing>>;
  profile: TextProfile;
  /** Problems it names, and measures against them. */
  problems: { all: number; measures: number };
  /** Its figure that shows best how figures are read; null where none does. */
  example: Example | null;
  /** What its words are compared by. */
  words: ReportWords;
};

/** A sentence in which a report speaks of an indicator, and the sections around it. */
export type Passing = { text: string; place: string };

/** What of the knowledge facts are made with, put in order once. */
type Codebook = { indicators: ReadonlyMap<string, Indicator>; divisions: Divisions; framework: Framework | undefined };

const codebooks = new WeakMap<SiteKnowledge, Codebook>();

function codebookOf(knowledge: SiteKnowledge): Codebook {
  const known = codebooks.get(knowledge) ?? {
    indicators: new Map(knowledge.indicators.map((indicator) => [indicator.id, indicator])),
    divisions: new Map(knowledge.districts.map((district) => [district.code, district])),
    framework: mapFramework(knowledge),
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
  return {
    report: record.report,
    lines: corpusLines(record, indicators, divisions),
    summary: summarise(record),
    changed: changedOn(record),
    checks: shownChecksOf([record]).map(({ record: _, ...check }) => check),
    answers: framework ? answersOf(record, framework) : [],
    quotes: quotedOf(record).quotes,
    totals: totalsByIndicator(record),
    reviewed: reviewedOf(record),
    said: saidOf(record),
    profile: profileOf(record),
    problems: { all: record.problems.length, measures: record.problems.reduce((sum, { measures }) => sum + measures.length, 0) },
    example: bestExample(record),
    words: wordsOf(record),
  };
}

function reviewedOf({ observations }: ReportRecord): Record<string, ReviewCounts> {
  const byIndicator = Map.groupBy(observations, ({ indicator }) => indicator);
  return Object.fromEntries([...byIndicator].map(([indicator, own]) => [indicator, countReviewed(own)]));
}

function saidOf(record: ReportRecord): Record<string, Passing> {
  const first = new Map(record.mentioned.toReversed().map(({ indicator, start }) => [indicator, start]));
  return Object.fromEntries(
    [...first].map(([indicator, start]) => [indicator, { text: quoteIn(record, start).text, place: placeOf(record, start).join(' › ') }]),
  );
}
