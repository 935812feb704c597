import { comparedIndicators } from '../../compare/comparison.ts';
import { districtHeads, newestFirst } from '../../compare/heads.ts';
import { type CellValue, type IndicatorView, indicatorView, withoutRepeats } from '../../compare/matrix.ts';
import { flagsIn } from '../../compare/series.ts';
import type { Corpus, Presence, Said, Value } from '../../compare/types.ts';
import type { Indicator } from '../../model/index.ts';
import type { ReviewCounts } from '../../model/standing.ts';
import { optionsOf } from '../indicator/filters.ts';
import { bySentence, type Quoted } from '../indicator/sentences.ts';
import { inOrder, type StatedTotal } from '../indicator/totals.ts';
import { type Turn, turnsOf } from '../indicator/turns.ts';
import { byYear } from '../report/reports.ts';
import { question } from './ask.ts';
import type { Passing, Told, Wording } from './columns.ts';
import { type Heads, headsOf, NOTHING } from './comparison.ts';
import { indicatorCoverage } from './coverage.ts';
import { derive, type Facts } from './facts.ts';
import { divisions } from './places.ts';
import { rememberedOf } from './remembered.ts';
import { type AsWritten, listOf, unwritten } from './written.ts';

/** What a report says of one indicator. */
type IndicatorLines = { values: readonly Value[]; said: readonly Said[] };

/** Indicators of which lines are remembered: what is asked of one is asked soon after, and those of all are most of what reports say. */
const LAST = 6;

/** What each report says of one indicator. */
const linesByReport = derive('lines-by-report', (facts, id: string) => facts.listed('lines', id), LAST);

/** Reports that speak of one indicator, and their districts. */
const headsOfIndicator = derive('heads-of-indicator', (facts, id: string): Heads => {
  const speaking = newestFirst(facts.of(linesByReport, id).map(({ report }) => report));
  const reports = speaking.map(({ district, ...head }) => ({ ...head, district: district.code }));
  // A district has the name that its newest report gives it.
  const newest = new Map(speaking.toReversed().map(({ district }) => [district.code, district]));
  const known = facts.of(divisions);
  const place = (code: string) => {
    const { name, path } = newest.get(code) ?? { name: code, path: [] };
    return { name, path, pinyin: known.get(code)?.pinyin ?? '' };
  };
  return { reports, districts: districtHeads(reports, place) };
});

/** Number of reports, exact as far as lists of them depend on it: a larger one is the same for all. */
const reportsUpTo = question('reports-up-to', (facts, most: number): number => Math.min(facts.ids().length, most + 1));

/** What reports say of one indicator, the newest first: of at most so many reports with the heads of all, of more with those of the ones that speak of it. */
type IndicatorCorpus = Heads & { known: number; lines: AsWritten<readonly IndicatorLines[]> };

const indicatorLines = question('indicator-corpus', (facts, id: string, named: number): IndicatorCorpus => {
  const known = facts.ask(reportsUpTo, named);
  const lines = facts.of(linesByReport, id).toSorted((a, b) => byYear(a.report, b.report));
  const heads = known <= named ? facts.of(headsOf) : facts.of(headsOfIndicator, id);
  return { known, ...heads, lines: listOf(lines.map(({ own }) => own)) };
});

/**
 * The corpus as far as it is about one indicator.
 *
 * @param named number of reports up to which those are in it, too, that do not speak of it; `known` is exact up to it
 */
export async function indicatorCorpus(id: string, named: number): Promise<Corpus & { known: number }> {
  const answer = await indicatorLines(id, named);
  const corpus = corpora.get(answer) ?? corpusOf(answer);
  corpora.set(answer, corpus);
  return corpus;
}

function corpusOf({ lines, ...heads }: IndicatorCorpus): Corpus & { known: number } {
  const all = unwritten(lines);
  return { ...NOTHING, ...heads, values: all.flatMap(({ values }) => values), said: all.flatMap(({ said }) => said) };
}
const corpora = new WeakMap<IndicatorCorpus, Corpus & { known: number }>();

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
  const told = facts.keyed('told', id);
  const wordingOf = facts.eachKeyed('wording', id);
  const passing = told.filter((own) => own.said).sort((a, b) => byYear({ id: a.report, year: a.year }, { id: b.report, year: b.year }));
  return {
    sentences: told.reduce((sum, own) => sum + own.sentences, 0),
    quoted: firstQuoted(facts, id, told, sentences),
    totals: inOrder(told.flatMap(({ totals }) => totals)),
    reviewed: told.reduce((sum, { reviewed }) => added(sum, reviewed), NONE),
    said: passing.slice(0, said).flatMap(({ report }): [string, Passing][] => {
      const found = wordingOf(report)?.said;
      return found ? [[report, found]] : [];
    }),
  };
});

/** The first sentences that give a value of an indicator: those of reports in the order of their ids, which begin with the code of the district. */
function firstQuoted(facts: Facts, id: string, told: readonly Told[], most: number): IndicatorWords['quoted'] {
  const [linesOf, wordingOf] = [facts.eachKeyed('lines', id), facts.eachKeyed('wording', id)];
  const quoted: IndicatorWords['quoted'] = [];
  let left = most;
  for (const { report, sentences } of told) {
    if (left <= 0) break;
    const [lines, wording] = sentences > 0 ? [linesOf(report), wordingOf(report)] : [];
    if (!lines || !wording) continue;
    const groups = bySentence(withoutRepeats(lines.values), () => wording);
    quoted.push([report, quotedIn(wording, groups.slice(0, left).flat())]);
    left -= sentences;
  }
  return quoted;
}

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

/** The words in which values of a report stand, nothing else of it. */
function quotedIn({ report, quotes }: Wording, values: readonly Value[]): Quoted {
  const own = values.flatMap(({ mention }) => {
    const quote = quotes[mention];
    return quote ? [[mention, quote] as const] : [];
  });
  return { report, quotes: Object.fromEntries(own) };
}

/** The view of an indicator over the corpus about it, made once for the pages that show it. */
export function viewOf(corpus: Corpus, indicator: Indicator): IndicatorView {
  return ofCorpus(corpus, indicator).view;
}

/** What the page of an indicator shows in every language: its view, all its values with what is to be said beside them, and how they turn. */
type IndicatorValues = { view: IndicatorView; inSeries: readonly CellValue[]; items: readonly CellValue[]; turns: readonly Turn[] };

function indicatorValues(corpus: Corpus, indicator: Indicator): IndicatorValues {
  const view = viewOf(corpus, indicator);
  const inSeries = view.series.flatMap(({ values }, series) =>
    values.map((value): CellValue => ({ value, series, reasons: [], flags: flagsIn(values, value) })),
  );
  return { view, inSeries, items: [...inSeries, ...view.alone], turns: turnsOf(corpus.values) };
}

type OfCorpus = { view: IndicatorView; values?: IndicatorValues };
const known = new WeakMap<Corpus, OfCorpus>();

function ofCorpus(corpus: Corpus, indicator: Indicator): OfCorpus {
  const found = known.get(corpus) ?? { view: indicatorView(corpus, indicator) };
  known.set(corpus, found);
  return found;
}

/** What the page of an indicator shows of the corpus about it, made once for both languages. */
export function valuesOfPage(corpus: Corpus, indicator: Indicator): IndicatorValues {
  const found = ofCorpus(corpus, indicator);
  found.values ??= indicatorValues(corpus, indicator);
  return found.values;
}

/** What the values of a corpus may be narrowed by, counted once for both languages. */
export const optionsOfCorpus = rememberedOf(optionsOf);

/** How many reports state an indicator, how many values there are, and in how many districts they compare. */
export type IndicatorRow = { id: string; counts: Readonly<Record<Presence, number>>; of: number; values: number; districts: number };

/** Values of one indicator, counted: asked for by itself, so that a change to one counts no other anew. */
const valueCounts = question('value-counts', (facts, id: string): Pick<IndicatorRow, 'values' | 'districts'> => {
  const counted = facts.keyed('counted', id);
  const districts = new Map<string, Set<string>>();
  for (const { district, series } of counted) for (const key of series) districts.set(key, (districts.get(key) ?? new Set()).add(district));
  const most = Math.max(0, ...Array.from(districts.values(), ({ size }) => size));
  return { values: counted.reduce((sum, { values }) => sum + values, 0), districts: most > 1 ? most : 0 };
});

/** Coverage of all indicators. */
export const indicatorRows = question('indicator-rows', (facts): IndicatorRow[] =>
  comparedIndicators(facts.knowledge.indicators).map(({ id }) => {
    const { counts, of } = facts.of(indicatorCoverage.derived, id);
    return { id, counts, of, ...facts.ask(valueCounts, id) };
  }),
);
