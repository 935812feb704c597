import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';
import { defaultDistricts, defaultIndicators, statedIndicators } from '../compare/choice.ts';
import { type Comparison, comparisonFrom, linesOfReports } from '../compare/comparison.ts';
import { corpusEdition } from '../compare/edition.ts';
import { chartLimit, limitsOf } from '../compare/limits.ts';
import type { ComparePayload, PartPayload } from '../compare/payload.ts';
import { referenceParts } from '../compare/reference-figures.ts';
import { pack as packPart } from '../compare/transfer.ts';
import type { Corpus } from '../compare/types.ts';
import type { District, ReportRecord } from '../model/index.ts';
import { dataScript } from '../search/data-script.ts';
import { byCodeUnit } from '../text/order.ts';
import { quoteIn } from '../text/quote.ts';
import { apiFiles } from './api/v1.ts';
import { byProvince, nameOfAll } from './by-province.ts';
import { packCorpus, travelling } from './comparison-corpus.ts';
import { type Keep, once, type SiteCorpus, type SiteFile } from './file.ts';
import { indicatorTables } from './indicator-tables.ts';
import { deflated } from './packs/deflated.ts';
import { packCount, packOf } from './packs/layout.ts';
import { searchAnswers } from './search-answers.ts';

/** Reports whose problems and promises are one file of the comparison, about: few of them are wanted at one time. */
const CLAIMS_A_FILE = 32;

const claimPacks = ({ provinces }: SiteCorpus): number =>
  packCount(
    provinces.reduce((sum, { reports }) => sum + reports.length, 0),
    CLAIMS_A_FILE,
  );

/** What is kept of each province for the comparison: what it takes from each report, and the sentence of each value. */
export function comparisonFacts(corpus: SiteCorpus, keep: Keep) {
  const { districts, indicators } = corpus;
  return {
    parts: byProvince(corpus, keep, { name: 'comparison', of: (records) => linesOfReports({ records, districts, indicators }) }),
    quotes: byProvince(corpus, keep, { name: 'quotes', of: (records) => records.map(quotesOfValues) }),
  };
}

/** Sentences of the values of a report by the offset at which they stand, with its id. */
function quotesOfValues(record: ReportRecord): [report: string, quotes: Record<number, string>] {
  const starts = new Map(record.mentions.map(({ id, start }) => [id, start]));
  const quotes = record.observations.flatMap(({ mention }) => starts.get(mention) ?? []);
  return [record.report.id, Object.fromEntries(quotes.map((start) => [start, quoteIn(record, start).text]))];
}

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** What comparison loads, part by part, and each indicator as a table. */
export function* comparisonFiles(corpus: SiteCorpus, keep: Keep, facts: ReturnType<typeof comparisonFacts>): Generator<SiteFile> {
  const comparison = once(() => comparisonFrom(facts.parts.all().flat(), corpus));
  const quotes = once(() => new Map(facts.quotes.all().flat()));
  const parts = once(() => partsOf(comparison().corpus));
  const script = (name: string, value: () => unknown, from?: readonly string[]): SiteFile => ({
    path: `${name}.js`,
    content: () => dataScript(name, value()),
    ...(from && { from }),
  });
  const base = once(() => ({ ...comparison().corpus, reports: travelling(comparison().corpus.reports) }));
  const reports = once(() => hashOf([comparison().corpus.reports, comparison().corpus.districts]));
  const references = Map.groupBy(corpus.references, ({ indicator }) => indicator);
  const all = ['all', nameOfAll(corpus)];
  const part = (name: string, value: () => unknown, from?: readonly string[]) => script(name, () => deflated(value()), from);
  yield script('data/compare', () => comparePayload(comparison(), corpus, [...references.keys()]), all);
  for (const [id, figures] of references) yield part(`data/compare/f/${id}`, () => referenceParts(figures));
  yield script('data/compare/corpus', () => packCorpus(comparison().corpus, foundIn(comparison(), corpus.districts)), all);
  const fromOf = ({ values, said }: Corpus) => ['indicator', reports(), hashOf([values, said])];
  for (const { id, frameworks } of corpus.indicators) {
    const own = parts().indicator(id);
    const limits = limitsOf(corpus.frameworks, frameworks).map(chartLimit);
    yield part(`data/compare/i/${id}`, (): PartPayload => ({ ...packPart(own, base()), limits }), fromOf(own));
  }
  const { homepage } = corpus.edition;
  const table = ({ id }: { id: string }) => {
    const own = parts().indicator(id);
    return { part: own, quotes, homepage, from: fromOf(own) };
  };
  yield* indicatorTables(corpus.indicators, table, { keep, all });
  for (const { id } of corpus.themes) {
    const own = parts().theme(id);
    yield part(`data/compare/t/${id}`, (): PartPayload => ({ ...packPart(own, base()), limits: [] }), [
      'theme',
      reports(),
      hashOf(own.shares),
    ]);
  }
  yield* apiFiles(corpus, { edition: () => corpusEdition(comparison().corpus), part: (id) => parts().indicator(id), from: fromOf, all });
  yield script('search/answers', () => searchAnswers({ ...codebookOf(corpus), corpus: comparison().corpus, part: parts().indicator }), all);
  const claims = Map.groupBy(comparison().corpus.claims, ({ report }) => packOf(report, claimPacks(corpus)));
  for (const [number, own] of claims)
    yield part(`data/compare/r/${number}`, () =>
      Object.fromEntries(own.toSorted((a, b) => byCodeUnit(a.report, b.report)).map((each) => [each.report, each])),
    );
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

/** Pinyin of a codebook entry, by which it is found besides its names and its id. */
function spoken({ zh }: { zh: string }): string {
  return pinyin(zh, { toneType: 'none', nonZh: 'removed' });
}

/** Longest chain of successors that is followed: 630122 -> 630106 -> … */
const SUCCESSIONS = 5;

/** Former codes of districts that have reports under a later one. */
function renamedCodes(divisions: readonly District[], present: ReadonlySet<string>): [former: string, now: string][] {
  const successors = new Map(divisions.map(({ code, successor }) => [code, successor]));
  return [...successors.keys()].flatMap((former): [string, string][] => {
    let now = successors.get(former);
    for (let step = 1; step < SUCCESSIONS && now && !present.has(now); step++) now = successors.get(now);
    return now && present.has(now) && !present.has(former) ? [[former, now]] : [];
  });
}

/** By what districts, indicators and themes are found besides their names. */
function foundIn({ corpus, indicators, themes }: Omit<Comparison, 'records'>, divisions: readonly District[]) {
  return {
    find: Object.fromEntries([...indicators, ...themes].map((entry) => [entry.id, spoken(entry)])),
    renamed: renamedCodes(divisions, new Set(corpus.districts.map(({ code }) => code))),
  };
}

/** What the comparison in the browser starts with: the districts and reports of the page without parameters, names of what may be chosen. */
function comparePayload(
  { corpus, indicators, themes }: Omit<Comparison, 'records'>,
  site: SiteCorpus,
  referenced: readonly string[],
): ComparePayload {
  const { version, homepage } = site.edition;
  const codes = defaultDistricts(corpus);
  const chosen = new Set(codes);
  const { districts, reports } = corpus;
  return {
    edition: { version, data: corpusEdition(corpus), districts: districts.length, reports: reports.length, homepage },
    districts: districts.filter(({ code }) => chosen.has(code)),
    reports: reports
      .filter(({ district }) => chosen.has(district))
      .map(({ id, district, kind, year, stages }) => ({ id, district, kind, year, stages })),
    indicators: indicators.map(({ id, zh, en, group, stages, unit, kind }) => ({ id, zh, en, group, stages, unit, kind })),
    themes: themes.map(({ id, zh, en }) => ({ id, zh, en })),
    defaults: defaultIndicators(corpus, codes, indicators),
    stated: statedIndicators(corpus, indicators),
    reviewed: corpus.values.some(({ reviewed }) => reviewed),
    referenced,
    claimFiles: claimPacks(site),
  };
}
