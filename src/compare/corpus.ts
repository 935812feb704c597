import { type District, type Indicator, type Mention, type Observation, type ReportRecord, variantName } from '../model/index.ts';
import { countReviewed } from '../model/standing.ts';
import { passageAt } from '../text/passage.ts';
import { claimsOf } from './claims.ts';
import { districtHeads, newestFirst } from './heads.ts';
import { dimensionsOf, type RuleSubject } from './rules.ts';
import type { DistrictHead, FullCorpus, ReportClaims, ReportFacts, Said, ThemeShare, Value } from './types.ts';

/** What the gazetteer knows of a district, as far as comparison needs it. */
export type Divisions = ReadonlyMap<string, Pick<District, 'pinyin' | 'until'>>;

/** A record with what it takes to compare it. */
export type PassageLines = { record: ReportRecord; indicators: ReadonlyMap<string, Indicator>; divisions: Divisions };

/** Number of characters without white space. */
export function lengthOf(text: string): number {
  return text.replace(/\s/g, '').length;
}

function headOf({ report, text, passages }: ReportRecord): ReportFacts {
  return {
    id: report.id,
    district: report.district.code,
    title: report.title,
    kind: report.kind,
    year: report.year,
    url: report.url,
    length: passages.reduce((sum, passage) => sum + lengthOf(text.slice(passage.start, passage.end)), 0),
    stages: report.stages,
  };
}

/** What the report states of its own district; figures of other places never enter. */
export function valuesOf({ record, indicators, divisions }: PassageLines): Value[] {
  const { report } = record;
  const mentions = new Map(record.mentions.map((mention) => [mention.id, mention]));
  const retired = divisions.get(report.district.code)?.until !== undefined;
  return record.observations.flatMap((observation) => {
    const mention = mentions.get(observation.mention);
    const indicator = indicators.get(observation.indicator);
    if (!mention || !indicator || mention.place !== null) return [];
    return [compared(observation, mention, indicator, { report, retired })];
  });
}

type ValueIn = Pick<RuleSubject, 'report' | 'retired'>;

/** An observation as a value. All keys are named, in their order: of hundreds of each report it takes a third of the time of leaving out those that are of no use. */
function compared(observation: Observation, { raw, start }: Mention, indicator: Indicator, { report, retired }: ValueIn): Value {
  const { id, mention, value, valueHigh, unit, qualifier, direction, stage, period, status, scope, variant, review } = observation;
  return {
    id,
    indicator: observation.indicator,
    mention,
    value,
    valueHigh,
    unit,
    qualifier,
    direction,
    stage,
    period,
    status,
    scope,
    variant,
    variantName: variant === undefined ? undefined : variantName(indicator, variant),
    reviewed: (review && countReviewed([{ review }]).people > 0) || undefined,
    district: report.district.code,
    report: report.id,
    raw,
    start,
    dimensions: dimensionsOf({ observation, indicator, report, retired }),
  };
}

/** The passages that speak of an indicator of which the report states no number. */
function saidOf({ record, indicators }: PassageLines): Said[] {
  const { report, passages, mentioned } = record;
  return mentioned.flatMap(({ indicator, start }) => {
    const passage = passageAt(passages, start);
    if (!passage || !indicators.has(indicator)) return [];
    return [{ indicator, report: report.id, district: report.district.code, passage: passage.id }];
  });
}

/** Share of the report's own text that each theme has; a passage with several themes counts for each. */
function sharesOf({ record: { report, text, passages } }: PassageLines, total: number): ThemeShare[] {
  const themes = new Map<string, { characters: number; passages: string[] }>();
  for (const passage of passages) {
    const characters = lengthOf(text.slice(passage.start, passage.end));
    for (const theme of passage.themes) {
      const entry = themes.get(theme) ?? { characters: 0, passages: [] };
      entry.characters += characters;
      entry.passages.push(passage.id);
      themes.set(theme, entry);
    }
  }
  return [...themes].map(([theme, entry]) => ({
    theme,
    report: report.id,
    district: report.district.code,
    share: total === 0 ? 0 : entry.characters / total,
    passages: entry.passages,
  }));
}

/** What comparison takes from one report. */
export type CorpusLines = {
  report: ReportFacts;
  place: Pick<DistrictHead, 'name' | 'path'>;
  values: readonly Value[];
  said: readonly Said[];
  shares: readonly ThemeShare[];
  claims: ReportClaims;
};

/** What comparison takes from one report; it depends on nothing but the report, the codebook and the gazetteer. */
export function corpusLines(record: ReportRecord, indicators: ReadonlyMap<string, Indicator>, divisions: Divisions): CorpusLines {
  const line = { record, indicators, divisions };
  const report = headOf(record);
  const { name, path } = record.report.district;
  return {
    report,
    place: { name, path },
    values: valuesOf(line),
    said: saidOf(line),
    shares: sharesOf(line, report.length),
    claims: claimsOf(record),
  };
}

/** Puts together what comparison works on from what it takes from each report. */
export function corpusFrom(all: readonly CorpusLines[], divisions: Divisions): FullCorpus {
  const byId = new Map(all.map((lines) => [lines.report.id, lines]));
  const reports = newestFirst(all.map(({ report }) => report));
  const places = new Map(reports.toReversed().map(({ id, district }) => [district, byId.get(id)?.place]));
  const lines = reports.flatMap(({ id }) => byId.get(id) ?? []);
  return {
    districts: districtHeads(reports, (code) => ({
      name: places.get(code)?.name ?? code,
      path: places.get(code)?.path ?? [],
      pinyin: divisions.get(code)?.pinyin ?? '',
    })),
    reports,
    values: lines.flatMap(({ values }) => values),
    said: lines.flatMap(({ said }) => said),
    shares: lines.flatMap(({ shares }) => shares),
    claims: lines.map(({ claims }) => claims),
  };
}
