import { pinyin } from 'pinyin-pro';
import { defaultDistricts, defaultIndicators, statedIndicators } from '../compare/choice.ts';
import { claimsOf } from '../compare/claims.ts';
import { type Comparison, comparisonOf } from '../compare/comparison.ts';
import { type ViewLine, viewCsv } from '../compare/csv.ts';
import { corpusEdition } from '../compare/edition.ts';
import { chartLimit, limitsOf } from '../compare/limits.ts';
import { viewLines } from '../compare/lines.ts';
import { indicatorView } from '../compare/matrix.ts';
import type { ComparePayload, PartPayload } from '../compare/payload.ts';
import { referenceParts } from '../compare/reference-figures.ts';
import { pack as packPart } from '../compare/transfer.ts';
import type { Corpus } from '../compare/types.ts';
import { placeAddress } from '../compare/value-cells.ts';
import type { District, Indicator, ReportRecord } from '../model/index.ts';
import { dataScript } from '../search/data-script.ts';
import { quoteIn } from '../text/quote.ts';
import { apiFiles } from './api/v1.ts';
import { packCorpus, travelling } from './comparison-corpus.ts';
import { archive, pack } from './data-package/index.ts';
import { once, type SiteCorpus, type SiteFile } from './file.ts';
import { packCount, packOf } from './packs/layout.ts';
import { searchAnswers } from './search-answers.ts';

/** Reports whose problems and promises are one file of the comparison, about: few of them are wanted at one time. */
const CLAIMS_A_FILE = 16;

const claimPacks = ({ records }: SiteCorpus): number => packCount(records.length, CLAIMS_A_FILE);

/** What comparison loads, part by part, and each indicator as a table. */
export function* comparisonFiles(corpus: SiteCorpus): Generator<SiteFile> {
  const comparison = once(() => comparisonOf(corpus));
  const parts = once(() => partsOf(comparison().corpus));
  const script = (name: string, value: () => unknown): SiteFile => ({
    path: `${name}.js`,
    content: () => dataScript(name, value()),
  });
  const base = once(() => ({ ...comparison().corpus, reports: travelling(comparison().corpus.reports) }));
  const edition = once(() => corpusEdition(comparison().corpus));
  const references = Map.groupBy(corpus.references, ({ indicator }) => indicator);
  yield script('data/compare', () => comparePayload(comparison(), corpus, [...references.keys()]));
  for (const [id, figures] of references) yield script(`data/compare/f/${id}`, () => referenceParts(figures));
  yield script('data/compare/corpus', () => packCorpus(comparison().corpus, foundIn(comparison(), corpus.districts)));
  for (const { id, frameworks } of corpus.indicators) {
    const limits = limitsOf(corpus.frameworks, frameworks).map(chartLimit);
    yield script(`data/compare/i/${id}`, (): PartPayload => ({ ...packPart(parts().indicator(id), base()), limits }));
  }
  for (const { id } of corpus.themes)
    yield script(`data/compare/t/${id}`, (): PartPayload => ({ ...packPart(parts().theme(id), base()), limits: [] }));
  yield script('search/answers', () => searchAnswers({ ...corpus, corpus: comparison().corpus, part: parts().indicator }));
  for (const indicator of corpus.indicators)
    yield {
      path: `data/indicators/${indicator.id}.csv.zip`,
      content: () => {
        const lines = linesOf(indicator, parts().indicator(indicator.id), comparison().records, corpus.edition.homepage);
        return archive({ [`${indicator.id}.csv`]: pack(viewCsv(lines, edition())) });
      },
    };
  yield* apiFiles(corpus, { edition, part: (id) => parts().indicator(id) });
  for (const [number, own] of Map.groupBy(corpus.records, ({ report }) => packOf(report.id, claimPacks(corpus))))
    yield script(`data/compare/r/${number}`, () => Object.fromEntries(own.map((record) => [record.report.id, claimsOf(record)])));
}

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
function foundIn({ corpus, indicators, themes }: Comparison, divisions: readonly District[]) {
  return {
    find: Object.fromEntries([...indicators, ...themes].map((entry) => [entry.id, spoken(entry)])),
    renamed: renamedCodes(divisions, new Set(corpus.districts.map(({ code }) => code))),
  };
}

/** What the comparison in the browser starts with: the districts and reports of the page without parameters, names of what may be chosen. */
function comparePayload({ corpus, indicators, themes }: Comparison, site: SiteCorpus, referenced: readonly string[]): ComparePayload {
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

/** The values of one indicator with their sentences, and a line for every report that gives none. */
function linesOf(indicator: Indicator, part: Corpus, records: ReadonlyMap<string, ReportRecord>, homepage: string | null): ViewLine[] {
  return viewLines(indicator, indicatorView(part, indicator), {
    corpus: part,
    source: {
      name: () => ({ zh: indicator.zh, en: indicator.en }),
      quote: (value) => {
        const record = records.get(value.report);
        return record ? quoteIn(record, value.start).text : '';
      },
      url: (report, anchor) => placeAddress(homepage, report, anchor),
    },
  });
}
