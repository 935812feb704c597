import type { Indicator, MentionedIndicator, Passage, Span } from '../../model/index.ts';
import { STATEMENT_ENDS } from '../../text/marks.ts';
import { matchesOf } from '../../text/matches.ts';
import { OpeningIndex } from '../../text/opening-index.ts';

/** A statement without its end mark: words of two statements never make one cue. */
const STATEMENT = new RegExp(`[^${STATEMENT_ENDS}]+`, 'g');

/** First words of a passage that a cue finds within one statement. */
function cueIn(words: string, cue: RegExp): Span | null {
  if (!cue.test(words)) return null;
  for (const { 0: statement, index } of matchesOf(STATEMENT, words)) {
    const found = cue.exec(statement);
    if (found && found[0] !== '') return { start: index + found.index, end: index + found.index + found[0].length };
  }
  return null;
}

type Cue = { indicator: string; words: RegExp };
/** Cues, and which of them a passage may hold: most hold none. */
type Cues = { each: readonly Cue[]; index: OpeningIndex };
const compiled = new WeakMap<readonly Indicator[], Cues>();

/** Cues of all indicators, compiled once per codebook. */
function cuesOf(indicators: readonly Indicator[]): Cues {
  const known = compiled.get(indicators);
  if (known) return known;
  const each = indicators.flatMap(({ id, mentionedBy }) =>
    mentionedBy === undefined ? [] : [{ indicator: id, words: new RegExp(mentionedBy) }],
  );
  const cues = { each, index: new OpeningIndex(each.map(({ words }) => words)) };
  compiled.set(indicators, cues);
  return cues;
}

/** Rule by which an indicator is found to be spoken of: the `mentionedBy` of its codebook file. */
const RULE = 'mentioned-by';

/** What is spoken of without a number is sought in. */
export type MentionedInput = {
  text: string;
  passages: readonly Passage[];
  /** Ids of indicators of which the report states a number. */
  stated: ReadonlySet<string>;
  indicators: readonly Indicator[];
};

/**
 * Find where a report speaks of indicators of which it states no number, 提及无数字: the first words of each passage that do, in the order of
 * the text.
 */
export function mentioned({ text, passages, stated, indicators }: MentionedInput): MentionedIndicator[] {
  const { each, index } = cuesOf(indicators);
  return passages.flatMap((passage) => {
    const words = text.slice(passage.start, passage.end);
    return index
      .candidates(words)
      .flatMap((at) => {
        const { indicator, words: cue } = each[at] as Cue;
        const found = stated.has(indicator) ? null : cueIn(words, cue);
        if (!found) return [];
        return [{ indicator, start: passage.start + found.start, end: passage.start + found.end, rule: `${indicator}/${RULE}` }];
      })
      .sort((a, b) => a.start - b.start || a.end - b.end);
  });
}
