import { CLAUSE_ENDS } from '../../text/marks.ts';

/** Characters of one clause that a gap in sought words may stand for. */
const GAP = `[^${CLAUSE_ENDS}]{0,12}?`;
const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** Words of the codebook as an expression, longer ones first: `…` stands for a gap within the clause. Null where there are none. */
export function sought(words: readonly string[] | undefined): RegExp | null {
  if (!words || words.length === 0) return null;
  const escaped = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) =>
      word
        .split('…')
        .map((part) => part.replace(SPECIAL, '\\$&'))
        .join(GAP),
    );
  return new RegExp(escaped.join('|'), 'g');
}
