import type { Span } from '../../model/index.ts';

const SENTENCE_END = /[。！!？?\n]/;
const STATEMENT_END = /[。！!？?\n;；]/;
const CLAUSE_END = /[,，;；:：。！!？?\n]/;
/** A number with something to count: such a bracket is a clause of its own (幼儿园85所（公办21所）). */
const COUNTS = /\d|[一二两三四五六七八九十百千万][名人所个]/;
const LONGEST_BRACKET = 200;

/** Boundaries of a folded text, computed once. Each function gives the piece around an offset. */
export type Segments = {
  /** Between 。！？ and line breaks. */
  sentence: (offset: number) => Span;
  /** Between the ends of sentences and semicolons. */
  statement: (offset: number) => Span;
  /** Between commas, semicolons, colons, and brackets that hold numbers. */
  clause: (offset: number) => Span;
  /** Brackets that hold numbers, in order; spans without the brackets. */
  brackets: Span[];
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

/** True for a comma that groups thousands (12,345). */
function groups(text: string, at: number): boolean {
  return text[at] === ',' && /\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
}

function boundaries(text: string, end: RegExp): number[] {
  const cuts: number[] = [];
  for (let i = 0; i < text.length; i++) if (end.test(text[i] as string) && !groups(text, i)) cuts.push(i);
  return cuts;
}

/** Piece between two cuts that holds the offset; found by bisection. */
function piece(cuts: number[], length: number, offset: number): Span {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return { start: low === 0 ? 0 : (cuts[low - 1] as number) + 1, end: cuts[low] ?? length };
}

/** Cut a folded text into sentences, statements and clauses. */
export function segments(text: string): Segments {
  const brackets = countingBrackets(text);
  const edges = brackets.flatMap(({ start, end }) => [start - 1, end]);
  const sentences = boundaries(text, SENTENCE_END);
  const statements = boundaries(text, STATEMENT_END);
  const clauses = [...boundaries(text, CLAUSE_END), ...edges].sort((a, b) => a - b);
  return {
    sentence: (offset) => piece(sentences, text.length, offset),
    statement: (offset) => piece(statements, text.length, offset),
    clause: (offset) => piece(clauses, text.length, offset),
    brackets,
  };
}

/** The bracket around an offset; null outside. */
export function bracketAt({ brackets }: Segments, offset: number): Span | null {
  return brackets.find(({ start, end }) => start <= offset && offset < end) ?? null;
}
