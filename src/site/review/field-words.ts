import type { Direction, Qualifier, ReportKind, Scope, Status } from '../../model/codes.ts';
import type { FigureReading } from '../../model/review.ts';
import {
  directionName,
  kindName,
  periodName,
  placeName,
  qualifierName,
  scopeName,
  stageName,
  statusName,
  unitName,
} from '../i18n/labels.ts';
import type { Lang } from '../i18n/routes.ts';
import { num } from '../i18n/text.ts';
import type { FieldId } from './fields.ts';
import type { IndicatorName } from './wire.ts';
import { reviewWords } from './words.ts';

/** What the words of a reading are made with: names of indicators, the district, the language of the page. */
export type Naming = { indicators: ReadonlyMap<string, IndicatorName>; district: string; lang: Lang };

/** Name of an indicator with its variant. */
function indicatorWords({ id, variant }: FigureReading['indicators'][number], { indicators, lang }: Naming): string {
  const known = indicators.get(id);
  if (!known) return id;
  const parts =
    variant === undefined ? [] : variant.split('.').map((part) => known.variants.find((one) => one.id === part)?.[lang] ?? part);
  return [known[lang], ...parts].join(' · ');
}

/** Names of the indicators that a figure states, or that there is none. */
export function indicatorsWords(indicators: FigureReading['indicators'], naming: Naming): string {
  const names = indicators.map((one) => indicatorWords(one, naming));
  return names.length > 0 ? names.join(naming.lang === 'zh' ? '、' : ', ') : reviewWords(naming.lang).noIndicator;
}

type InWords = (reading: FigureReading, naming: Naming) => string;

/** A field of a reading in words. */
const FIELD_WORDS: Readonly<Record<FieldId, InWords>> = {
  value: ({ value, valueHigh }) => (valueHigh === null ? num(value) : `${num(value)} – ${num(valueHigh)}`),
  unit: ({ unit }, { lang }) => unitName(unit, lang) || '—',
  qualifier: ({ qualifier }, { lang }) => qualifierName(qualifier, lang),
  indicators: ({ indicators }, naming) => indicatorsWords(indicators, naming),
  stage: ({ stage }, { lang }) => (stage === null ? reviewWords(lang).notStated : stageName(stage, lang)),
  period: ({ period }, { lang }) => periodName(period, lang),
  status: ({ status }, { lang }) => statusName(status, lang),
  direction: ({ direction, unit }, { lang }) => (direction === null ? '—' : directionName(direction, unit, lang)),
  scope: ({ scope }, { lang }) => scopeName(scope, lang),
  place: ({ place }, { district, lang }) => (place === null ? district : placeName(place, lang)),
};

/** A field of a reading in words of the page's language. */
export function fieldWords(field: FieldId, reading: FigureReading, naming: Naming): string {
  return FIELD_WORDS[field](reading, naming);
}

/** Words of one code of a field, as the list of its editor has them; the empty code is no value. */
export function codeWords(field: FieldId, code: string, lang: Lang): string {
  const w = reviewWords(lang);
  const named: Partial<Record<FieldId, () => string>> = {
    qualifier: () => qualifierName(code as Qualifier, lang),
    stage: () => (code === '' ? w.notStated : stageName(code, lang)),
    status: () => statusName(code as Status, lang),
    direction: () => (code === '' ? w.notChange : directionName(code as Direction, '', lang)),
    scope: () => scopeName(code as Scope, lang),
  };
  return named[field]?.() ?? code;
}

/** What tells a figure from the others of its sentence: stage, period, status and scope, where they say anything. */
export function contextWords(reading: FigureReading, naming: Naming): string {
  const { stage, period, status, scope, place } = reading;
  const told: readonly (readonly [FieldId, boolean])[] = [
    ['stage', stage !== null],
    ['period', period !== null],
    ['status', status !== 'actual'],
    ['scope', scope !== 'district'],
    ['place', place !== null],
  ];
  return told.flatMap(([field, says]) => (says ? [fieldWords(field, reading, naming)] : [])).join(' · ');
}

/** Value of a field of the head in words. */
export function headWords(field: string, value: string | number | null, naming: Naming): string {
  if (value === null || value === '') return reviewWords(naming.lang).notStated;
  return field === 'kind' ? kindName(value as ReportKind, naming.lang) : String(value);
}
