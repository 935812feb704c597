import {
  CHROME_REASON_NAMES,
  CONFIDENCE_NAMES,
  CONFIRMATION_NAMES,
  DIRECTION_NAMES,
  GROUP_NAMES,
  MEASURE_NAMES,
  ORIGIN_NAMES,
  QUALIFIER_NAMES,
  REPORT_KIND_NAMES,
  SCOPE_NAMES,
  SEVERITY_NAMES,
  STAGE_NAMES,
  STATUS_NAMES,
  VERDICT_NAMES,
} from '../../model/code-names.ts';
import type {
  Confidence,
  Confirmation,
  Direction,
  IndicatorGroup,
  Measure,
  ProblemOrigin,
  Qualifier,
  ReportKind,
  Scope,
  Severity,
  Status,
  Verdict,
} from '../../model/index.ts';
// Not through the index, which brings the schemas along: this module also runs in the browser.
import { unitInEnglish, unitKind } from '../../model/units.ts';
import { type Entry, type Labels, labelOf } from './dictionary.ts';
import type { Lang } from './routes.ts';
import { listed } from './text.ts';

/* Words of coded fields, one table a code list: a code without words in both languages does not compile. */

export const kindName = (code: ReportKind, lang: Lang) => labelOf(REPORT_KIND_NAMES, code, lang);

/** Name of a stage code; stages joined with `+` are listed (`学前、小学`). */
export function stageName(code: string, lang: Lang): string {
  const names: Readonly<Record<string, Entry<string>>> = STAGE_NAMES;
  const parts = code in names ? [code] : code.split('+');
  return listed(
    parts.map((part) => names[part]?.[lang] ?? part),
    lang,
  );
}

export const confidenceName = (code: Confidence, lang: Lang) => labelOf(CONFIDENCE_NAMES, code, lang);

export const statusName = (code: Status, lang: Lang) => labelOf(STATUS_NAMES, code, lang);

const RATE_DIRECTIONS: Labels<Direction> = { up: { zh: '上升', en: 'rise' }, down: { zh: '下降', en: 'fall' } };
/** Which way something changed: things become more or fewer, rates rise and fall. */
export const directionName = (code: Direction, unit: string, lang: Lang) =>
  labelOf(unitKind(unit) === 'share' ? RATE_DIRECTIONS : DIRECTION_NAMES, code, lang);

export const qualifierName = (code: Qualifier, lang: Lang) => labelOf(QUALIFIER_NAMES, code, lang);

export const scopeName = (code: Scope, lang: Lang) => labelOf(SCOPE_NAMES, code, lang);

/** Places that a figure may be of, by the form of `mention.place`; the first that fits. */
const PLACES: readonly [form: RegExp, name: { zh: string; en: string }][] = [
  [/^全国$/, { zh: '全国的数', en: 'of the whole country' }],
  [/^\d{2}0000$/, { zh: '全省的数', en: 'of the province' }],
  [/^\d{4}00$/, { zh: '全市的数', en: 'of the prefecture' }],
  [/^\d{6}$/, { zh: '外县的数', en: 'of another county' }],
];

/** Whose figure it is, where it is not the report's own district's; places without a code in the report's words. */
export function placeName(place: string, lang: Lang): string {
  const known = PLACES.find(([form]) => form.test(place))?.[1];
  return known?.[lang] ?? (lang === 'zh' ? `${place}的数` : `of ${place}`);
}

export const measureName = (code: Measure, lang: Lang) => labelOf(MEASURE_NAMES, code, lang);

export const groupName = (code: IndicatorGroup, lang: Lang) => labelOf(GROUP_NAMES, code, lang);

export const severityName = (code: Severity, lang: Lang) => labelOf(SEVERITY_NAMES, code, lang);

export const verdictName = (code: Verdict, lang: Lang) => labelOf(VERDICT_NAMES, code, lang);

export const confirmationName = (code: Confirmation, lang: Lang) => labelOf(CONFIRMATION_NAMES, code, lang);

export const originName = (code: ProblemOrigin, lang: Lang) => labelOf(ORIGIN_NAMES, code, lang);

/** A unit in the language of the page; in English the singular after the value 1, and counted nouns that are not listed as written. */
export const unitName = (unit: string, lang: Lang, value?: number) => (lang === 'zh' ? unit : (unitInEnglish(unit, value) ?? unit));

const PERIODS = {
  unstated: { zh: '年份未写明', en: 'year not stated' },
  since: { zh: (year: string) => `${year} 年以来`, en: (year: string) => `since ${year}` },
  schoolYear: {
    zh: (from: string, to: string) => `${from}–${to} 学年`,
    en: (from: string, to: string) => `school year ${from}–${to}`,
  },
};

/** A period in words: `2019`, `2020 年以来`, `2021–2023`, `2022–2023 学年`; null is 年份未写明. */
export function periodName(period: string | null, lang: Lang): string {
  if (period === null) return PERIODS.unstated[lang];
  const [, since] = /^(\d{4})\/$/.exec(period) ?? [];
  if (since) return PERIODS.since[lang](since);
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(period) ?? [];
  return from && to ? PERIODS.schoolYear[lang](from, to) : period.replace('/', '–');
}

/** The year of a report, or that it is not stated. */
export const yearName = (year: number | null, lang: Lang) => periodName(year === null ? null : String(year), lang);

/** Why text was set aside. */
export const chromeReasonName = (code: string, lang: Lang) => labelOf<string>(CHROME_REASON_NAMES, code, lang);
