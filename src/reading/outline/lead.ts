import type { Span } from '../../model/index.ts';
import { matchesOf, placesOf } from '../../text/matches.ts';
import { insideOf, protectedRanges } from './protect.ts';

const ENDER = /[。！？!?；;：:]/g;
const COMMA = /[，,]/g;
/** White space that may part a title from its text; not a space that sets a number off from its words, but for a year. */
const GAP = /[\t\u3000]|(?<![\d０-９])[ \u00a0](?![\d０-９](?!\d{3} ?年))/g;
/** A point of one sentence keeps it whole as title up to this length; a longer one is named by its first clause. */
const SHORT_SENTENCE = 50;
const HEADING_LENGTH = 60;
/** How far a title is looked for. */
const REACH = 400;
/** Words that open a new sentence although the stop before them was forgotten: 强化设计为进一步推动…，. */
const OPENERS =
  /(?<![作成变视定列称认行因设])为(?:了|进一步|切实|全面|深入|更好|有效|加快)|(?:近年来|截至|目前[，,])|\d{4}年(?:初|底|末|以来|春|秋|\d{1,2}月|[，,])/g;
const SHORTEST_BEFORE_OPENER = 6;

/** Title of a point or heading, and where the text that follows it begins (equal to the end where nothing follows). */
export type Lead = { title: Span; rest: number };

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /[\s。；;：:，,、.．]/.test(text[end - 1] as string)) end--;
  return { start, end };
}

/** First place outside quotes and brackets; -1 where there is none. */
function firstOutside(places: number[], ranges: Span[]): number {
  const inside = insideOf(ranges);
  return places.find((at) => !inside(at)) ?? -1;
}

function openerCut(text: string, comma: number): number {
  if (comma < 0) return -1;
  for (const match of matchesOf(OPENERS, text.slice(0, comma + 1))) if (match.index >= SHORTEST_BEFORE_OPENER) return match.index;
  return -1;
}

/** Where a gap may stand that parts a title from its text. */
const FIRST_GAP = 4;
const LAST_GAP = 30;

/** Title and text parted by white space only: 加强组织领导　我县成立…。 */
function gapCut(text: string, ranges: Span[], firstMark: number): number {
  const gap = firstOutside(placesOf(GAP, text.slice(0, LAST_GAP + 1)), ranges);
  if (gap < FIRST_GAP || (firstMark >= 0 && gap > firstMark)) return -1;
  const after = text.slice(gap).trim();
  return after.length >= 20 && /[，,。；;]/.test(after) ? gap : -1;
}

/**
 * The title that the words between `start` and `end` of `text` begin with: the first sentence; of a point that is one long sentence the
 * first clause. Null where there are no words.
 */
export function leadOf(text: string, start: number, end: number): Lead | null {
  let from = start;
  while (from < end && /\s/.test(text[from] as string)) from++;
  if (from >= end) return null;
  const words = text.slice(from, Math.min(end, from + REACH));
  const ranges = protectedRanges(words);
  const enders = placesOf(ENDER, words).filter((at) => !(/[:：]/.test(words[at] as string) && /\d/.test(words[at - 1] ?? '')));
  const ender = firstOutside(enders, ranges);
  const comma = firstOutside(placesOf(COMMA, words), ranges);
  const firstMark = comma >= 0 && (ender < 0 || comma < ender) ? comma : ender;
  const lead = (cut: number, rest = cut): Lead => ({
    title: trim(text, { start: from, end: from + cut }),
    rest: text.slice(from + rest, end).trim() === '' ? end : from + rest,
  });
  const gap = gapCut(words, ranges, firstMark);
  if (gap >= 0) return lead(gap);
  const opener = openerCut(words, ender >= 0 && ender < comma ? -1 : comma);
  if (opener >= 0) return lead(opener);
  if (ender >= 0 && text.slice(from + ender + 1, end).trim() !== '') return lead(ender, ender + 1);
  const whole = end - from;
  if (whole <= SHORT_SENTENCE || comma < 0 || (ender < 0 && whole <= HEADING_LENGTH)) return lead(Math.min(whole, words.length), whole);
  return lead(comma, comma + 1);
}
