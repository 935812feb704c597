import type { ItemAnswer } from '../../compare/silence.ts';
import type { ReportRecord } from '../../model/index.ts';
import { passageAt } from '../../text/passage.ts';
import { quoteIn } from '../../text/quote.ts';

/** A sentence in three pieces: what stands before the words found, the words, and what follows. */
export type MarkedQuote = { before: string; words: string; after: string };

/** The sentence around words of a report; longer ones are cut on both sides of the words. */
export function markedQuote(record: ReportRecord, at: { start: number; end: number }, longest = 120): MarkedQuote {
  const sentence = quoteIn(record, at.start);
  const room = Math.max(0, longest - (at.end - at.start));
  const from = Math.max(sentence.start, at.start - Math.ceil(room / 2));
  const to = Math.min(Math.max(sentence.end, at.end), at.end + Math.ceil(room / 2));
  const clean = (start: number, end: number) => record.text.slice(start, end).replace(/\s+/g, ' ');
  return {
    before: `${from > sentence.start ? '…' : ''}${clean(from, at.start)}`,
    words: clean(at.start, at.end),
    after: `${clean(at.end, to)}${to < sentence.end ? '…' : ''}`,
  };
}

/** Anchor of an answer on the page of its report: its number, or the passage of its words; null where nothing answers. */
export function answerAnchor(record: Pick<ReportRecord, 'passages'>, { at, mention }: Pick<ItemAnswer, 'at' | 'mention'>): string | null {
  if (mention) return mention.id;
  return at ? (passageAt(record.passages, at.start)?.id ?? null) : null;
}

/** Anchor of the words by which an item was looked for, on the page of the map. */
export function soughtAnchor(item: string): string {
  return `w-${item.replace('.', '-')}`;
}

/** Anchor of an item in the list of a district's page. */
export function itemAnchor(item: string): string {
  return `x-${item.replace('.', '-')}`;
}
