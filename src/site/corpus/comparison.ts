import { chosenMatrix, statedIndicators } from '../../compare/choice.ts';
import { comparedIndicators } from '../../compare/comparison.ts';
import { corpusFrom } from '../../compare/corpus.ts';
import { corpusEdition } from '../../compare/edition.ts';
import { type IndicatorView, indicatorView, withoutRepeats } from '../../compare/matrix.ts';
import { type Peer, peersOf } from '../../compare/peers.ts';
import { DEFAULT_STATE } from '../../compare/state.ts';
import type { Corpus, DistrictHead, FullCorpus, Presence, ReportHead, Said, Value } from '../../compare/types.ts';
import type { Indicator } from '../../model/index.ts';
import type { ReviewCounts } from '../../model/standing.ts';
import { bySentence, type Quoted } from '../indicator/sentences.ts';
import { inOrder, type StatedTotal } from '../indicator/totals.ts';
import { knowledge, question } from './ask.ts';
import { derive, type Facts } from './facts.ts';
import type { Passing, RecordFacts } from './record-facts.ts';

/** What comparison works on, of all reports. */
export const wholeCorpus = derive('corpus', (facts): FullCorpus => {
  const divisions = new Map(facts.knowledge.districts.map((district) => [district.code, district]));
  return corpusFrom(
    facts.each().map(({ lines }) => lines),
    divisions,
  );
});

const factsById = derive('facts-by-id', (facts) => new Map(facts.each().map((one) => [one.report.id, one])));

/** Facts of a report that is there. */
export function factsOfReport(facts: Facts, id: string): RecordFacts | undefined {
  return facts.of(factsById).get(id);
}

/** Indicators in the order in which comparison names them. */
export async function comparedCodebook(): Promise<Indicator[]> {
  return comparedIndicators((await knowledge()).indicators);
}

/** Districts and reports as comparison knows them, newest first. */
type Heads = { districts: readonly DistrictHead[]; reports: readonly ReportHead[] };

/** What comparison needs of a report where its title and length are not shown. */
export const headOf = ({ id, district, kind, year, stages }: ReportHead): ReportHead => ({ id, district, kind, year, stages });

/** Districts and reports as comparison knows them: for pages that count all reports. */
const readHeads = question('heads', (facts): Heads => {
  const { districts, reports } = facts.of(wholeCorpus);
  return { districts, reports: reports.map(headOf) };
});

const valuesByIndicator = derive('values-by-indicator', (facts) => Map.groupBy(facts.of(wholeCorpus).values, ({ indicator }) => indicator));
const saidByIndicator = derive('said-by-indicator', (facts) => Map.groupBy(facts.of(wholeCorpus).said, ({ indicator }) => indicator));

/** What reports say of one indicator. */
type IndicatorLines = { values: readonly Value[]; said: readonly Said[] };

/** What reports say of one indicator. */
const indicatorLines = question(
  'indicator-lines',
  (facts, id: string): IndicatorLines => ({
    values: facts.of(valuesByIndicator).get(id) ?? [],
    said: facts.of(saidByIndicator).get(id) ?? [],
  }),
);

/** The corpus as far as it is about one indicator. */
export async function indicatorCorpus(id: string): Promise<Corpus> {
  const [heads, lines] = [await readHeads(), await indicatorLines(id)];
  const corpus = corpora.get(lines) ?? { ...heads, ...lines, shares: [], claims: [] };
  corpora.set(lines, corpus);
  return corpus;
}
const corpora = new WeakMap<IndicatorLines, Corpus>();

/** Words of reports about one indicator, as its page shows them. */
export type IndicatorWords = {
  /** Sentences that give a value, and the first of them with all that is needed to show it, by report. */
  sentences: number;
  quoted: [report: string, Quoted][];
  /** Totals that are given with their parts, by place. */
  totals: readonly StatedTotal[];
  reviewed: ReviewCounts;
  /** Where reports first speak of it without a number, by report. */
  said: [report: string, Passing][];
};

/** Words of reports about one indicator, at most so many sentences of each kind. */
export const indicatorWordsOf = question('indicator-words', (facts, id: string, sentences: number, said: number): IndicatorWords => {
  const values = withoutRepeats(facts.of(valuesByIndicator).get(id) ?? []);
  const groups = bySentence(values, (report) => factsOfReport(facts, report));
  const passing = [...new Set((facts.of(saidByIndicator).get(id) ?? []).map(({ report }) => report))];
  return {
    sentences: groups.length,
    quoted: quotedIn(facts, groups.slice(0, sentences).flat()),
    totals: inOrder(facts.each().flatMap(({ totals }) => totals[id] ?? [])),
    reviewed: facts.each().reduce((sum, { reviewed }) => added(sum, reviewed[id]), NONE),
    said: passing.slice(0, said).flatMap((report): [string, Passing][] => {
      const found = factsOfReport(facts, report)?.said[id];
      return found ? [[report, found]] : [];
    }),
  };
});

const NONE: ReviewCounts = { all: 0, people: 0, authors: 0, disputed: 0 };

function added(sum: ReviewCounts, more: ReviewCounts | undefined): ReviewCounts {
  if (!more) return sum;
  return {
    all: sum.all + more.all,
    people: sum.people + more.people,
    authors: sum.authors + more.authors,
    disputed: sum.disputed + more.disputed,
  };
}

/** The words in which values stand, by report, nothing else of it. */
function quotedIn(facts: Facts, values: readonly Value[]): [string, Quoted][] {
  const byReport = Map.groupBy(values, ({ report }) => report);
  return [...byReport].flatMap(([id, own]): [string, Quoted][] => {
    const found = factsOfReport(facts, id);
    if (!found) return [];
    const quotes = own.flatMap(({ mention }) => {
      const quote = found.quotes[mention];
      return quote ? [[mention, quote] as const] : [];
    });
    return [[id, { report: found.report, quotes: Object.fromEntries(quotes) }]];
  });
}

const views = new WeakMap<Corpus, IndicatorView>();

/** The view of an indicator over the corpus about it, made once for the pages that show it. */
export function viewOf(corpus: Corpus, indicator: Indicator): IndicatorView {
  const view = views.get(corpus) ?? indicatorView(corpus, indicator);
  views.set(corpus, view);
  return view;
}

/** How many reports state an indicator, how many values there are, and in how many districts they compare. */
export type IndicatorRow = { id: string; counts: Readonly<Record<Presence, number>>; of: number; values: number; districts: number };

/** Coverage of all indicators. */
export const indicatorRows = question('indicator-rows', (facts): IndicatorRow[] =>
  comparedIndicators(facts.knowledge.indicators).map((indicator) => {
    const { districts, reports } = facts.of(wholeCorpus);
    const lines = { values: facts.of(valuesByIndicator).get(indicator.id) ?? [], said: facts.of(saidByIndicator).get(indicator.id) ?? [] };
    const { coverage, series, alone } = indicatorView({ districts, reports, ...lines, shares: [], claims: [] }, indicator);
    const values = series.reduce((sum, own) => sum + own.values.length, 0) + alone.length;
    return {
      id: indicator.id,
      counts: coverage.counts,
      of: coverage.of,
      values,
      districts: Math.max(0, ...series.map((own) => own.districts)),
    };
  }),
);

/** A district that gives numbers for the same indicators as another, as its page names it. */
export type NamedPeer = Omit<Peer, 'district'> & { code: string; name: string };

/** The districts that share most indicators with a district. */
export const districtPeers = question('peers', (facts, code: string, most: number): NamedPeer[] =>
  peersOf(facts.of(wholeCorpus), code, most).map(({ district, ...shared }) => ({ code: district.code, name: district.name, ...shared })),
);

/** What the page of comparison shows before anything is chosen. */
export type DefaultComparison = {
  /** Heads of all; values, words, shares and claims of the districts that are shown. */
  corpus: Corpus;
  /** Indicators of which any report gives a number. */
  stated: string[];
  /** Name of the state of the data. */
  edition: string;
};

/** What the page of comparison shows before anything is chosen. */
export const defaultComparison = question('default-comparison', (facts): DefaultComparison => {
  const whole = facts.of(wholeCorpus);
  const indicators = comparedIndicators(facts.knowledge.indicators);
  const shown = new Set(chosenMatrix(whole, indicators, DEFAULT_STATE).districts.map(({ code }) => code));
  const own = <T extends { district: string }>(lines: readonly T[]) => lines.filter(({ district }) => shown.has(district));
  return {
    corpus: {
      districts: whole.districts,
      reports: whole.reports.map(headOf),
      values: own(whole.values),
      said: own(whole.said),
      shares: own(whole.shares),
      claims: own(whole.claims),
    },
    stated: statedIndicators(whole, indicators),
    edition: corpusEdition(whole),
  };
});
