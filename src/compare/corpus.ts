import type { District, Indicator, ReportRecord } from '../model/index.ts';
import { byCodeUnit } from '../text/order.ts';
import { surroundings } from './context.ts';
import { stagesOfTitle } from './coverage.ts';
import { facetsOf } from './rules.ts';
import type { Corpus, DistrictHead, ReportHead, Said, ThemeShare, Value } from './types.ts';

/** What the gazetteer knows of a district, as far as comparison needs it. */
export type Divisions = ReadonlyMap<string, Pick<District, 'pinyin' | 'until'>>;

type Lines = { record: ReportRecord; indicators: readonly Indicator[]; divisions: Divisions };

/** Number of characters without white space. */
export function lengthOf(text: string): number {
  return text.replace(/\s/g, '').length;
}

function headOf({ report, text, passages }: ReportRecord): ReportHead {
  return {
    id: report.id,
    district: report.district.code,
    title: report.title,
    kind: report.kind,
    year: report.year,
    url: report.url,
    length: passages.reduce((sum, passage) => sum + lengthOf(text.slice(passage.start, passage.end)), 0),
    stages: stagesOfTitle(report.title),
  };
}

function valuesOf({ record, indicators, divisions }: Lines): Value[] {
  const { report, text } = record;
  const mentions = new Map(record.mentions.map((mention) => [mention.id, mention]));
  const passages = new Map(record.passages.map((passage) => [passage.id, passage]));
  const codebook = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const retired = divisions.get(report.district.code)?.until !== undefined;
  return record.observations.flatMap((observation) => {
    const mention = mentions.get(observation.mention);
    const passage = mention && passages.get(mention.passage);
    const indicator = codebook.get(observation.indicator);
    if (!mention || !passage || !indicator) return [];
    const { indicator: id, ...rest } = observation;
    return [
      {
        ...rest,
        indicator: id,
        district: report.district.code,
        report: report.id,
        raw: mention.raw,
        start: mention.start,
        facets: facetsOf({ observation, indicator, report, retired, ...surroundings(text, mention, passage) }),
      },
    ];
  });
}

/** A sentence with its end mark. */
const SENTENCE = /[^。！？!?；;\n]+[。！？!?；;]?/g;

/** First sentence of a passage in which a cue occurs, as the span of the cue: words of two sentences never make one cue. */
function cueIn(text: string, cue: RegExp): { start: number; end: number } | null {
  if (!cue.test(text)) return null;
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    const found = cue.exec(sentence);
    if (found && found[0] !== '') return { start: index + found.index, end: index + found.index + found[0].length };
  }
  return null;
}

/** The words in each passage that speak of an indicator of which the report states no number. */
function saidOf({ record, indicators }: Lines, stated: ReadonlySet<string>): Said[] {
  return indicators.flatMap((indicator) => {
    if (!indicator.mentionedBy || stated.has(indicator.id)) return [];
    const cue = new RegExp(indicator.mentionedBy);
    return record.passages.flatMap((passage) => {
      const found = cueIn(record.text.slice(passage.start, passage.end), cue);
      if (!found) return [];
      return [
        {
          indicator: indicator.id,
          report: record.report.id,
          district: record.report.district.code,
          passage: passage.id,
          start: passage.start + found.start,
          end: passage.start + found.end,
        },
      ];
    });
  });
}

/** Share of the report's own text that each theme has; a passage with several themes counts for each. */
function sharesOf({ record: { report, text, passages } }: Lines, total: number): ThemeShare[] {
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

/** Newest first, undated last, then by id. */
function byYear(a: ReportHead, b: ReportHead): number {
  return (b.year ?? 0) - (a.year ?? 0) || byCodeUnit(a.id, b.id);
}

/** Puts together what comparison works on from everything read from the reports. */
export function corpusOf(records: readonly ReportRecord[], indicators: readonly Indicator[], divisions: Divisions): Corpus {
  const heads = new Map(records.map((record) => [record.report.id, headOf(record)]));
  const reports = [...heads.values()].toSorted(byYear);
  const byId = new Map(records.map((record) => [record.report.id, record]));
  const sorted = reports.map((head) => byId.get(head.id) as ReportRecord);
  const districts = new Map<string, DistrictHead>();
  for (const record of sorted) {
    const { code, name, path } = record.report.district;
    const known = districts.get(code);
    districts.set(code, {
      code,
      name,
      path,
      pinyin: divisions.get(code)?.pinyin ?? '',
      reports: [...(known?.reports ?? []), record.report.id],
    });
  }
  const lines = sorted.map((record): Lines => ({ record, indicators, divisions }));
  const values = lines.flatMap(valuesOf);
  const stated = new Map<string, Set<string>>();
  for (const value of values) stated.set(value.report, (stated.get(value.report) ?? new Set()).add(value.indicator));
  return {
    districts: [...districts.values()],
    reports,
    values,
    said: lines.flatMap((line) => saidOf(line, stated.get(line.record.report.id) ?? new Set())),
    shares: lines.flatMap((line) => sharesOf(line, heads.get(line.record.report.id)?.length ?? 0)),
  };
}
