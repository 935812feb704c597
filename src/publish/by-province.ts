import { createHash } from 'node:crypto';
import type { ReportRecord } from '../model/index.ts';
import { type Keep, makeAhead, type Province, type ReportSource, type SiteCorpus } from './file.ts';

/** Something that is made of the reports of each province alone, and kept from one build to the next. */
export type ByProvince<T> = {
  /** Makes what is missing of a province, while its records are at hand. */
  make: (province: Province) => void;
  /** What all provinces give, in their order. */
  all: () => T[];
};

/** Ids and hashes of reports: all that what is made of them depends on. */
export const namesOf = (reports: readonly ReportSource[]): string[] => reports.flatMap(({ id, hash }) => [id, hash]);

/** One name for all reports of a site: changes with any of them. */
export function nameOfAll({ provinces }: SiteCorpus): string {
  return createHash('sha256')
    .update(provinces.flatMap(({ reports }) => namesOf(reports)).join())
    .digest('hex');
}

/**
 * Something of each province as JSON, read again where an earlier build kept it.
 *
 * @param name tells it from other things that are kept
 * @param of makes it from the records of a province
 */
export function byProvince<T>(
  { provinces }: SiteCorpus,
  keep: Keep,
  { name, of }: { name: string; of: (records: readonly ReportRecord[]) => T },
): ByProvince<T> {
  const from = ({ reports }: Province) => [name, ...namesOf(reports)];
  const bytes = ({ records }: Province) => Buffer.from(JSON.stringify(of(records())));
  return {
    make: (province) => makeAhead(keep, from(province), () => bytes(province)),
    all: () => provinces.map((province) => JSON.parse(Buffer.from(keep(from(province), () => bytes(province))).toString('utf8'))),
  };
}
