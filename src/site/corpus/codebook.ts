import { type Beside, besideOf, type Measured, type References, referencesOf } from '../../compare/reference.ts';
import { referenceFigures } from '../../compare/reference-figures.ts';
import type { Check, Framework, Indicator, ReferenceFigures, Remark, ReportRecord } from '../../model/index.ts';
import { countyYears } from '../district/county-years.ts';
import { keyFigures } from '../district/key-figures.ts';
import type { Lang } from '../i18n/routes.ts';
import { claimsIn, type HeldFigure, heldIn, type ShownClaim } from '../reference/held.ts';
import { type Reading, readingOf } from '../report/reading.ts';
import { knowledge } from './ask.ts';
import { mapFramework } from './record-facts.ts';
import { remembered, rememberedOf } from './remembered.ts';
import type { SiteKnowledge } from './store.ts';

/* What pages know of codebook, gazetteer and figures of reference. Nothing here depends on a report. */

export const readIndicators = async () => (await knowledge()).indicators;
export const readThemes = async () => (await knowledge()).themes;
export const readFrameworks = async () => (await knowledge()).frameworks;
export const readComparability = async () => (await knowledge()).comparability;
export const readDistricts = async () => (await knowledge()).districts;
export const readTiles = async () => (await knowledge()).tiles;

/** Made once for one state of the knowledge. */
function once<T>(make: (known: SiteKnowledge) => T): () => Promise<T> {
  const made = rememberedOf(make);
  return async () => made(await knowledge());
}

/** Every kind of finding that the codebook describes: checks with their examples, and remarks on the text. */
export const findingKinds = once(({ checks, remarks }): (Check | Remark)[] => [...checks, ...remarks]);

/** Figures of the country and the provinces. */
export const readReferences = once(
  ({ referenceFiles, referenceSources }): ReferenceFigures => referenceFigures({ files: referenceFiles, sources: referenceSources }),
);

type Held = {
  references: References;
  indicators: ReadonlyMap<string, Indicator>;
  /** What stands beside a value; made once for all pages that show it. */
  beside: (value: Measured) => Beside;
  heldOf: (record: ReportRecord) => HeldFigure[];
};
const references = once(({ referenceFiles, referenceSources, indicators: all }): Held => {
  const references = referencesOf(referenceFigures({ files: referenceFiles, sources: referenceSources }), all);
  const indicators = new Map(all.map((indicator) => [indicator.id, indicator]));
  const beside = rememberedOf((value: Measured) => besideOf(value, references));
  return { references, indicators, beside, heldOf: rememberedOf((record: ReportRecord) => heldIn(record, indicators, references)) };
});

/** Holds a value against the figures of the country and its province. */
export async function readBeside(): Promise<(value: Measured) => Beside> {
  return (await references()).beside;
}

/** What stands beside the figures of a record. */
export async function readHeld(): Promise<(record: ReportRecord) => HeldFigure[]> {
  return (await references()).heldOf;
}

/** What a record says of divisions above its own, held against published figures. */
export async function readClaims(): Promise<(record: ReportRecord) => ShownClaim[]> {
  const held = await references();
  return (record) => claimsIn(record, held.indicators, held.references);
}

/** All indicators by their ids. */
export const indicatorsById = once(({ indicators }) => new Map(indicators.map((indicator) => [indicator.id, indicator])));

/** What the reports of a county say over years, made once for both languages of its page. */
export const readCountyYears = once(({ indicators, districts }) => {
  const codebook = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const divisions = new Map(districts.map((division) => [division.code, division]));
  return remembered((records: readonly ReportRecord[]) => countyYears(records, codebook, divisions));
});

/** What pages over several reports read of a record, made once for both languages: without what its figures are held against. */
export const readReading = once(({ indicators }) => {
  const names = new Map(indicators.map(({ id, zh }) => [id, zh]));
  return rememberedOf((record: ReportRecord) => readingOf(record, names));
});

const keyFiguresWith = rememberedOf(({ heldOf, indicators }: Held) =>
  remembered((readings: readonly Reading[]) => keyFigures(readings, [...indicators.values()], heldOf)),
);

/** Figures of a county by indicator, made once for both languages of its page. */
export const readKeyFigures = async () => keyFiguresWith(await references());

/** What the gazetteer knows of districts, by their codes. */
export const districtsByCode = once(({ districts }) => new Map(districts.map((district) => [district.code, district])));

/** Names of all provinces by their codes. */
export const readProvinceNames = once(({ provinces }) => new Map(provinces.map(({ code, name }) => [code, name])));

/** Chinese names of all indicators. */
export const indicatorNames = once(({ indicators }) => new Map(indicators.map(({ id, zh }) => [id, zh])));

const kindsById = once(({ checks, remarks }) => new Map([...checks, ...remarks].map((kind) => [kind.id, kind])));

/** Names of all kinds of finding. */
export async function checkNames(lang: Lang): Promise<(kind: string) => string> {
  const kinds = await kindsById();
  return (kind) => kinds.get(kind)?.[lang] ?? kind;
}

/** Why each kind of check is made, in English: where one does not hold, what that mostly comes from. */
export async function checkReasons(): Promise<(kind: string) => string> {
  const kinds = await kindsById();
  return (kind) => kinds.get(kind)?.why.en ?? '';
}

/** The framework that the silence map is of: the one whose items have parts. @throws Error where the codebook has none */
export async function readMapFramework(): Promise<Framework> {
  const framework = mapFramework(await knowledge());
  if (!framework) throw new Error('No framework of the codebook has parts, so there is no silence map.');
  return framework;
}

/** Counties of the country as they are now: without those that ceased to exist and zones that are none. */
const currentCounties = once(({ districts }) => districts.filter(({ until, zone }) => until === undefined && !zone));

/** Number of counties by the first two digits of their province's code. */
export async function countyCounts(): Promise<Map<string, number>> {
  const groups = Map.groupBy(await currentCounties(), ({ code }) => code.slice(0, 2));
  return new Map([...groups].map(([prefix, counties]) => [prefix, counties.length]));
}

/** Counties of a province, by the first two digits of its code. */
export async function provinceCounties(prefix: string) {
  return (await currentCounties()).filter(({ code }) => code.startsWith(prefix));
}
