import type { ChromeReason } from '../../model/index.ts';
import { FRAGMENTS, SEPARATORS } from './rules.ts';

/** Lines longer than this are never chrome by their words: footers with addresses stay below it. */
const LONGEST = 300;

const COMPILED = FRAGMENTS.map(({ reason, pattern, anywhere }) => ({
  reason,
  anywhere: anywhere ?? false,
  pattern: new RegExp(pattern, 'iuy'),
}));

/** Any fragment: most lines begin with none, and one look tells. */
const ANY = new RegExp(FRAGMENTS.map(({ pattern }) => `(?:${pattern})`).join('|'), 'iuy');

/** A line recognised as chrome: reason of its first fragment, and whether it may stand between body lines. */
export type ChromeLine = { reason: ChromeReason; anywhere: boolean };

/** Recognise a line that fragments of page chrome and separators make up entirely; null for any other line. */
export function chromeLine(line: string): ChromeLine | null {
  if (line.length > LONGEST) return null;
  const found: ChromeLine[] = [];
  for (let at = 0; at < line.length; ) {
    const fragment = fragmentAt(line, at);
    const end = fragment?.end ?? separatorsEnd(line, at);
    if (end === at) return null;
    if (fragment) found.push(fragment);
    at = end;
  }
  const [first] = found;
  return first ? { reason: first.reason, anywhere: found.every(({ anywhere }) => anywhere) } : null;
}

/** The longest fragment at an offset, so that 收藏本站 wins over 收藏. */
function fragmentAt(line: string, at: number): (ChromeLine & { end: number }) | null {
  let longest: (ChromeLine & { end: number }) | null = null;
  ANY.lastIndex = at;
  if (!ANY.test(line)) return null;
  for (const { reason, anywhere, pattern } of COMPILED) {
    pattern.lastIndex = at;
    if (!pattern.test(line)) continue;
    const end = pattern.lastIndex;
    if (end > at && (!longest || end > longest.end)) longest = { reason, anywhere, end };
  }
  return longest;
}

function separatorsEnd(line: string, at: number): number {
  SEPARATORS.lastIndex = at;
  return SEPARATORS.test(line) ? SEPARATORS.lastIndex : at;
}
