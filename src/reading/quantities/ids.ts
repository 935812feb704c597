import { shortId } from '../../model/hash.ts';
import type { Span } from '../../model/index.ts';

/** Non-space characters on either side of a mention that go into its id. */
const ID_CONTEXT = 8;

const squeeze = (words: string): string => words.replace(/\s+/gu, '');

/**
 * Gives ids to mentions: of their words and a few characters on either side, white space left out; numbered where they repeat, so each is to be asked
 * for once, in order of the text.
 *
 * @param given ids that were given before
 */
export function mentionIds(text: string, given: readonly string[] = []): (span: Span) => string {
  const used = new Map(
    Map.groupBy(given, (id) => id.split('-', 2).join('-'))
      .entries()
      .map(([id, { length }]) => [id, length]),
  );
  return ({ start, end }) => {
    const before = squeeze(text.slice(Math.max(0, start - 4 * ID_CONTEXT), start)).slice(-ID_CONTEXT);
    const after = squeeze(text.slice(end, end + 4 * ID_CONTEXT)).slice(0, ID_CONTEXT);
    return shortId('m-', before + text.slice(start, end) + after, used);
  };
}
