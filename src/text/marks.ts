/** Marks that end a sentence. */
export const SENTENCE_ENDS = '。！!？?\n';
/** Marks that end a statement: those of sentences, and semicolons. */
export const STATEMENT_ENDS = `${SENTENCE_ENDS}；;`;
/** Marks that end a clause: those of statements, and commas. */
export const CLAUSE_ENDS = `${STATEMENT_ENDS}，,`;
export const COLONS = '：:';
/** Brackets that open an aside, and those that close it. */
export const OPENING = '（(';
export const CLOSING = '）)';
/** Marks between the words of two figures: those of clauses, colons, the mark of lists, and brackets. */
export const DIVIDERS = `${CLAUSE_ENDS}${COLONS}、${OPENING}${CLOSING}`;
/** Closing marks that stay with the sentence they end. */
export const CLOSERS = `”’」』${CLOSING}》〉`;

/** True for a comma that groups thousands (12,345): it divides nothing. */
export function groupsThousands(text: string, at: number): boolean {
  return text[at] === ',' && /\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
}

/** True where one of the marks stands at an offset and divides the text there. */
export function dividesAt(text: string, at: number, marks: string): boolean {
  const mark = text[at];
  return mark !== undefined && marks.includes(mark) && !groupsThousands(text, at);
}

/** All that counts as white space, as in `\s`. */
export const WHITE_SPACE =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** A label without the mark that parts it from its title: 一 of 一、, 1 of `1.`. */
export function withoutPoint(label: string): string {
  return label.replace(/[、.．]$/, '');
}
