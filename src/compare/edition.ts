import type { Corpus } from './types.ts';

const START = 0x811c9dc5;

/** FNV-1a over the units of a text, going on from another. */
function hashed(text: string, from: number): number {
  let hash = from;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** The same over words with a space between them, without putting them together. */
function hashedWords(words: readonly (string | number | null | undefined)[], from: number): number {
  let hash = from;
  for (let at = 0; at < words.length; at++) {
    if (at > 0) hash = hashed(' ', hash);
    hash = hashed(String(words[at] ?? ''), hash);
  }
  return hash;
}

/** Part that a report has in the name of the state of the data: 32 bits made from its id and every value read from it. */
export function reportEdition({ report, values, said }: { report: { id: string } } & Pick<Corpus, 'values' | 'said'>): number {
  let hash = hashed(report.id, START);
  for (const { id, value, valueHigh, unit, dimensions } of values) {
    hash = hashedWords([id, value, valueHigh, unit], hash);
    for (const [rule, dimension] of Object.entries(dimensions)) hash = hashedWords(['', rule, dimension], hash);
  }
  for (const { indicator, passage } of said) hash = hashed(`${indicator} ${passage}`, hash);
  return hash;
}

/** Name of the state of a report: eight hexadecimal digits made from its id and every value read from it. */
export const reportState = (lines: Parameters<typeof reportEdition>[0]): string => reportEdition(lines).toString(16).padStart(8, '0');

/** Name of a state of the data from the parts of its reports, in the order of their ids. */
export function editionOf(parts: Iterable<number>): string {
  let hash = START;
  for (const part of parts) hash = hashed(part.toString(16), hash);
  return hash.toString(16).padStart(8, '0');
}
