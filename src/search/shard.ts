import { type QueryFigure, readFigure } from './figures.ts';
import { decodePostings } from './postings.ts';

/** A shard of pairs as the browser reads it: finds one entry without decoding the others. */
export type PairShard = {
  /** Documents that hold a pair of characters; with `head`, those that hold it in a title or heading. Empty where none does. */
  documents(pair: string, head?: boolean): number[];
};

/** Read the text of a shard of pairs made by `buildIndex`. */
export function readPairs(text: string): PairShard {
  const words = new Map<string, string>();
  for (const entry of text.split(',')) {
    const pair = firstTwo(entry);
    words.set(pair, entry.slice(pair.length));
  }
  return {
    documents(pair, head = false) {
      const [body = '', heads = ''] = (words.get(pair) ?? '').split(';');
      return decodePostings(head ? heads : body);
    },
  };
}

/** The first two characters, of which each may take two units. */
function firstTwo(entry: string): string {
  const first = entry.codePointAt(0) ?? 0;
  const start = first > 0xffff ? 2 : 1;
  return entry.slice(0, start + ((entry.codePointAt(start) ?? 0) > 0xffff ? 2 : 1));
}

/** A figure in the texts and the documents that hold it. */
export type FigureEntry = QueryFigure & { documents(): number[] };

/** A shard of figures as the browser reads it. */
export type FigureShard = {
  figures: FigureEntry[];
  /** Documents that state a value, by its key and unit. */
  values: { key: string; unit: string; documents(): number[] }[];
};

/** Read the text of a shard of figures made by `buildIndex`. */
export function readFigures(text: string): FigureShard {
  const shard: FigureShard = { figures: [], values: [] };
  for (const entry of text.split(',')) {
    const [written = '', postings = ''] = entry.split('|');
    const documents = () => decodePostings(postings);
    if (!written.startsWith('=')) shard.figures.push({ ...readFigure(written), documents });
    else {
      const [key = '', unit = ''] = written.slice(1).split(' ');
      shard.values.push({ key, unit, documents });
    }
  }
  return shard;
}
