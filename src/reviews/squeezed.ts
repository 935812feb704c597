import type { Span } from '../model/index.ts';
import { firstFrom } from '../text/bisect.ts';
import { withoutRadicals } from '../text/radicals.ts';

/** A text without white space, radical forms as the characters meant, that knows where each of its characters stood. */
export type Squeezed = {
  words: string;
  /** A stretch of the whole text as one of the squeezed text. */
  inside: (span: Span) => Span;
  /** A stretch of the squeezed text as one of the whole text, without white space at its edges. */
  outside: (start: number, end: number) => Span;
};

/** Leave out all white space of a text. */
export function squeezed(text: string): Squeezed {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (!/\s/u.test(text.charAt(at))) places.push(at);
  const words = withoutRadicals(places.map((at) => text.charAt(at)).join(''));
  const inside = (offset: number): number => firstFrom(places, offset, (place) => place);
  return {
    words,
    inside: ({ start, end }) => ({ start: inside(start), end: inside(end) }),
    outside: (start, end) => ({ start: places[start] ?? text.length, end: (places[end - 1] ?? text.length - 1) + 1 }),
  };
}
