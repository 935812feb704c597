import type { Plain } from '../../../src/site/corpus/facts.ts';
import type { LatePlace } from '../../../src/site/corpus/late-place.ts';
import type { SiteKnowledge } from '../../../src/site/corpus/store.ts';
import type { Failure } from '../terminal/failure.ts';

/** A page of the site: the file it becomes, relative to the site, `/` between folders. */
export type PageFile = string;

/** What a process that makes pages asks the one that started it; each is answered under its number. */
export type PageRequest = { number: number } & (
  | { ask: string; args: readonly Plain[] }
  | { knowledge: true }
  /** All pages there are: answered, as each time after, with some that it is to make; with none when all are made. */
  | { pages: readonly PageFile[] }
  | { more: true }
);

/** What it tells: a page was made, asked this, and has late values in these places. */
export type PageMade = {
  made: PageFile;
  trace: readonly (readonly [question: string, hash: string])[];
  late: readonly LatePlace[];
};

/** What it tells besides: something that Astro warns of; why no more pages can be made. */
type PageNews = { warning: string } | { failure: Failure };

/** What it sends, several at a time; answers come several at a time, too. */
export type PageMessage = PageRequest | PageMade | PageNews;

/** Answers to requests by their number. */
export type PageAnswer = { number: number } & (
  | { answer: TextAnswer }
  /** The answer is made of what a file holds. */
  | { answer: { path: string; hash: string } }
  | { knowledge: SiteKnowledge }
  | { make: readonly PageFile[] }
  | { error: string }
);

/** An answer as JSON in UTF-8, which takes half the bytes of a string with Chinese, and its hash. */
type TextAnswer = { json: Uint8Array; hash: string };
