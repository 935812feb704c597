import type { Corpus } from './types.ts';

/** FNV-1a over the units of a text, going on from another. */
function hashed(text: string, from: number): number {
  let hash = from;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/**
 * Name of a state of the data: eight hexadecimal digits made from every report and every value read from it. A link that names it tells whether
 * a reader sees what its sender saw; equal data have equal names wherever and whenever the site was built.
 */
export function corpusEdition({ reports, values, said }: Pick<Corpus, 'reports' | 'values' | 'said'>): string {
  let hash = 0x811c9dc5;
  for (const { id } of reports) hash = hashed(id, hash);
  for (const { report, id, value, valueHigh, unit, dimensions } of values)
    hash = hashed([report, id, value, valueHigh, unit, ...Object.entries(dimensions).flat()].join(' '), hash);
  for (const { report, indicator, passage } of said) hash = hashed(`${report} ${indicator} ${passage}`, hash);
  return hash.toString(16).padStart(8, '0');
}
