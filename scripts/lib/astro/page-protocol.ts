import type { Plain } from '../../../src/site/corpus/facts.ts';
import type { SiteKnowledge } from '../../../src/site/corpus/store.ts';

/** A page of the site: the file it becomes, relative to the site, `/` between folders. */
export type PageFile = string;

/** What a process that builds pages asks the one that started it; each is answered under its number. */
export type PageRequest = { number: number } & (
  | { ask: string; args: readonly Plain[] }
  | { knowledge: true }
  /** All pages there are; answered with those that it is to make. */
  | { pages: readonly PageFile[] }
);

/** What it tells: a page was made, and asked this. */
export type PageMade = { made: PageFile; trace: readonly (readonly [question: string, hash: string])[] };

/** Answers to requests by their number. */
export type PageAnswer = { number: number } & (
  | { answer: { json: string; hash: string } }
  | { knowledge: SiteKnowledge }
  | { make: readonly PageFile[] }
  | { error: string }
);
