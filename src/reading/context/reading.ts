import type { BasisOf } from '../../model/index.ts';

/** A context value and the words that gave it, in offsets of the passage text. */
export type Reading<T> = { value: T; from: BasisOf['from']; start: number; end: number };

/** The same reading, told from further away. */
export function passedOn<T>(reading: Reading<T>, from: BasisOf['from']): Reading<T> {
  return { ...reading, from };
}
