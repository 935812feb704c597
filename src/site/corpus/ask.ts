import { AsyncLocalStorage } from 'node:async_hooks';
import { type Derived, type Facts, type OfFile, type Plain, questionKey } from './facts.ts';
import { type AsText, type Host, host, type WholePage } from './host.ts';
import type { LateUse } from './late-place.ts';
import type { SiteKnowledge } from './store.ts';

/** Whether another process answers. */
export const answered = (): boolean => host() !== undefined;

/** Tell who answers how the component of a page leaves the page as text. */
export function offerText(asText: AsText): void {
  host()?.texts(asText);
}

type Made = { trace: Map<string, string>; late: LateUse[]; facts?: Promise<Facts>; text?: string };

/** The page that is being made. */
const current = new AsyncLocalStorage<Made>();

/** What is known of the page that is being made: what it asked so far, its late values, and its text, where its component has left it; undefined where none is. */
export const currentPage = (): Made | undefined => current.getStore();

/**
 * Make the page of an address, and hand it to who answers, with what it asked and where late values stand. What answers after it is not noticed: a page must
 * be whole when `make` ends.
 *
 * @returns the page where nobody answers, else null
 */
export async function traced(address: string, make: () => Promise<WholePage>): Promise<Buffer | null> {
  const trace = new Map<string, string>();
  const made = await current.run({ trace, late: [] }, make);
  const answering = host();
  answering?.made(address, { ...made, trace });
  return answering ? null : made.page;
}

let ofBuild: Promise<Facts> | undefined;

/** Facts where nobody else answers: in development for each page anew, as content changes while the site runs. */
async function ownFacts(): Promise<Facts> {
  const collected = async () => (await import('./collections.ts')).collectedFacts();
  if (!import.meta.env.DEV) {
    ofBuild ??= collected();
    return ofBuild;
  }
  const page = current.getStore();
  if (!page) return collected();
  page.facts ??= collected();
  return page.facts;
}

let known: Promise<SiteKnowledge> | undefined;

/** Codebook, gazetteer and figures of reference. They are no part of what a page asked: another codebook makes all pages anew. */
export async function knowledge(): Promise<SiteKnowledge> {
  const answering = host();
  if (!answering) return (await ownFacts()).knowledge;
  known ??= answering.knowledge();
  return known;
}

type Read = { hash: string; value: unknown; characters: number };
type KeptAnswer = { read: Promise<Read>; characters: number };

/** Answers that were read last, by question: who answers says the same as long as a build lasts, and a page and its sister in another language ask the same. */
const answers = new Map<string, KeptAnswer>();
/** Characters of JSON of the answers that stay: those of a handful of pages, however large the corpus is. One that is larger stays until the next. */
const CHARACTERS = 6e6;
let characters = 0;

async function read<A extends readonly Plain[], R>(answering: Host, { name, ofFile }: Derived<A, R>, args: A): Promise<Read> {
  const answer = await answering.ask(name, args);
  const { hash } = answer;
  if ('json' in answer) return { hash, value: JSON.parse(answer.json), characters: answer.json.length };
  if (!ofFile) throw new Error(`Nothing says how the answer to ${name} is made of a file.`);
  return { hash, value: ofFile.read(answer.file), characters: answer.file.length };
}

/** Note how large an answer is, and let go of those that were asked for longest ago. */
function weigh(answer: KeptAnswer, size: number): void {
  answer.characters = size;
  characters += size;
  for (const [oldest, { characters: own }] of answers) {
    if (characters <= CHARACTERS || answers.size === 1) return;
    answers.delete(oldest);
    characters -= own;
  }
}

/** The answer to a question, from those that were read last where it is among them. */
function answerOf<A extends readonly Plain[], R>(answering: Host, key: string, derived: Derived<A, R>, args: A): Promise<Read> {
  const known = answers.get(key);
  const answer = known ?? { read: read(answering, derived, args), characters: 0 };
  answers.delete(key);
  answers.set(key, answer);
  if (known) return known.read;
  return answer.read.then((got) => {
    if (answers.get(key) === answer) weigh(answer, got.characters);
    return got;
  });
}

/** The answer to a question that the page does not depend on: one of its late values does. */
export async function answerTo<A extends readonly Plain[], R>(derived: Derived<A, R>, ...args: A): Promise<R> {
  const answering = host();
  if (!answering) return (await ownFacts()).of(derived, ...args);
  return (await answerOf(answering, questionKey(derived.name, args), derived, args)).value as R;
}

/** A question that pages ask. Its answer is plain data: it may come from another process. */
export type Question<A extends readonly Plain[], R> = ((...args: A) => Promise<R>) & { derived: Derived<A, R> };

const questions = new Map<string, Derived<never, unknown>>();

/** The question of a name; undefined where there is none. */
export function questionOf(name: string): Derived<readonly Plain[], unknown> | undefined {
  return questions.get(name) as Derived<readonly Plain[], unknown> | undefined;
}

/** Names of all questions. */
export const questionNames = (): string[] => [...questions.keys()];

/**
 * A question that pages ask: pure, of ids and codes, answered with no more than a page needs, so that the page stays as it is while the answer does.
 * What is too large to be answered again and again is derived inside and remembered there.
 *
 * @param ofFile makes the same of a file of the report that it is about
 */
export function question<A extends readonly Plain[], R>(name: string, make: Derived<A, R>['make'], ofFile?: OfFile<R>): Question<A, R> {
  const derived: Derived<A, R> = { name, make, ofFile };
  questions.set(name, derived as unknown as Derived<never, unknown>);
  const ask = async (...args: A): Promise<R> => {
    const answering = host();
    if (!answering) return (await ownFacts()).of(derived, ...args);
    const key = questionKey(name, args);
    const { hash, value } = await answerOf(answering, key, derived, args);
    current.getStore()?.trace.set(key, hash);
    return value as R;
  };
  return Object.assign(ask, { derived });
}
