import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { pinyin } from 'pinyin-pro';
import { defaultDistricts, defaultIndicators } from '../../compare/choice.ts';
import type { ComparePayload } from '../../compare/payload.ts';
import { dataScript } from '../../search/data-script.ts';
import { readComparisonData } from '../../site/comparison.ts';

/** Words by which a codebook entry is found: both names, id, pinyin. */
function findable({ id, zh, en }: { id: string; zh: string; en: string }): string {
  return [zh, en, id, pinyin(zh, { toneType: 'none', nonZh: 'removed' })].join(' | ');
}

/** Longest chain of successors that is followed: 630122 -> 630106 -> … */
const SUCCESSIONS = 5;

/** Former codes of districts that have reports under a later one. */
function renamedCodes(successors: ReadonlyMap<string, string | undefined>, present: ReadonlySet<string>): [former: string, now: string][] {
  return [...successors.keys()].flatMap((former): [string, string][] => {
    let now = successors.get(former);
    for (let step = 1; step < SUCCESSIONS && now && !present.has(now); step++) now = successors.get(now);
    return now && present.has(now) && !present.has(former) ? [[former, now]] : [];
  });
}

/** Districts, reports and names that the comparison in the browser starts with. */
export const GET: APIRoute = async () => {
  const { corpus, indicators, themes } = await readComparisonData();
  const present = new Set(corpus.districts.map((district) => district.code));
  const payload: ComparePayload = {
    districts: corpus.districts,
    reports: corpus.reports,
    indicators: indicators.map((indicator) => {
      const { id, zh, en, group, stages, unit, kind } = indicator;
      return { id, zh, en, group, stages, unit, kind, find: findable(indicator) };
    }),
    themes: themes.map((theme) => ({ id: theme.id, zh: theme.zh, en: theme.en, find: findable(theme) })),
    defaults: defaultIndicators(corpus, defaultDistricts(corpus), indicators),
    renamed: renamedCodes(new Map((await getCollection('districts')).map(({ data }) => [data.code, data.successor])), present),
  };
  return new Response(dataScript('data/compare', payload));
};
