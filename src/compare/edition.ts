import type { RuleId } from './rules.ts';
import type { Corpus } from './types.ts';

const START = 0x811c9dc5;

/** FNV-1a over the units of a text, going on from another. */
function hashed(text: string, from: number): number {
  let hash = from;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** The same over a word with a space before it, without putting them together. */
const withSpace = (word: string | number | undefined, from: number): number => hashed(String(word ?? ''), hashed(' ', from));

/** Part that a report has in the name of the state of the data: 32 bits made from its id and every value read from it. */
export function reportEdition({ report, values, said }: { report: { id: string } } & Pick<Corpus, 'values' | 'said'>): number {
  let hash = hashed(report.id, START);
  for (const { id, value, valueHigh, unit, dimensions } of values) {
    hash = withSpace(unit, withSpace(valueHigh, withSpace(value, hashed(id, hash))));
    for (const rule of Object.keys(dimensions) as RuleId[]) hash = withSpace(dimensions[rule], withSpace(rule, hash));
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
