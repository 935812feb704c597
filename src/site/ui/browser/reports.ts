import { packOf } from '../../../publish/packs/layout.ts';
import { fromPack } from '../../../publish/packs/pack-bytes.ts';
import { type PackedReport, type PackIndex, type UnpackedReport, unpackReport } from '../../../publish/packs/report-pack.ts';
import { inflatedValue } from './inflated.ts';
import { loadBytes } from './ranges.ts';
import { remembered } from './remembered.ts';
import { loadData } from './site.ts';
import { loadText } from './texts.ts';

/** How reports are packed. @throws Error where it does not load */
export function packIndex(): Promise<PackIndex> {
  return loadData<PackIndex>('data/packs');
}

const loadPack = remembered(loadBytes);

/** Everything that was read from a report, out of its pack. @throws Error where it does not load, or the pack has no such report */
export const loadReport = remembered(async (id: string): Promise<UnpackedReport> => {
  const number = packOf(id, (await packIndex()).count);
  const [pack, text] = await Promise.all([loadPack(`data/packs/${number}`), loadText(id)]);
  const packed = fromPack(pack, id);
  if (packed === null) throw new Error(id);
  return unpackReport(await inflatedValue<PackedReport>(packed), text.passages.texts);
});
