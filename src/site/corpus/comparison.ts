import { defaultDistricts } from '../../compare/choice.ts';
import { comparedIndicators } from '../../compare/comparison.ts';
import { editionOf } from '../../compare/edition.ts';
import { districtHeads, newestFirst } from '../../compare/heads.ts';
import { type IndicatorView, indicatorView, withoutRepeats } from '../../compare/matrix.ts';
import { type Peer, peerIndex, peersOf } from '../../compare/peers.ts';
import { DEFAULT_STATE } from '../../compare/state.ts';
import type { Corpus, DistrictHead, Presence, ReportHead, Said, Value } from '../../compare/types.ts';
import type { Indicator } from '../../model/index.ts';
import type { ReviewCounts } from '../../model/standing.ts';
import { bySentence, type Quoted } from '../indicator/sentences.ts';
import { inOrder, type StatedTotal } from '../indicator/totals.ts';
import { byYear } from '../report/reports.ts';
import { knowledge, question } from './ask.ts';
import { derive } from './facts.ts';
import { placedDistricts } from './places.ts';
import type { Passing, Wording } from './record-facts.ts';

/** Districts and reports as comparison knows them, newest first. */
type Heads = { districts: readonly DistrictHead[]; reports: readonly ReportHead[] };

/** Districts and reports as comparison knows them. */
export const headsOf = derive('all-heads', (facts): Heads => {
  const reports = newestFirst(facts.column('head'));
  const places = new Map(facts.of(placedDistricts).map(({ code, name, path, pinyin }) => [code, { name, path, pinyin }]));
  return { reports, districts: districtHeads(reports, (code) => places.get(code) ?? { name: code, path: [], pinyin: '' }) };
});

/** A corpus of which no lines are needed. */
const NOTHING = { values: [], said: [], shares: [], claims: [] };

/** Indicators in the order in which comparison names them. */
export async function comparedCodebook(): Promise<Indicator[]> {
  return comparedIndicators((await knowledge()).indicators);
}

/** Districts and reports as comparison knows them: for pages that count all reports. */
const readHeads = question('heads', (facts): Heads => facts.of(headsOf));

/** What reports say of one indicator. */
type IndicatorLines = { values: readonly Value[]; said: readonly Said[] };

const linesOfIndicator = derive('lines-of-indicator', (facts, id: string): IndicatorLines => {
  const lines = facts.keyed('lines', id).toSorted(byYear);
  return { values: lines.flatMap(({ values }) => values), said: lines.flatMap(({ said }) => said) };
});

/** What reports say of one indicator. */
const indicatorLines = question('indicator-lines', (facts, id: string): IndicatorLines => facts.of(linesOfIndicator, id));

/** The corpus as far as it is about one indicator. */
export async function indicatorCorpus(id: string): Promise<Corpus> {
  const [heads, lines] = [await readHeads(), await indicatorLines(id)];
  const corpus = corpora.get(lines) ?? { ...NOTHING, ...heads, ...lines };
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
  const wordings = new Map(facts.keyed('wording', id).map((own) => [own.report.id, own]));
  const lines = facts.of(linesOfIndicator, id);
  const groups = bySentence(withoutRepeats(lines.values), (report) => wordings.get(report));
  const passing = [...new Set(lines.said.map(({ report }) => report))];
  return {
    sentences: groups.length,
    quoted: quotedIn(wordings, groups.slice(0, sentences).flat()),
    totals: inOrder([...wordings.values()].flatMap(({ totals }) => totals)),
    reviewed: [...wordings.values()].reduce((sum, { reviewed }) => added(sum, reviewed), NONE),
    said: passing.slice(0, said).flatMap((report): [string, Passing][] => {
      const found = wordings.get(report)?.said;
      return found ? [[report, found]] : [];
    }),
  };
});

const NONE: ReviewCounts = { all: 0, people: 0, authors: 0, disputed: 0 };

function added(sum: ReviewCounts, more: ReviewCounts | null): ReviewCounts {
  if (!more) return sum;
  return {
    all: sum.all + more.all,
    people: sum.people + more.people,
    authors: sum.authors + more.authors,
    disputed: sum.disputed + more.disputed,
  };
}

/** The words in which values stand, by report, nothing else of it. */
function quotedIn(wordings: ReadonlyMap<string, Wording>, values: readonly Value[]): [string, Quoted][] {
  const byReport = Map.groupBy(values, ({ report }) => report);
  return [...byReport].flatMap(([id, own]): [string, Quoted][] => {
    const found = wordings.get(id);
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

/** Coverage of one indicator: asked for by itself, so that a change to one counts no other anew. */
const indicatorRow = question('indicator-row', (facts, id: string): IndicatorRow => {
  const indicator = facts.knowledge.indicators.find((one) => one.id === id) ?? { id };
  const corpus = { ...NOTHING, ...facts.of(headsOf), ...facts.of(linesOfIndicator, id) };
  const { coverage, series, alone } = indicatorView(corpus, indicator);
  const values = series.reduce((sum, own) => sum + own.values.length, 0) + alone.length;
  return { id, counts: coverage.counts, of: coverage.of, values, districts: Math.max(0, ...series.map((own) => own.districts)) };
});

/** Coverage of all indicators. */
export const indicatorRows = question('indicator-rows', (facts): IndicatorRow[] =>
  comparedIndicators(facts.knowledge.indicators).map(({ id }) => facts.ask(indicatorRow, id)),
);

/** A district that gives numbers for the same indicators as another, as its page names it. */
export type NamedPeer = Peer & { name: string };

const statedByAll = derive('stated-by-all', (facts) => facts.column('stated').toSorted(byYear));
const peersIn = derive('peer-index', (facts) => peerIndex(facts.of(statedByAll)));
const districtNames = derive('district-names', (facts) => new Map(facts.of(placedDistricts).map(({ code, name }) => [code, name])));

/** The districts that share most indicators with a district. */
export const districtPeers = question('peers', (facts, code: string, most: number): NamedPeer[] =>
  peersOf(facts.of(peersIn), code, most).map((peer) => ({ ...peer, name: facts.of(districtNames).get(peer.code) ?? peer.code })),
);

/** Indicators of which any report gives a number. */
export const readStated = question('stated-indicators', (facts): string[] => {
  const stated = new Set(facts.of(statedByAll).flatMap(({ series }) => Object.keys(series)));
  return comparedIndicators(facts.knowledge.indicators).flatMap(({ id }) => (stated.has(id) ? [id] : []));
});

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
  const heads = facts.of(headsOf);
  const districts = new Set(DEFAULT_STATE.districts ?? defaultDistricts({ ...NOTHING, ...heads }));
  const shown = heads.reports.filter(({ district }) => districts.has(district)).map(({ id }) => id);
  const lines = shown.flatMap((id) => facts.every('lines', id));
  return {
    corpus: {
      ...heads,
      values: lines.flatMap(({ values }) => values),
      said: lines.flatMap(({ said }) => said),
      shares: shown.flatMap((id) => facts.every('shares', id)),
      claims: shown.map((id) => facts.one('claims', id)),
    },
    stated: facts.ask(readStated),
    edition: editionOf(facts.column('edition')),
  };
});
