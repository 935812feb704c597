import type { Plugin } from 'vite';

/**
 * Marks that the site's bundlers leave in code and replace later: for the address of a file (`__VITE_ASSET__<reference>__`), for what is known
 * only when all is bundled (`__VITE_IS_MODERN__`). The second underscore of a mark, and the reference in it, where there is one.
 */
const MARK = /(?<=_)_(?=(?:VITE|ASTRO)_[A-Z_]*[A-Z]_?_?(?:([\w$]+?)__)?)/g;

/** A node of a syntax tree, as far as it concerns us. */
type Node = { type: string; start: number; end: number; value?: unknown };

/** Stretches of code that are words: string literals and the fixed parts of templates. */
function wordsOf(tree: unknown): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    if ((node.type === 'Literal' && typeof node.value === 'string') || node.type === 'TemplateElement') found.push(node);
    Object.values(value).forEach(visit);
  };
  visit(tree);
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Lets words of a report that look like a bundler's mark pass as words. Without it they would be altered, or break the build of all reports: the
 * bundler looks for a file of that name. Only marks inside words that stand for no file are touched: an escape there means the same character.
 */
export function wordsAreNoPlaceholders(): Plugin {
  return {
    name: 'words-are-no-placeholders',
    renderChunk: {
      order: 'pre',
      handler(code) {
        if (code.search(MARK) < 0) return null;
        const standsForFile = (reference: string | undefined) => {
          try {
            return reference !== undefined && this.getFileName(reference) !== '';
          } catch {
            return false;
          }
        };
        const escaped = (words: string) =>
          words.replace(MARK, (mark, reference: string | undefined) => (standsForFile(reference) ? mark : '\\u005f'));
        let plain = '';
        let done = 0;
        for (const { start, end } of wordsOf(this.parse(code))) {
          plain += code.slice(done, start) + escaped(code.slice(start, end));
          done = end;
        }
        plain += code.slice(done);
        return plain === code ? null : { code: plain, map: null };
      },
    },
  };
}
