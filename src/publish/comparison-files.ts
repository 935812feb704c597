import { comparisonFrom, linesOfReports } from '../compare/comparison.ts';
import type { CorpusLines } from '../compare/corpus.ts';
import { editionOf, reportEdition } from '../compare/edition.ts';
import { chartLimit, limitsOf } from '../compare/limits.ts';
import type { PartPayload } from '../compare/payload.ts';
import { referenceParts } from '../compare/reference-figures.ts';
import { pack as packPart } from '../compare/transfer.ts';
import type { Corpus, ReportClaims } from '../compare/types.ts';
import type { Indicator, ReportRecord } from '../model/index.ts';
import { dataScript } from '../search/data-script.ts';
import { packIds } from '../search/ids.ts';
import { apiFiles, apiRows } from './api/v1.ts';
import { type ByProvince, byProvince, nameOfAll, namesOf } from './by-province.ts';
import { type IndicatorPayload, packCorpus, travelling } from './comparison-corpus.ts';
import { marksOf, partKeys } from './comparison-marks.ts';
import { comparePayload, foundIn } from './comparison-start.ts';
import { type Bytes, type Keep, keepJson, keepLast, makeAhead, once, type Province, type SiteCorpus, type SiteFile } from './file.ts';
import { indicatorTables, tableParts } from './indicator-tables.ts';
import { packLines, unpackLines } from './kept-lines.ts';
import { deflatedSeldom } from './packs/deflated.ts';
import { packCount, packOf } from './packs/layout.ts';
import { answerOf, searchAnswers } from './search-answers.ts';

/** Reports whose problems and promises are one file of the comparison, about: few of them are wanted at one time. */
const CLAIMS_A_FILE = 64;

const claimPacks = ({ provinces }: SiteCorpus): number =>
  packCount(
    provinces.reduce((sum, { reports }) => sum + reports.length, 0),
    CLAIMS_A_FILE,
  );

/**
 * What is kept of each province for the comparison: what it takes from each report, marks of it, its rows in the API, the part that each report has in the
 * name of the state of the data, and the lines of its reports in the tables of indicators.
 */
export function comparisonFacts(corpus: SiteCorpus, keep: Keep) {
  const { districts, indicators } = corpus;
  const lines = keepLast((records: readonly ReportRecord[]) => linesOfReports({ records, districts, indicators }));
  return {
    parts: byProvince(corpus, keep, { name: 'comparison', of: (records) => packLines(lines(records)) }),
    marks: byProvince(corpus, keep, { name: 'comparison marks', of: (records) => marksOf(lines(records)) }),
    api: byProvince(corpus, keep, { name: 'api rows', of: (records) => apiRows(lines(records), indicators) }),
    editions: byProvince(corpus, keep, { name: 'editions', of: (records) => lines(records).map(reportEdition) }),
    tables: tablesByProvince(corpus, keep, lines),
  };
}

type LinesOf = (records: readonly ReportRecord[]) => CorpusLines[];

/** Lines of the reports of each province in the table of each indicator. */
function tablesByProvince(corpus: SiteCorpus, keep: Keep, linesOf: LinesOf): ByProvince<Bytes> {
  const { indicators, edition } = corpus;
  const from = ({ reports }: Province) => ['indicator tables', ...namesOf(reports)];
  const bytes = ({ records }: Province) => {
    const lines = linesOf(records());
    const part = partsOf(comparisonFrom(lines, corpus).corpus).indicator;
    return tableParts(indicators, { records: records(), lines, part, homepage: edition.homepage });
  };
  return {
    make: (province) => makeAhead(keep, from(province), () => bytes(province)),
    all: () => corpus.provinces.map((province) => keep(from(province), () => bytes(province))),
  };
}

const script = (name: string, value: () => unknown, from?: readonly string[]): SiteFile => ({
  path: `${name}.js`,
  content: () => dataScript(name, value()),
  ...(from && { from }),
});
/** Something deflated that pages load now and then. */
const part = (name: string, value: () => unknown, from: readonly string[]): SiteFile => ({
  path: `${name}.bin`,
  content: () => deflatedSeldom(value()),
  from,
});

/** What several files are made from, each when it is first wanted. */
function shared(corpus: SiteCorpus, facts: ReturnType<typeof comparisonFacts>) {
  const comparison = once(() => comparisonFrom(facts.parts.all().flatMap(unpackLines), corpus));
  const parts = once(() => partsOf(comparison().corpus));
  return {
    comparison,
    /** The order in which parts number reports. */
    base: once(() => ({ ...comparison().corpus, reports: travelling(comparison().corpus.reports) })),
    edition: once(() => editionOf(facts.editions.all().flat())),
    indicator: (id: string) => parts().indicator(id),
    theme: (id: string) => parts().theme(id),
  };
}

type Shared = ReturnType<typeof shared>;

/** What comparison loads, part by part, and each indicator as a table. */
export function* comparisonFiles(corpus: SiteCorpus, keep: Keep, facts: ReturnType<typeof comparisonFacts>): Generator<SiteFile> {
  const made = shared(corpus, facts);
  const { comparison, edition, indicator } = made;
  const keys = partKeys(facts.marks.all());
  const all = ['all', nameOfAll(corpus)];
  const silent = corpus.indicators.flatMap(({ id }) => (keys.isSpoken(id) ? [] : [id]));
  const start = () => comparePayload(comparison(), corpus, { silent, edition: edition(), claimFiles: claimPacks(corpus) });
  yield script('data/compare', start, all);
  yield script('data/compare/corpus', () => packCorpus(comparison().corpus, foundIn(comparison(), corpus.districts)), keys.heads);
  yield* partFiles(corpus, made, keys);
  yield* indicatorTables({ indicators: corpus.indicators, parts: facts.tables.all, all });
  yield* apiFiles(corpus, { edition, rows: once(facts.api.all), from: keys.indicator, all });
  const answer = (one: Indicator) => keepJson(keep, ['answer', ...keys.indicator(one.id)], () => answerOf(indicator(one.id)));
  yield script('search/answers', () => searchAnswers({ ...codebookOf(corpus), corpus: comparison().corpus, answer }), all);
  yield* claimFiles(corpus, () => comparison().corpus.claims);
}

/** The part of each theme, and of each indicator that reports speak of, with the figures of the country and the provinces. */
function* partFiles(corpus: SiteCorpus, { indicator, theme, base }: Shared, keys: ReturnType<typeof partKeys>): Generator<SiteFile> {
  const { references, indicators, themes, frameworks } = corpus;
  const figures = Map.groupBy(references, (figure) => figure.indicator);
  for (const { id, frameworks: own } of indicators.filter((each) => keys.isSpoken(each.id))) {
    const content = (): IndicatorPayload => {
      const [part, known] = [indicator(id), figures.get(id)];
      const speaking = new Set([...part.values, ...part.said].map(({ report }) => report));
      const reports = base().reports.filter((report) => speaking.has(report.id));
      const limits = limitsOf(frameworks, own).map(chartLimit);
      const ids = packIds(reports.map((report) => report.id));
      return { ...packPart(part, { ...part, reports }), ids, limits, ...(known && { figures: referenceParts(known) }) };
    };
    yield part(`data/compare/i/${id}`, content, keys.indicator(id));
  }
  for (const { id } of themes)
    yield part(`data/compare/t/${id}`, (): PartPayload => ({ ...packPart(theme(id), base()), limits: [] }), keys.theme(id));
}

/** Problems and promises of reports, some reports a file. */
function* claimFiles(corpus: SiteCorpus, claims: () => readonly ReportClaims[]): Generator<SiteFile> {
  const byReport = once(() => new Map(claims().map((each) => [each.report, each])));
  const count = claimPacks(corpus);
  const reports = corpus.provinces.flatMap((province) => province.reports);
  for (const [number, own] of Map.groupBy(reports, ({ id }) => packOf(id, count))) {
    const content = () => Object.fromEntries(own.map(({ id }) => [id, byReport().get(id)]));
    yield part(`data/compare/r/${number}`, content, ['claims', ...namesOf(own)]);
  }
}

const codebookOf = ({ indicators, themes }: SiteCorpus) => ({ indicators, themes });

/** The parts of a corpus by what they are about. Everything is grouped once, so that all parts together take linear time. */
function partsOf(corpus: Corpus) {
  const values = Map.groupBy(corpus.values, ({ indicator }) => indicator);
  const said = Map.groupBy(corpus.said, ({ indicator }) => indicator);
  const shares = Map.groupBy(corpus.shares, ({ theme }) => theme);
  return {
    indicator: (id: string): Corpus => ({ ...corpus, values: values.get(id) ?? [], said: said.get(id) ?? [], shares: [] }),
    theme: (id: string): Corpus => ({ ...corpus, values: [], said: [], shares: shares.get(id) ?? [] }),
  };
}
