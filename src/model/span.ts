import { z } from 'astro/zod';

/** First UTF-16 code unit of a range in the decoded source text. */
const start = z.number().int().nonnegative();
/** Code unit after the last one: ranges are half-open, so `text.slice(start, end)` gives the words. */
const end = z.number().int().nonnegative();

/** Half-open range of UTF-16 code units in the decoded source text. */
export const spanFields = { start, end };
export const spanSchema = z.strictObject(spanFields);
export type Span = z.infer<typeof spanSchema>;

/** True if `inner` lies within `outer`. */
export function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
