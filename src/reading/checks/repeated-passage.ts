import type { Passage } from '../../model/index.ts';
import type { CheckRule } from './types.ts';

/** Shorter passages (整改措施：) come again for good reasons. */
const SHORTEST = 25;

/** Paragraphs that stand twice, 重复段落. */
export const repeatedPassage: CheckRule = ({ text, passages }) => {
  const first = new Map<string, Passage>();
  return passages.flatMap((passage) => {
    const words = text.slice(passage.start, passage.end).replace(/\s/g, '');
    const known = first.get(words);
    if (!known) first.set(words, passage);
    if (!known || words.length < SHORTEST || passage.kind === 'row' || passage.kind === 'title') return [];
    const cause = { start: known.start, end: known.end };
    return [
      {
        severity: 'warning' as const,
        message: `段落与前文重复：“${words.slice(0, 12)}…”`,
        start: passage.start,
        end: passage.end,
        cause,
      },
    ];
  });
};
