import type { Span } from '../model/span.ts';

const CLOSERS = '”’」』）)》〉';
const ENDERS = '。！？!?；;\n';

/**
 * The sentence around an offset, bounded by 。！？；, line breaks and the given limits; closing quotation marks and brackets stay with the
 * sentence they close. White space at the edges is left out.
 */
export function sentenceAt(text: string, offset: number, limits: Span = { start: 0, end: text.length }): Span {
  let start = offset;
  while (start > limits.start && !ENDERS.includes(text[start - 1] as string)) start--;
  while (start < offset && CLOSERS.includes(text[start] as string)) start++;
  let end = offset;
  while (end < limits.end && !ENDERS.includes(text[end] as string)) end++;
  if (end < limits.end && text[end] !== '\n') end++;
  while (end < limits.end && CLOSERS.includes(text[end] as string)) end++;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { start, end };
}
