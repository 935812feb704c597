import type { Span } from '../../model/index.ts';

/** A value read from the text, with its place. */
export type Found = Span & { value: string };

/** The words of a span as a value. */
export const found = (text: string, { start, end }: Span): Found => ({ value: text.slice(start, end), start, end });
