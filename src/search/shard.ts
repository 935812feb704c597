import { decodePostings } from './postings.ts';

/** A shard as the browser reads it: finds one entry without decoding the others. */
export type Shard = {
  /** Documents that hold a pair of characters; with `head`, those that hold it in a title or heading. Empty where none does. */
  documents(pair: string, head?: boolean): number[];
  /** Documents that state a value, by its key. */
  stating(key: string): number[];
};

/** Read the text of a shard made by `buildIndex`. */
export function readShard(text: string): Shard {
  const cut = text.lastIndexOf('|');
  const words = new Map<string, string>();
  for (const entry of text.slice(0, cut).split(',')) {
    const pair = firstTwo(entry);
    words.set(pair, entry.slice(pair.length));
  }
  const figures = new Map<string, string>();
  for (const entry of text.slice(cut + 1).split(',')) {
    const [key, list] = entry.split('=');
    if (key && list) figures.set(key, list);
  }
  return {
    documents(pair, head = false) {
      const [body = '', heads = ''] = (words.get(pair) ?? '').split(';');
      return decodePostings(head ? heads : body);
    },
    stating: (key) => decodePostings(figures.get(key) ?? ''),
  };
}

/** The first two characters, of which each may take two units. */
function firstTwo(entry: string): string {
  const first = entry.codePointAt(0) ?? 0;
  const start = first > 0xffff ? 2 : 1;
  return entry.slice(0, start + ((entry.codePointAt(start) ?? 0) > 0xffff ? 2 : 1));
}
