/** Marks that end a sentence. */
export const SENTENCE_ENDS = '。！!？?\n';
/** Marks that end a statement: those of sentences, and semicolons. */
export const STATEMENT_ENDS = `${SENTENCE_ENDS}；;`;
/** Marks that end a clause: those of statements, commas and colons. */
export const CLAUSE_ENDS = `${STATEMENT_ENDS}，,：:`;
/** Brackets that open an aside, and those that close it. */
export const OPENING = '（(';
export const CLOSING = '）)';
/** Marks between the words of two figures: those of clauses, the mark of lists, and brackets. */
export const DIVIDERS = `${CLAUSE_ENDS}、${OPENING}${CLOSING}`;
/** Closing marks that stay with the sentence they end. */
export const CLOSERS = `”’」』${CLOSING}》〉`;

/** A comma that groups thousands (12,345) divides nothing. */
export function groupsThousands(text: string, at: number): boolean {
  return text[at] === ',' && /\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
}
