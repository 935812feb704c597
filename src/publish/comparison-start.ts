import { pinyin } from 'pinyin-pro';
import { defaultDistricts, defaultIndicators, statedIndicators } from '../compare/choice.ts';
import type { Comparison } from '../compare/comparison.ts';
import type { ComparePayload } from '../compare/payload.ts';
import type { District } from '../model/index.ts';
import type { SiteCorpus } from './file.ts';

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
export function foundIn({ corpus, indicators, themes }: Omit<Comparison, 'records'>, divisions: readonly District[]) {
  return {
    find: Object.fromEntries([...indicators, ...themes].map((entry) => [entry.id, spoken(entry)])),
    renamed: renamedCodes(divisions, new Set(corpus.districts.map(({ code }) => code))),
  };
}

/** What the comparison in the browser starts with: the districts and reports of the page without parameters, names of what may be chosen. */
export function comparePayload(
  { corpus, indicators, themes }: Omit<Comparison, 'records'>,
  site: SiteCorpus,
  { silent, edition, claimFiles }: Pick<ComparePayload, 'silent' | 'claimFiles'> & { edition: string },
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
    silent,
    claimFiles,
  };
}
