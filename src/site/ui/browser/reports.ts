import { packOf } from '../../../publish/packs/layout.ts';
import { type Pack, type PackedReport, type PackIndex, type UnpackedReport, unpackReport } from '../../../publish/packs/report-pack.ts';
import type { PackedText } from '../../../search/texts.ts';
import { inflated, inflatedValue } from './inflated.ts';
import { loadBytes } from './ranges.ts';
import { loadData } from './site.ts';

/** The text of a report as search reads it. @throws Error where it does not load */
export async function loadText(id: string): Promise<PackedText> {
  return inflatedValue<PackedText>(await loadBytes(`search/texts/${id}`));
}

/** How reports are packed. @throws Error where it does not load */
export function packIndex(): Promise<PackIndex> {
  return loadData<PackIndex>('data/packs');
}

const unpacked = new Map<string, Promise<UnpackedReport>>();

/** Everything that was read from a report, out of its pack. @throws Error where it does not load, or the pack has no such report */
export function loadReport(id: string): Promise<UnpackedReport> {
  const known = unpacked.get(id);
  if (known) return known;
  const report = unpack(id);
  unpacked.set(id, report);
  report.catch(() => unpacked.delete(id));
  return report;
}

async function unpack(id: string): Promise<UnpackedReport> {
  const number = packOf(id, (await packIndex()).count);
  const [pack, text] = await Promise.all([loadData<Pack>(`data/packs/${number}`), loadText(id)]);
  const packed = pack[id];
  if (packed === undefined) throw new Error(id);
  return unpackReport(await inflated<PackedReport>(packed), text.passages.texts);
}
