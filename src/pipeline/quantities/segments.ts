import type { Span } from '../../model/index.ts';

const SENTENCE_END = /[。！!？?\n]/;
const CLAUSE_END = /[,，;；:：。！!？?\n()（）]/;

/** Boundaries of a folded text, computed once: where each sentence and clause begins and ends. */
export type Segments = {
  /** Sentence around an offset: between 。！？ or line breaks; 。 within brackets counts too. */
  sentence: (offset: number) => Span;
  /** Clause around an offset: between commas, semicolons, colons and brackets. */
  clause: (offset: number) => Span;
};

function boundaries(text: string, end: RegExp): number[] {
  const cuts: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    const grouping = char === ',' && /\d/.test(text[i - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5));
    if (!grouping && end.test(char)) cuts.push(i);
  }
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

/** Cut a text into sentences and clauses. */
export function segments(text: string): Segments {
  const sentences = boundaries(text, SENTENCE_END);
  const clauses = boundaries(text, CLAUSE_END);
  return { sentence: (offset) => piece(sentences, text.length, offset), clause: (offset) => piece(clauses, text.length, offset) };
}
