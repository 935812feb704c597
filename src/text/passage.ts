import type { Span } from '../model/span.ts';
import { firstFrom } from './bisect.ts';

/** The passage around an offset of a report's text. Passages stand in the order of the text and do not overlap, so that few are looked at. */
export function passageAt<P extends Span>(passages: readonly P[], offset: number): P | undefined {
  const found = passages[firstFrom(passages, offset + 1, ({ end }) => end)];
  return found && offset >= found.start ? found : undefined;
}
