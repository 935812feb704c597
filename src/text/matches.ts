/**
 * All matches of a global expression, in order, as `text.matchAll(pattern)` gives them. `matchAll` makes a copy of the expression each time,
 * which on passages of a few hundred characters takes longer than the search itself.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/** The first match of a global expression; null where it has none. */
export function firstMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  return pattern.exec(text);
}

/** Where the characters stand that a global expression of one character names, in order: one search instead of a test for each character. */
export function placesOf(mark: RegExp, text: string): number[] {
  const places: number[] = [];
  mark.lastIndex = 0;
  while (mark.test(text)) places.push(mark.lastIndex - 1);
  return places;
}
