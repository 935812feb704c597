/** The line above a table of contents. */
const CONTENTS = /^(?:目\s*[录次]|内容提要|CONTENTS)$/i;
/** Dots and a page number behind an entry: ………3, ....12. */
const LEADER = /[\s.．·…⋯—\-_]*\d{0,3}\s*$/;
const LONGEST_ENTRY = 80;

const entryOf = (line: string): string => line.replace(LEADER, '').replace(/\s+/g, '');

/**
 * Lines of a table of contents, 目录, by index: the line that heads it, and those below it that stand in the report again, in order. A table
 * without two such lines is none.
 */
export function contentsLines(words: readonly string[]): number[] {
  const at = words.findIndex((line) => CONTENTS.test(line.trim()));
  if (at < 0) return [];
  const found = [at];
  for (let i = at + 1; i < words.length; i++) {
    const entry = entryOf(words[i] ?? '');
    if (entry === '' || entry.length > LONGEST_ENTRY || !words.slice(i + 1).some((line) => line.replace(/\s+/g, '') === entry)) break;
    found.push(i);
  }
  return found.length > 2 ? found : [];
}
