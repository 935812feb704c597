import { inflate } from '../../ui/browser/inflated.ts';
import { root } from '../../ui/browser/site.ts';

/** Status of an answer that holds the bytes that were asked for, and no others. */
const PARTIAL = 206;

/** The table of an indicator as CSV: its bytes alone, where the server gives parts of a file. @throws Error where they do not load, or are no table */
export async function indicatorCsv(indicator: string): Promise<ArrayBuffer> {
  const index = await fetch(`${root}data/indicators.json`);
  const places: Record<string, [start: number, length: number]> = await index.json();
  const place = places[indicator];
  if (!place) throw new Error(indicator);
  const [start, length] = place;
  const answer = await fetch(`${root}data/indicators.zip`, { headers: { Range: `bytes=${start}-${start + length - 1}` } });
  if (!answer.ok) throw new Error(indicator);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return inflate(answer.status === PARTIAL ? bytes : bytes.slice(start, start + length)).arrayBuffer();
}
