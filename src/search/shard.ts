import { decodePostings } from './postings.ts';

/** A shard as the browser reads it: finds one entry without decoding the others. */
export type Shard = {
  /** Documents that hold a bigram; with `head`, those that hold it in a title or heading. Empty where none does. */
  documents(bigram: string, head?: boolean): number[];
  /** Documents that state a value, by its key. */
  stating(key: string): number[];
};

/** Read the text of a shard made by `buildIndex`. */
export function readShard(text: string): Shard {
  const cut = text.lastIndexOf('|');
  const words = new Map<string, string>();
  for (const entry of text.slice(0, cut).split(',')) if (entry) words.set(entry.slice(0, 2), entry.slice(2));
  const figures = new Map<string, string>();
  for (const entry of text.slice(cut + 1).split(',')) {
    const [key, list] = entry.split('=');
    if (key && list) figures.set(key, list);
  }
  return {
    documents(bigram, head = false) {
      const [body = '', heads = ''] = (words.get(bigram) ?? '').split(';');
      return decodePostings(head ? heads : body);
    },
    stating: (key) => decodePostings(figures.get(key) ?? ''),
  };
}
