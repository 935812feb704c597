import { pinyin } from 'pinyin-pro';
import { defaultDistricts, defaultIndicators, statedIndicators } from '../compare/choice.ts';
import { type Comparison, comparisonFrom, linesOfReports } from '../compare/comparison.ts';
import { corpusEdition } from '../compare/edition.ts';
import { chartLimit, limitsOf } from '../compare/limits.ts';
import type { ComparePayload, PartPayload } from '../compare/payload.ts';
import { referenceParts } from '../compare/reference-figures.ts';
import { pack as packPart } from '../compare/transfer.ts';
import type { Corpus, ReportClaims } from '../compare/types.ts';
import type { District, Indicator, ReportRecord } from '../model/index.ts';
import { dataScript } from '../search/data-script.ts';
import { apiFiles } from './api/v1.ts';
import { byProvince, nameOfAll, namesOf } from './by-province.ts';
import { packCorpus, travelling } from './comparison-corpus.ts';
import { marksOf, partKeys, quotesOfValues } from './comparison-marks.ts';
import { type Keep, keepJson, keepLast, once, type SiteCorpus, type SiteFile } from './file.ts';
import { indicatorTables } from './indicator-tables.ts';
import { deflated } from './packs/deflated.ts';
import { packCount, packOf } from './packs/layout.ts';
import { answerOf, searchAnswers } from './search-answers.ts';

/** Reports whose problems and promises are one file of the comparison, about: few of them are wanted at one time. */
const CLAIMS_A_FILE = 32;

const claimPacks = ({ provinces }: SiteCorpus): number =>
  packCount(
    provinces.reduce((sum, { reports }) => sum + reports.length, 0),
    CLAIMS_A_FILE,
  );

/** What is kept of each province for the comparison: what it takes from each report, the sentence of each value, and marks of both. */
export function comparisonFacts(corpus: SiteCorpus, keep: Keep) {
  const { districts, indicators } = corpus;
  const lines = keepLast((records: readonly ReportRecord[]) => linesOfReports({ records, districts, indicators }));
  const quotes = keepLast((records: readonly ReportRecord[]) => records.map(quotesOfValues));
  return {
    parts: byProvince(corpus, keep, { name: 'comparison', of: lines }),
    quotes: byProvince(corpus, keep, { name: 'quotes', of: quotes }),
    marks: byProvince(corpus, keep, { name: 'comparison marks', of: (records) => marksOf(lines(records), quotes(records)) }),
  };
}

/** A data script that hands over something deflated. */
type PartScript = (name: string, value: () => unknown, from?: readonly string[]) => SiteFile;

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
  const keys = partKeys(facts.marks.all());
  const references = Map.groupBy(corpus.references, ({ indicator }) => indicator);
  const all = ['all', nameOfAll(corpus)];
  const edition = once(() => corpusEdition(comparison().corpus));
  const part: PartScript = (name, value, from) => script(name, () => deflated(value()), from);
  yield script('data/compare', () => comparePayload(comparison(), corpus, { referenced: [...references.keys()], edition: edition() }), all);
  for (const [id, figures] of references) yield part(`data/compare/f/${id}`, () => referenceParts(figures), ['reference']);
  yield script('data/compare/corpus', () => packCorpus(comparison().corpus, foundIn(comparison(), corpus.districts)), keys.heads);
  for (const { id, frameworks } of corpus.indicators) {
    const limits = limitsOf(corpus.frameworks, frameworks).map(chartLimit);
    yield part(`data/compare/i/${id}`, (): PartPayload => ({ ...packPart(parts().indicator(id), base()), limits }), keys.indicator(id));
  }
  const { homepage } = corpus.edition;
  const table = ({ id }: { id: string }) => ({
    part: () => parts().indicator(id),
    quotes,
    homepage,
    from: [...keys.indicator(id), ...keys.sentences(id)],
  });
  yield* indicatorTables(corpus.indicators, table, { keep, all });
  for (const { id } of corpus.themes) {
    yield part(`data/compare/t/${id}`, (): PartPayload => ({ ...packPart(parts().theme(id), base()), limits: [] }), keys.theme(id));
  }
  yield* apiFiles(corpus, { edition, part: (id) => parts().indicator(id), from: keys.indicator, all });
  const answer = (indicator: Indicator) =>
    keepJson(keep, ['answer', ...keys.indicator(indicator.id)], () => answerOf(parts().indicator(indicator.id), indicator));
  yield script('search/answers', () => searchAnswers({ ...codebookOf(corpus), corpus: comparison().corpus, answer }), all);
  yield* claimFiles(corpus, () => comparison().corpus.claims, part);
}

/** Problems and promises of reports, some reports a file. */
function* claimFiles(corpus: SiteCorpus, claims: () => readonly ReportClaims[], part: PartScript): Generator<SiteFile> {
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
  { referenced, edition }: { referenced: readonly string[]; edition: string },
): ComparePayload {
  const { version, homepage } = site.edition;
  const codes = defaultDistricts(corpus);
  const chosen = new Set(codes);
  const { districts, reports } = corpus;
  return {
    edition: { version, data: edition, districts: districts.length, reports: reports.length, homepage },
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
