import type { Span } from '../../model/index.ts';
import { placesOf } from '../../text/matches.ts';

/** Characters that end a line: LF, CR, form feed, vertical tab, and the Unicode line and paragraph separators. */
const BREAK = /[\n\r\f\v\u2028\u2029]/g;

/** Lines of a text without the white space (half- and full-width) around them; lines of white space alone are left out. */
export function lines(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const at of [...placesOf(BREAK, text), text.length]) {
    const span = trimmed(text, { start, end: at });
    if (span) found.push(span);
    start = at + 1;
  }
  return found;
}

/** A span without the white space at its edges; null where nothing is left. */
function trimmed(text: string, { start, end }: Span): Span | null {
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return start < end ? { start, end } : null;
}
