import type { Span } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import type { Block } from '../types.ts';
import { markerAt } from './markers.ts';

/** A paragraph, heading or table row of the report: one block, or the lines of one paragraph that was broken at a fixed width. Trimmed. */
export type Unit = Block;

const ENDER = /[。！？；：:;!?…”’）)》】]$/;
const SHORTEST_BROKEN_LINE = 15;
/** Shorter lines with a marker are more likely headings. */
const SHORTEST_MARKED_LINE = 25;
const LONGEST_BROKEN_LINE = 120;
/** Lines broken at a fixed width differ by a few characters: punctuation and Latin words are not parted. */
const TOLERANCE = 3;

function trimmed(text: string, block: Block): Block {
  let { start, end } = block;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { ...block, start, end };
}

/** Width in full-width characters: Latin letters and digits take half. */
function width(line: string): number {
  return line.length - (line.match(/[\u0020-\u007e]/g)?.length ?? 0) / 2;
}

/**
 * The width at which the lines of a text were broken; null where they were not. Broken text shows in many lines of one width that end inside
 * a sentence, and in no line that is longer.
 */
function brokenAt(lines: string[]): number | null {
  const open = lines
    .filter((line) => !ENDER.test(line) && (line.length >= SHORTEST_MARKED_LINE || !markerAt(line, 0)))
    .map(width)
    .filter((value) => value >= SHORTEST_BROKEN_LINE && value <= LONGEST_BROKEN_LINE)
    .sort((a, b) => a - b);
  const median = open[Math.floor(open.length / 2)];
  if (median === undefined || lines.some((line) => width(line) > median + TOLERANCE)) return null;
  const near = open.filter((value) => Math.abs(value - median) <= TOLERANCE).length;
  return near >= 3 && near * 4 >= lines.length ? median : null;
}

/** A line that ends inside a number: digits behind a word, not a year, which may well stand at the end of a title. */
const OPEN_NUMBER = /[\u4e00-\u9fff约](?!(?:19|20)\d\d$)\d[\d,]*\.?$/;
/** The rest of the number, with its unit. */
const REST_OF_NUMBER = /^\d[\d,.]* ?[余多]?[十百千万亿]*(?:[人名所个元%亩册台套间张位次项家]|平方米)/;

/** Whether a number begins at the end of one line and ends in the next. */
function breaksNumber(upper: string, lower: string): boolean {
  return /[\d０-９.．,，]$/.test(upper) && OPEN_NUMBER.test(fold(upper)) && REST_OF_NUMBER.test(fold(lower.slice(0, LONGEST_BROKEN_LINE)));
}

function continues(text: string, upper: Block, lower: Block, breakWidth: number | null): boolean {
  if (upper.kind !== 'line' || lower.kind !== 'line') return false;
  const between = text.slice(upper.end, lower.start);
  if (between.split('\n').length > 2 || /\n[ \t]*\u3000/.test(between)) return false;
  const above = text.slice(upper.end - Math.min(LONGEST_BROKEN_LINE + 1, upper.end - upper.start), upper.end);
  if (ENDER.test(above)) return false;
  if (above.length >= SHORTEST_BROKEN_LINE && breaksNumber(above, text.slice(lower.start, lower.end))) return true;
  if (markerAt(text, lower.start)) return false;
  const lastLine = above.slice(above.lastIndexOf('\n') + 1);
  if (breakWidth !== null && Math.abs(width(lastLine) - breakWidth) <= TOLERANCE) return true;
  return (
    lastLine.length <= LONGEST_BROKEN_LINE &&
    /[。；]/.test(lastLine) &&
    lastLine.length >= 20 &&
    /[。；]$/.test(text.slice(lower.start, lower.end))
  );
}

/** Paragraphs of the report in order: blocks without surrounding white space, lines broken inside a sentence joined again. */
export function unitsOf(text: string, blocks: Block[]): Unit[] {
  const kept = blocks.map((block) => trimmed(text, block)).filter((block) => block.end > block.start);
  const lines = kept.filter((block) => block.kind === 'line').map((block) => text.slice(block.start, block.end));
  const breakWidth = brokenAt(lines);
  const units: Unit[] = [];
  for (const block of kept) {
    const last = units.at(-1);
    if (last && continues(text, last, block, breakWidth)) units[units.length - 1] = { ...last, end: block.end };
    else units.push(block);
  }
  return units;
}

/** True if two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
