import { getCollection, getEntry, getLiveCollection, getLiveEntry, render } from 'astro:content';
import { PART } from '../collections/part.ts';
import { preparedSharedWords } from '../collections/shared-words.ts';
import { comparisonOf } from '../compare/comparison.ts';
import { type IndicatorView, indicatorView } from '../compare/matrix.ts';
import { type Beside, besideOf, type Measured, referencesOf } from '../compare/reference.ts';
import { referenceFigures } from '../compare/reference-figures.ts';
import { sharedWords } from '../compare/shared-words.ts';
import type { Corpus } from '../compare/types.ts';
import type { Check, Indicator, Remark, ReportRecord, SharedWords } from '../model/index.ts';
import { hasDistrictFeeds } from '../publish/feeds/scopes.ts';
import { latinName } from '../text/latin-name.ts';
import { shownChecksOf } from './checks/checks.ts';
import { districtsOf, provincesOf } from './district/districts.ts';
import type { LatinNames } from './i18n/romanise.ts';
import type { Lang } from './i18n/routes.ts';
import { inMapOrder, type SilenceRow, silenceRow } from './map/silence-map.ts';
import { claimsIn, heldIn } from './reference/held.ts';
import { definedIn } from './report/definitions.ts';
import { readingOf } from './report/reading.ts';
import { byYear, summarise } from './report/reports.ts';
import { profilesOf, type ThemeProfile, type ThemesBeside, themesBeside } from './theme/theme-profile.ts';

/*
  All that pages know of reports, codebook and gazetteer. No other module of the site reads collections; what is made of them is made by pure
  functions in the rooms of the features, which tests can call.
*/

const HINT = 'Run npm run convert.';

/** Reads once a build; in development, where content changes while the site runs, at every request. */
function perBuild<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return read();
    known ??= read();
    return known;
  };
}

export const readIndicators = perBuild(async () => (await getCollection('indicators')).map(({ data }) => data));
export const readThemes = perBuild(async () => (await getCollection('themes')).map(({ data }) => data));
export const readFrameworks = perBuild(async () => (await getCollection('frameworks')).map(({ data }) => data));
export const readComparability = perBuild(async () => (await getCollection('comparability')).map(({ data }) => data));
export const readDistricts = perBuild(async () => (await getCollection('districts')).map(({ data }) => data));
const readPrefectures = perBuild(async () => (await getCollection('prefectures')).map(({ data }) => data));
const readProvinces = perBuild(async () => (await getCollection('provinces')).map(({ data }) => data));
export const readTiles = perBuild(async () => (await getCollection('tiles')).map(({ data }) => data));

/** Every kind of finding that the codebook describes: checks with their examples, and remarks on the text. */
export const findingKinds = perBuild(
  async (): Promise<(Check | Remark)[]> =>
    [...(await getCollection('checks')), ...(await getCollection('remarks'))].map(({ data }) => data),
);

/** Figures of the country and the provinces. */
export const readReferences = perBuild(async () => {
  const [files, sources] = await Promise.all([getCollection('references'), getCollection('referenceSources')]);
  return referenceFigures({ files: files.map(({ data }) => data), sources: sources.map(({ data }) => data) });
});

const references = perBuild(async () => referencesOf(await readReferences(), await readIndicators()));

/** Holds a value against the figures of the country and its province. */
export const readBeside = perBuild(async () => {
  const held = await references();
  return (value: Measured): Beside => besideOf(value, held);
});

/** What stands beside the figures of a record. */
export const readHeld = perBuild(async () => {
  const [held, indicators] = [await references(), new Map((await readIndicators()).map((indicator) => [indicator.id, indicator]))];
  return (record: ReportRecord) => heldIn(record, indicators, held);
});

/** Names of all provinces by their codes. */
export const readProvinceNames = perBuild(async () => new Map((await readProvinces()).map(({ code, name }) => [code, name])));

/** Names of all kinds of finding. */
export async function checkNames(lang: Lang): Promise<(kind: string) => string> {
  const names = new Map((await findingKinds()).map((kind) => [kind.id, kind[lang]]));
  return (kind) => names.get(kind) ?? kind;
}

/** Chinese names of all indicators. */
export const indicatorNames = perBuild(async () => new Map((await readIndicators()).map(({ id, zh }) => [id, zh])));

/** All records, in the order of their ids. */
export const allRecords = perBuild(async (): Promise<readonly ReportRecord[]> => {
  const { entries, error } = await getLiveCollection('records');
  if (!entries) throw new Error(`${error?.message} ${HINT}`, { cause: error });
  return entries.map(({ data }) => data);
});

/** The record of one report, read alone: a process that builds the pages of reports needs no others. @throws Error where there is none, or it does not fit the schema */
export async function recordOf(id: string): Promise<ReportRecord> {
  const { entry, error } = await getLiveEntry('records', { id });
  if (!entry) throw new Error(`${error?.message ?? `There is no record of ${id}.`} ${HINT}`, { cause: error });
  return entry.data;
}

/** Path of a page: of a report, or of an id that it had before and that leads to it (`to`). */
type ReportPath = { params: { id: string }; props: { to: string | null } };

/** Paths of the pages of all reports and of the ids they had before; none where another process builds them. */
export async function reportPaths(): Promise<ReportPath[]> {
  if (PART === 'overview') return [];
  return (await getCollection('reports')).flatMap(({ id, data: { formerly = [] } }) => [
    { params: { id }, props: { to: null } },
    ...formerly.map((before) => ({ params: { id: before }, props: { to: id } })),
  ]);
}

/** Text and reading of one report, and the indicators that its figures answer. */
export async function readReport(id: string) {
  const [text, record] = await Promise.all([getEntry('reports', id), recordOf(id)]);
  if (!text) throw new Error(`There is no text of ${id}. ${HINT}`);
  const { Content } = await render(text);
  const indicators = await readIndicators();
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const held = (await readHeld())(record);
  const claims = claimsIn(record, byId, await references());
  return { Content, reading: readingOf(record, await indicatorNames(), held), definitions: definedIn(record, indicators), held, claims };
}

const allSharedWords = perBuild(async () => sharedWords(await allRecords()));

/** What the words of a report share with those of other counties. */
export async function sharedWordsOf(id: string): Promise<SharedWords> {
  return (await preparedSharedWords(id)) ?? (await allSharedWords()).get(id) ?? { letters: 0, shared: 0, passages: [] };
}

/** The comparison of all reports. */
export const readComparisonData = perBuild(async () =>
  comparisonOf({
    records: await allRecords(),
    indicators: await readIndicators(),
    themes: await readThemes(),
    districts: await readDistricts(),
  }),
);

const views = new WeakMap<Corpus, Map<string, IndicatorView>>();

/** The view of one indicator over all reports, made once for the pages that show it. */
export function readIndicatorView(corpus: Corpus, indicator: Indicator): IndicatorView {
  const known = views.get(corpus) ?? new Map<string, IndicatorView>();
  views.set(corpus, known);
  const view = known.get(indicator.id) ?? indicatorView(corpus, indicator);
  known.set(indicator.id, view);
  return view;
}

/** All reports as lists show them, newest facts first. */
export const reportSummaries = perBuild(async () => (await allRecords()).map(summarise).sort(byYear));

/** Districts with reports, in order of their codes. */
export const districtSummaries = perBuild(async () => {
  const divisions = new Map((await readDistricts()).map((division) => [division.code, division]));
  return districtsOf(await reportSummaries(), divisions);
});

/** Whether each district has a feed of its own. */
export const districtFeeds = perBuild(async () => hasDistrictFeeds((await districtSummaries()).length));

/** The same by province. */
export const provinceSummaries = perBuild(async () => provincesOf(await districtSummaries(), await readProvinces()));

/** Latin names of the districts with reports and of all that stands above districts. Names of other districts are common words, too (城区). */
export const readLatinNames = perBuild(async (): Promise<LatinNames> => {
  const districts = (await districtSummaries()).filter(({ pinyin }) => pinyin !== '');
  const named = [...(await readPrefectures()), ...districts].map(({ name, pinyin }) => [name, latinName(pinyin)] as const);
  return new Map([...named, ...(await readTiles()).flatMap(({ zh, zhFull, en }) => [[zh, en] as const, [zhFull, en] as const])]);
});

/** What each report writes about, newest first. */
const themeProfiles = perBuild(async () => profilesOf((await readComparisonData()).corpus));

/** What a report of a district writes about, and what stands beside it. */
export async function themesOf(report: string, district: string): Promise<ThemesBeside & { own: ThemeProfile | undefined }> {
  const profiles = await themeProfiles();
  return { own: profiles.find((profile) => profile.report === report), ...themesBeside(profiles, district) };
}

/** All checks of all reports, reports in the order of the comparison. */
export const shownChecks = perBuild(async () => {
  const { corpus, records } = await readComparisonData();
  return shownChecksOf(corpus.reports.flatMap(({ id }) => records.get(id) ?? []));
});

/** The framework that the silence map is of: the one whose items have parts. @throws Error where the codebook has none */
export const readMapFramework = perBuild(async () => {
  const framework = (await readFrameworks()).find(({ parts }) => parts.length > 0);
  if (!framework) throw new Error('No framework of the codebook has parts, so there is no silence map.');
  return framework;
});

/** What every county says of every item, by province and kind of report. */
export const silenceRows = perBuild(async (): Promise<SilenceRow[]> => {
  const framework = await readMapFramework();
  const records = new Map((await allRecords()).map((record) => [record.report.id, record]));
  const rows = (await districtSummaries()).map((district) =>
    silenceRow(
      district,
      district.reports.flatMap(({ id }) => records.get(id) ?? []),
      framework,
    ),
  );
  return inMapOrder(rows.filter((row) => row !== null));
});

/** Counties of the country as they are now: without those that ceased to exist and zones that are none. */
const currentCounties = perBuild(async () => (await readDistricts()).filter(({ until, zone }) => until === undefined && !zone));

/** Number of counties by the first two digits of their province's code. */
export const countyCounts = perBuild(async () => {
  const groups = Map.groupBy(await currentCounties(), ({ code }) => code.slice(0, 2));
  return new Map([...groups].map(([prefix, counties]) => [prefix, counties.length]));
});

/** Counties of a province, by the first two digits of its code. */
export async function provinceCounties(prefix: string) {
  return (await currentCounties()).filter(({ code }) => code.startsWith(prefix));
}
