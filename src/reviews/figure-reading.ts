import type { FigureCorrection, FigureField, FigureReading, Mention, Observation } from '../model/index.ts';
import { byCodeUnit } from '../text/order.ts';

/** Fields of a figure's reading, in the order in which people see them. */
export const FIGURE_FIELDS = [
  'value',
  'valueHigh',
  'unit',
  'qualifier',
  'indicators',
  'stage',
  'period',
  'status',
  'direction',
  'scope',
  'place',
] as const satisfies readonly FigureField[];

/**
 * How one figure is read, as a review sees it: the mention's fields, with stage and status of its first observation, which may know more.
 *
 * @param observations those that rest on the mention
 */
export function figureReading(
  mention: Pick<Mention, Exclude<FigureField, 'indicators'>>,
  observations: readonly Pick<Observation, 'indicator' | 'variant' | 'stage' | 'status'>[],
): FigureReading {
  const { value, valueHigh = null, unit, qualifier, direction = null, period, scope, place } = mention;
  const { stage, status } = observations[0] ?? mention;
  const indicators = observations
    .map(({ indicator, variant }) => ({ id: indicator, ...(variant === undefined ? {} : { variant }) }))
    .sort((a, b) => byCodeUnit(a.id, b.id));
  return { value, valueHigh, unit, qualifier, direction, indicators, stage, period, status, scope, place };
}

/** Fields in which two readings differ. */
export function differingFields(a: FigureReading, b: FigureReading): FigureField[] {
  return FIGURE_FIELDS.filter((field) => fieldKey(a[field]) !== fieldKey(b[field]));
}

/** A reading with the fields that a person corrected. */
export function correctedReading(seen: FigureReading, correction: FigureCorrection = {}): FigureReading {
  const given = Object.entries(correction).filter(([, value]) => value !== undefined);
  return { ...seen, ...Object.fromEntries(given) };
}

/** A whole reading as one string, equal for equal readings. */
export function readingKey(reading: FigureReading): string {
  return FIGURE_FIELDS.map((field) => fieldKey(reading[field])).join(' ');
}

/** The value of a field as one string, equal for equal values; indicators in any order. */
export function fieldKey(value: FigureReading[FigureField]): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(value.map(({ id, variant = null }) => [id, variant]).sort((a, b) => byCodeUnit(String(a), String(b))));
}
