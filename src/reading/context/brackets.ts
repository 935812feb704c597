import { bracketAt } from '../../text/segments.ts';
import type { Findings, Found } from '../quantities/find.ts';

/** Most values in one bracket that are looked past. */
const LONGEST = 12;

/** Index of the mention that the bracket around a mention belongs to: the one right before the bracket opens; null outside brackets. */
export function outerOf({ found, segments }: Findings, index: number): number | null {
  const bracket = bracketAt(segments, (found[index] as Found).start);
  if (!bracket) return null;
  for (let i = index - 1; i >= Math.max(0, index - LONGEST); i--) {
    const { end } = found[i] as Found;
    if (end <= bracket.start) return end >= bracket.start - 3 ? i : null;
  }
  return null;
}
