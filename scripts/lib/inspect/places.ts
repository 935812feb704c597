import { firstFrom } from '../../../src/text/bisect.ts';

/** Line numbers of offsets in a text, counted from 1. */
export function lineNumbers(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => firstFrom(starts, offset + 1, (start) => start);
}
