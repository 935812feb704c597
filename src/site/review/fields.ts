import { DIRECTIONS, QUALIFIERS, SCOPES, STAGES, STATUSES } from '../../model/codes.ts';
import type { FigureReading } from '../../model/review.ts';

/** The fields of a reading that a person goes through. The value covers the high end of a range. */
export const FIELD_IDS = ['value', 'unit', 'qualifier', 'indicators', 'stage', 'period', 'status', 'direction', 'scope', 'place'] as const;
export type FieldId = (typeof FIELD_IDS)[number];

/** The key that leads to a field. */
export const FIELD_KEYS: Readonly<Record<FieldId, string>> = {
  value: 'v',
  unit: 'u',
  qualifier: 'q',
  indicators: 'i',
  stage: 's',
  period: 'p',
  status: 't',
  direction: 'd',
  scope: 'o',
  place: 'l',
};

/** Stages with a name of their own that join two. */
const JOINED_STAGES = ['primary+secondary', 'preschool+primary', 'senior+vocational'];

/** Codes that a field may have; a field that is not here is written. The empty code is no value. */
export const FIELD_CODES: Partial<Readonly<Record<FieldId, readonly string[]>>> = {
  qualifier: QUALIFIERS,
  stage: ['', ...STAGES, ...JOINED_STAGES],
  status: STATUSES,
  direction: ['', ...DIRECTIONS],
  scope: SCOPES,
};

const indicatorKey = ({ indicators }: FigureReading) =>
  indicators
    .map(({ id, variant }) => `${id}/${variant ?? ''}`)
    .sort()
    .join(' ');

/** A field of a reading as one word, to tell whether two readings agree in it. */
export function fieldKey(reading: FigureReading, field: FieldId): string {
  if (field === 'indicators') return indicatorKey(reading);
  if (field === 'value') return `${reading.value} ${reading.valueHigh ?? ''}`;
  return reading[field] ?? '';
}

/** Fields in which two readings differ. */
export function differences(a: FigureReading, b: FigureReading): FieldId[] {
  return FIELD_IDS.filter((field) => fieldKey(a, field) !== fieldKey(b, field));
}
