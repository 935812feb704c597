import type { ChromeReason, Dropped } from '../../model/index.ts';
import type { Block, Cleaned, ReadSource } from '../types.ts';
import { isBody, isEntry, isEntryShaped, isFurnitureShaped, isSiteName } from './body.ts';
import { type ChromeLine, chromeLine } from './chrome-line.ts';
import { contentsLines } from './contents.ts';
import { creditAtEnd } from './credit.ts';
import { headFields } from './head-fields.ts';
import { labelledValues } from './label-lines.ts';
import { repeatedTitles } from './repeated-title.ts';
import { SEPARATORS_ONLY } from './rules.ts';
import { joinTables } from './tables.ts';

/** Cleaned text that still knows the file it was read from. */
export type CleanedSource = Cleaned & Pick<ReadSource, 'format' | 'encoding' | 'findings' | 'ocr'>;

/**
 * Set page chrome aside, with its reason. Conservative: what might be body stays. Nothing is altered; kept blocks and dropped spans
 * together hold every character of the source but white space.
 */
export function clean(source: ReadSource): CleanedSource {
  const { text, format, encoding, findings = [], ocr } = source;
  const words = source.blocks.map((block) => text.slice(block.start, block.end));
  const found = words.map((line, i) => (source.blocks[i]?.kind === 'row' ? null : chromeLine(line)));
  const body = bodyRange(source.blocks, words, found);
  const reasons = source.blocks.map((block, i) => (block.chrome as ChromeReason | undefined) ?? reasonAt(i, found, words, body));
  setHeadAside(reasons, source.blocks, words, found, body.first);
  setMenusAside(reasons, words, body);
  for (const i of contentsLines(words)) reasons[i] = 'contents';
  for (const i of repeatedTitles(words, reasons, body)) reasons[i] = 'repeated-title';

  const blocks: Block[] = [];
  const dropped: Dropped[] = [];
  source.blocks.forEach((block, i) => {
    const reason = reasons[i];
    const credit = reason ? null : creditAtEnd(words[i] as string);
    if (reason) dropped.push({ start: block.start, end: block.end, reason });
    else if (credit) {
      blocks.push({ ...block, end: block.start + credit.bodyEnd });
      dropped.push({ start: block.start + credit.start, end: block.end, reason: 'editor-credit' });
    } else blocks.push(block);
  });
  return {
    text,
    format,
    encoding,
    findings,
    ...(ocr && { ocr }),
    blocks: joinTables(text, blocks),
    dropped,
    head: [...source.head, ...headFields(text, dropped)],
  };
}

/** Index of the first and the last block that is certainly body; an empty range at the end where none is. */
type BodyRange = { first: number; last: number };

function bodyRange(blocks: Block[], words: string[], found: (ChromeLine | null)[]): BodyRange {
  const certain = (i: number) => !blocks[i]?.chrome && !found[i] && (blocks[i]?.kind === 'row' || isBody(words[i] as string));
  const first = blocks.findIndex((_, i) => certain(i));
  if (first < 0) return { first: blocks.length, last: blocks.length };
  return { first, last: blocks.findLastIndex((_, i) => certain(i)) };
}

function reasonAt(i: number, found: (ChromeLine | null)[], words: string[], body: BodyRange): ChromeReason | undefined {
  const line = found[i];
  const outside = i < body.first || i > body.last;
  if (line && (outside || line.anywhere)) return line.reason;
  return outside && SEPARATORS_ONLY.test(words[i] as string) ? 'menu' : undefined;
}

/** What stands above the report: head tables taken apart into lines, the name of the site above the breadcrumb. */
function setHeadAside(
  reasons: (ChromeReason | undefined)[],
  blocks: Block[],
  words: string[],
  found: (ChromeLine | null)[],
  until: number,
): void {
  for (const [i, reason] of labelledValues(words, until, (at) => blocks[at]?.kind === 'heading')) {
    reasons[i] ??= reason;
    reasons[i - 1] = reason;
  }
  const crumb = found.findIndex((line, i) => i < until && line?.reason === 'breadcrumb');
  for (let i = 0; i < crumb; i++) if (!reasons[i] && isSiteName(words[i] as string)) reasons[i] = 'navigation';
}

/** Reasons after which nothing of the report follows. */
const CLOSING = new Set<ChromeReason | undefined>(['share-bar', 'related-links', 'site-footer', 'forum', 'advert', 'search-box', 'menu']);

/** Short lines beside other chrome, outside the body: entries of menus, counts, buttons. */
function setMenusAside(reasons: (ChromeReason | undefined)[], words: string[], body: BodyRange): void {
  const furniture = (i: number) => !reasons[i] && isFurnitureShaped(words[i] as string);
  for (let i = body.first - 2; i >= 0; i--) if (furniture(i) && isEntry(words[i] as string) && reasons[i + 1]) reasons[i] = 'menu';
  const closing = reasons.findIndex((reason, i) => i > body.last && CLOSING.has(reason));
  if (closing < 0) return;
  for (let i = closing + 1; i < words.length; i++) if (!reasons[i] && isEntryShaped(words[i] as string)) reasons[i] = 'menu';
  for (let i = closing - 1; i > body.last && furniture(i) && isEntry(words[i] as string); i--) reasons[i] = 'menu';
}
