import { firstUnitsOf } from './first-units.ts';
import { CLAUSE_ENDS, CLOSING, dividesAt, OPENING } from './marks.ts';

/** Marks that may begin or end a clause: most characters are none. */
const MARKS = firstUnitsOf(`${CLAUSE_ENDS}${OPENING}${CLOSING}`);

/** Where a clause begins, and where the bracket stands that opens it; null where none does. */
export type ClauseStart = { start: number; bracket: number | null };

/** Start of the clause that an offset stands in, at least `limit`. Marks inside closed brackets do not end a clause, an open bracket begins one. */
export function clauseStart(text: string, offset: number, limit: number): ClauseStart {
  let depth = 0;
  for (let at = offset - 1; at >= limit; at--) {
    if (MARKS[text.charCodeAt(at)] === 0) continue;
    const mark = text.charAt(at);
    if (CLOSING.includes(mark)) depth++;
    else if (OPENING.includes(mark)) {
      if (depth === 0) return { start: at + 1, bracket: at };
      depth--;
    } else if (depth === 0 && dividesAt(text, at, CLAUSE_ENDS)) return { start: at + 1, bracket: null };
  }
  return { start: limit, bracket: null };
}

/** End of the clause that an offset stands in, at most `limit`, by the same rules. */
export function clauseEnd(text: string, offset: number, limit: number): number {
  let depth = 0;
  for (let at = offset; at < limit; at++) {
    if (MARKS[text.charCodeAt(at)] === 0) continue;
    const mark = text.charAt(at);
    if (OPENING.includes(mark)) depth++;
    else if (CLOSING.includes(mark)) {
      if (depth === 0) return at;
      depth--;
    } else if (depth === 0 && dividesAt(text, at, CLAUSE_ENDS)) return at;
  }
  return limit;
}
