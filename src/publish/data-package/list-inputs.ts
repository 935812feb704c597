import { byCodeUnit } from '../../text/order.ts';
import type { PackageInput } from './table.ts';
import type { TableName } from './table-list.ts';
import type { Used } from './used.ts';

type Input = Pick<PackageInput, 'districts' | 'withdrawals'> & { used: Used };

/** What tables of lists are made from beside codebook and gazetteer; others are made of these alone. Order and repetition change none of them. */
const TAKEN: Partial<Record<TableName, (input: Input) => unknown>> = {
  variants: ({ used }) => eachOnce(used.variants.map((pair) => pair.join(' '))),
  stages: ({ used }) => eachOnce(used.stages),
  units: ({ used }) => eachOnce(used.units),
  districts: ({ districts }) => districts.map(({ code }) => code),
  withdrawals: ({ withdrawals }) => withdrawals,
};

const eachOnce = (words: readonly string[]): string[] => [...new Set(words)].sort(byCodeUnit);

/** All that the table of a list takes of the reports, as words: where it is the same, so is the table. */
export function takenOfReports(name: TableName, input: Input): string {
  return JSON.stringify(TAKEN[name]?.(input) ?? null);
}
