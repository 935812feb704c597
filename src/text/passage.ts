import type { Span } from '../model/span.ts';

/** The passage around an offset of a report's text. Passages stand in the order of the text and do not overlap, so that few are looked at. */
export function passageAt<P extends Span>(passages: readonly P[], offset: number): P | undefined {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle] as P).end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = passages[low];
  return found && offset >= found.start ? found : undefined;
}
