import { getCollection, getEntry, render } from 'astro:content';
import { readPage, readRecord, recordIds } from '../../collections/record-files.ts';
import { readWithdrawals } from '../../collections/withdrawals.ts';
import { byCodeUnit } from '../../text/order.ts';
import { Facts } from './facts.ts';
import type { SiteKnowledge } from './store.ts';

/* Where nobody else answers (`npm run dev`), what pages ask is answered from Astro's collections and the files of records as they are now. */

const byId = (a: { id: string }, b: { id: string }) => byCodeUnit(a.id, b.id);
const byCode = (a: { code: string }, b: { code: string }) => byCodeUnit(a.code, b.code);

async function knowledge(): Promise<SiteKnowledge> {
  const data = <T>(entries: readonly { data: T }[]): T[] => entries.map((entry) => entry.data);
  return {
    indicators: data(await getCollection('indicators')).sort(byId),
    themes: data(await getCollection('themes')).sort(byId),
    frameworks: data(await getCollection('frameworks')).sort(byId),
    checks: data(await getCollection('checks')).sort(byId),
    remarks: data(await getCollection('remarks')).sort(byId),
    comparability: data(await getCollection('comparability')).sort(byId),
    referenceFiles: data(await getCollection('references')).sort(byId),
    referenceSources: data(await getCollection('referenceSources')).sort(byId),
    districts: data(await getCollection('districts')).sort(byCode),
    prefectures: data(await getCollection('prefectures')).sort(byCode),
    provinces: data(await getCollection('provinces')).sort(byCode),
    tiles: data(await getCollection('tiles')).sort(byCode),
    masking: data(await getCollection('masking')),
    withdrawals: readWithdrawals(),
  };
}

/** Facts of the corpus as it is now. */
export async function collectedFacts(): Promise<Facts> {
  const known = await knowledge();
  return new Facts({ knowledge: known, ids: () => recordIds(), record: (id) => readRecord(id), page: (id) => readPage(id) });
}

/** The text of a report as its MDX gives it. @throws Error where there is none */
export async function collectedText(id: string) {
  const entry = await getEntry('reports', id);
  if (!entry) throw new Error(`There is no text of ${id}. Run npm run convert.`);
  return (await render(entry)).Content;
}
