/** Attributes of an element: ids and codes only, never words of a source. */
export type Attributes = Readonly<Record<string, string>>;

/** Words of a source, or an element inside a line of text; without a name it is nothing on the page. */
export type Phrase = string | { name: string | null; attributes: Attributes; phrases: readonly Phrase[] };

/** A line of its own, or an element that holds blocks. */
export type Block = { line: Phrase } | { name: string; attributes: Attributes; blocks: readonly Block[] };

/** An element that is nothing on the page. */
export const FRAGMENT: Phrase = { name: null, attributes: {}, phrases: [] };
