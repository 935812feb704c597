import type { Direction } from './codes.ts';
import { unitKind } from './units.ts';

/** The fields that say how a quantity is to be read. */
export type QuantityFields = {
  value: number;
  valueHigh?: number | undefined;
  unit: string;
  qualifier: string;
  direction?: Direction | undefined;
  stage: string | null;
  period: string | null;
  status: string;
  scope: string;
};

/** The value of a quantity with its sign: negative where it tells a fall. */
export function signedValue({ value, direction }: { value: number; direction?: Direction | undefined }): number {
  return direction === 'down' ? -value : value;
}

/**
 * What a table holds of a quantity, by the name of the column. The data package and every view that is taken away write it from here, so that
 * a value is the same wherever it is found.
 */
export const QUANTITY_CELLS = {
  value: (fields) => fields.value,
  value_high: (fields) => fields.valueHigh ?? null,
  unit: (fields) => fields.unit || null,
  unit_kind: (fields) => unitKind(fields.unit),
  direction: (fields) => fields.direction ?? null,
  signed_value: signedValue,
  qualifier: (fields) => fields.qualifier,
  stage: (fields) => fields.stage,
  period: (fields) => fields.period,
  status: (fields) => fields.status,
  scope: (fields) => fields.scope,
} as const satisfies Readonly<Record<string, (fields: QuantityFields) => string | number | null>>;

/** Column of a table that holds quantities. */
export type QuantityColumn = keyof typeof QUANTITY_CELLS;

/** Those columns, in their order. */
export const QUANTITY_COLUMNS = Object.keys(QUANTITY_CELLS) as readonly QuantityColumn[];
