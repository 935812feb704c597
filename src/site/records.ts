import { getLiveCollection, getLiveEntry } from 'astro:content';
import type { ReportRecord } from '../model/index.ts';

const HINT = 'Run npm run convert.';

async function readAll(): Promise<readonly ReportRecord[]> {
  const { entries, error } = await getLiveCollection('records');
  if (!entries) throw new Error(`${error?.message} ${HINT}`, { cause: error });
  return entries.map(({ data }) => data);
}

let records: Promise<readonly ReportRecord[]> | undefined;
let byId: Promise<ReadonlyMap<string, ReportRecord>> | undefined;

/** All records, in the order of their ids. Read once for a build; in development at every request. */
export function allRecords(): Promise<readonly ReportRecord[]> {
  if (import.meta.env.DEV) return readAll();
  records ??= readAll();
  byId ??= records.then((all) => new Map(all.map((record) => [record.report.id, record])));
  return records;
}

/** The record of one report; read alone where the build does not need all. @throws Error where there is none, or it does not fit the schema */
export async function recordOf(id: string): Promise<ReportRecord> {
  const known = (await byId)?.get(id);
  if (known) return known;
  const { entry, error } = await getLiveEntry('records', { id });
  if (!entry) throw new Error(`${error?.message ?? `There is no record of ${id}.`} ${HINT}`, { cause: error });
  return entry.data;
}
