import type { Span } from '../model/span.ts';
import { firstFrom, lastUpTo } from './bisect.ts';
import { firstUnitsOf } from './first-units.ts';
import { CLAUSE_ENDS, COLONS, groupsThousands, SENTENCE_ENDS, STATEMENT_ENDS } from './marks.ts';
import { placesOf } from './matches.ts';

/** Every mark that ends a piece; those of sentences and statements are among them. */
const PIECE_END = new RegExp(`[${CLAUSE_ENDS}${COLONS}]`, 'g');
const ENDS_STATEMENT = firstUnitsOf(STATEMENT_ENDS);
const ENDS_SENTENCE = firstUnitsOf(SENTENCE_ENDS);
/** A number with something to count: such a bracket is a clause of its own (幼儿园85所（公办21所）). */
const COUNTS = /\d|[一二两三四五六七八九十百千万][名人所个]/;
const LONGEST_BRACKET = 200;

/** Boundaries of a folded text, found once. Each function gives the piece around an offset. */
export type Segments = {
  /** Between 。！？ and line breaks. */
  sentence: (offset: number) => Span;
  /** Between the ends of sentences and semicolons. */
  statement: (offset: number) => Span;
  /** Between commas, semicolons, colons, and brackets that hold numbers. */
  clause: (offset: number) => Span;
  /** Brackets that hold numbers, in order; spans without the brackets. */
  readonly brackets: Span[];
};

/** Brackets with numbers in them; brackets that never close, or nest, give none. */
function countingBrackets(text: string): Span[] {
  const spans: Span[] = [];
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const inner = text.slice(open + 1, open + 1 + LONGEST_BRACKET);
    const length = inner.search(/[()\n]/);
    if (length > 0 && inner[length] === ')' && COUNTS.test(inner.slice(0, length))) spans.push({ start: open + 1, end: open + 1 + length });
  }
  return spans;
}

/**
 * Characters on either side of an offset that a piece may reach: more than any sentence of a report, and a bound on the work per number in
 * a text without punctuation.
 */
const REACH = 400;

/** Piece between two cuts that holds the offset. */
function piece(cuts: number[], length: number, offset: number): Span {
  const next = firstFrom(cuts, offset, (cut) => cut);
  const start = (cuts[next - 1] ?? -1) + 1;
  return { start: Math.max(start, offset - REACH), end: Math.min(cuts[next] ?? length, offset + REACH) };
}

/** Where the pieces of a text end, and its brackets. */
type Cuts = { sentences: number[]; statements: number[]; clauses: number[]; brackets: Span[] };

function cutsOf(text: string): Cuts {
  const brackets = countingBrackets(text);
  const edges = brackets.flatMap(({ start, end }) => [start - 1, end]);
  const marks = placesOf(PIECE_END, text).filter((at) => !groupsThousands(text, at));
  const statements = marks.filter((at) => ENDS_STATEMENT[text.charCodeAt(at)] === 1);
  const sentences = statements.filter((at) => ENDS_SENTENCE[text.charCodeAt(at)] === 1);
  const clauses = edges.length === 0 ? marks : [...marks, ...edges].sort((a, b) => a - b);
  return { sentences, statements, clauses, brackets };
}

/** Cut a folded text into sentences, statements and clauses, when the first of them is asked for: of many texts none is. */
export function segments(text: string): Segments {
  let known: Cuts | null = null;
  const cuts = (): Cuts => {
    known ??= cutsOf(text);
    return known;
  };
  return {
    sentence: (offset) => piece(cuts().sentences, text.length, offset),
    statement: (offset) => piece(cuts().statements, text.length, offset),
    clause: (offset) => piece(cuts().clauses, text.length, offset),
    get brackets() {
      return cuts().brackets;
    },
  };
}

/** The bracket around an offset; null outside. */
export function bracketAt({ brackets }: Segments, offset: number): Span | null {
  const bracket = lastUpTo(brackets, offset, ({ start }) => start);
  return bracket && offset < bracket.end ? bracket : null;
}
