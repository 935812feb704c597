import type { Change } from '../../publish/editions/changes.ts';
import { dictionary, type Labels } from '../i18n/dictionary.ts';
import {
  confidenceName,
  directionName,
  type Lang,
  periodName,
  qualifierName,
  scopeName,
  stageName,
  statusName,
  unitName,
} from '../i18n/index.ts';

type Field = NonNullable<Change['field']>;
type Code = string | number | null;

const FIELDS: Labels<Field> = {
  value: { zh: '数值', en: 'value' },
  valueHigh: { zh: '上限', en: 'upper end' },
  unit: { zh: '单位', en: 'unit' },
  qualifier: { zh: '限定', en: 'qualifier' },
  direction: { zh: '方向', en: 'direction' },
  stage: { zh: '学段', en: 'stage' },
  period: { zh: '时期', en: 'period' },
  status: { zh: '状态', en: 'status' },
  scope: { zh: '范围', en: 'scope' },
  variant: { zh: '变体', en: 'variant' },
  confidence: { zh: '把握', en: 'confidence' },
  review: { zh: '审读', en: 'review' },
  title: { zh: '标题', en: 'title' },
  year: { zh: '年份', en: 'year' },
  district: { zh: '区县', en: 'county' },
};

const reviewWords = dictionary({
  none: { zh: '没有', en: 'none' },
  confirmed: { zh: '确认', en: 'confirmed' },
  corrected: { zh: '改正', en: 'corrected' },
  disputed: { zh: '有分歧', en: 'disputed' },
});

/** Fields whose values are codes, with what says a code in words. A code that is not known stays as it is. */
const CODED: Readonly<Partial<Record<Field, (code: never, lang: Lang) => string>>> = {
  unit: unitName,
  qualifier: qualifierName,
  direction: (code: Parameters<typeof directionName>[0], lang) => directionName(code, '', lang),
  stage: stageName,
  period: periodName,
  status: statusName,
  scope: scopeName,
  confidence: confidenceName,
  review: (code: string, lang) => (reviewWords(lang) as Readonly<Record<string, string>>)[code] ?? code,
};

/** Name of the field that changed. */
export const changedField = (field: Field, lang: Lang): string => FIELDS[field][lang];

/** What stood or stands in a field, in words: codes by their names, `—` where there is nothing. */
export function changedValue(field: Change['field'], value: Code, lang: Lang): string {
  if (value === null) return '—';
  const words = field === null ? undefined : CODED[field];
  return words ? words(value as never, lang) : String(value);
}
