/** Traditional characters and their simplified forms, as one string each in the same order; each takes one unit. */
export type SimplifyTable = { from: string; to: string };

/** 繁 -> 简, character by character; what is not in the table stays. */
export function simplifier({ from, to }: SimplifyTable): (text: string) => string {
  return (text) => [...text].map((char) => to[from.indexOf(char)] ?? char).join('');
}

/**
 * The table for a corpus: every ideograph that a converter turns into another one which the corpus uses. Queries in traditional characters
 * then find simplified texts, and the table stays a few kilobytes.
 */
export function simplifyTable(texts: Iterable<string>, toSimplified: (text: string) => string): SimplifyTable {
  const used = new Set<string>();
  for (const text of texts) for (const char of text) used.add(char);
  const table: SimplifyTable = { from: '', to: '' };
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const char = String.fromCharCode(code);
    const simple = toSimplified(char);
    if (simple !== char && simple.length === 1 && used.has(simple)) {
      table.from += char;
      table.to += simple;
    }
  }
  return table;
}
