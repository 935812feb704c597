import type { Plugin } from 'vite';

/** Marks that bundler plugins leave in code for the address of a file, and replace when the file names are known. */
const MARK = /__(?=(?:VITE_ASSET|VITE_PUBLIC_ASSET|ASTRO_ASSET_IMAGE)__([\w$]+?)__)/g;

/**
 * Lets words of a report that look like a bundler's mark (`__VITE_ASSET__x__`) pass as words. Without it such a report would break the build of
 * all others: the bundler looks for a file of that name. Only marks that stand for no file are touched, inside string literals, where an escape
 * means the same character.
 */
export function wordsAreNoPlaceholders(): Plugin {
  return {
    name: 'words-are-no-placeholders',
    renderChunk: {
      order: 'pre',
      handler(code) {
        const standsForFile = (reference: string) => {
          try {
            return this.getFileName(reference) !== '';
          } catch {
            return false;
          }
        };
        const plain = code.replace(MARK, (mark, reference: string) => (standsForFile(reference) ? mark : '_\\u005f'));
        return plain === code ? null : { code: plain, map: null };
      },
    },
  };
}
