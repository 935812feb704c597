import { AsyncLocalStorage } from 'node:async_hooks';
import { type Derived, derive, type Facts, type Plain, questionKey } from './facts.ts';
import type { LatePlace, LateUse } from './late-place.ts';
import type { SiteKnowledge } from './store.ts';

/**
 * Who answers what pages ask while a site is built: another process, which has read the records. It is told what each page asked, so that it knows
 * the next time whether the page is still what it was.
 */
export type Host = {
  /** The answer to a question, as JSON, and its hash. */
  ask: (name: string, args: readonly Plain[]) => Promise<{ json: string; hash: string }>;
  knowledge: () => Promise<SiteKnowledge>;
  /** A page was made, asked this, and has late values in these places. */
  made: (address: string, trace: Trace, late: readonly LatePlace[]) => void;
};

/** Under this symbol of the process the build says who answers; where nobody does, in development, answers are made here. */
const HOST = Symbol.for('county-education-reports.host');

/** Say who answers from now on. */
export function answerWith(host: Host): void {
  Object.assign(globalThis, { [HOST]: host });
}

/** Whether another process answers. */
export const answered = (): boolean => host() !== undefined;

function host(): Host | undefined {
  return (globalThis as { [HOST]?: Host })[HOST];
}

/** What a page has asked: hashes of the answers by question. */
type Trace = Map<string, string>;

type Made = { trace: Trace; late: LateUse[]; facts?: Promise<Facts> };

/** The page that is being made. */
const page = new AsyncLocalStorage<Made>();

/** What is known of the page that is being made: what it asked so far, and its late values; undefined where none is. */
export const currentPage = (): Made | undefined => page.getStore();

/**
 * Make the page of an address, and tell who answers what it asked and where late values stand. What answers after it is not noticed: a page must be whole when
 * `make` ends.
 */
export async function traced<T>(address: string, make: () => Promise<{ page: T; places: readonly LatePlace[] }>): Promise<T> {
  const trace: Trace = new Map();
  const made = await page.run({ trace, late: [] }, make);
  host()?.made(address, trace, made.places);
  return made.page;
}

let ofBuild: Promise<Facts> | undefined;

/** Facts where nobody else answers: in development for each page anew, as content changes while the site runs. */
async function ownFacts(): Promise<Facts> {
  const collected = async () => (await import('./collections.ts')).collectedFacts();
  if (!import.meta.env.DEV) {
    ofBuild ??= collected();
    return ofBuild;
  }
  const current = page.getStore();
  if (!current) return collected();
  current.facts ??= collected();
  return current.facts;
}

let known: Promise<SiteKnowledge> | undefined;

/** Codebook, gazetteer and figures of reference. They are no part of what a page asked: another codebook makes all pages anew. */
export async function knowledge(): Promise<SiteKnowledge> {
  const answering = host();
  if (!answering) return (await ownFacts()).knowledge;
  known ??= answering.knowledge();
  return known;
}

type Read = { hash: string; value: unknown };

/** Answers that were read last, by question: who answers says the same as long as a build lasts, and a page and its sister in another language ask the same. */
const answers = new Map<string, Promise<Read>>();
const ANSWERS = 96;

async function read(answering: Host, name: string, args: readonly Plain[]): Promise<Read> {
  const { json, hash } = await answering.ask(name, args);
  return { hash, value: JSON.parse(json) };
}

/** The answer to a question, from those that were read last where it is among them. */
function answerOf(answering: Host, key: string, name: string, args: readonly Plain[]): Promise<Read> {
  const answer = answers.get(key) ?? read(answering, name, args);
  answers.delete(key);
  answers.set(key, answer);
  for (const oldest of answers.keys()) {
    if (answers.size <= ANSWERS) break;
    answers.delete(oldest);
  }
  return answer;
}

/** The answer to a question that the page does not depend on: one of its late values does. */
export async function answerTo<A extends readonly Plain[], R>(derived: Derived<A, R>, ...args: A): Promise<R> {
  const answering = host();
  if (!answering) return (await ownFacts()).of(derived, ...args);
  return (await answerOf(answering, questionKey(derived.name, args), derived.name, args)).value as R;
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
 */
export function question<A extends readonly Plain[], R>(name: string, make: Derived<A, R>['make']): Question<A, R> {
  const derived = derive(name, make);
  questions.set(name, derived as unknown as Derived<never, unknown>);
  const ask = async (...args: A): Promise<R> => {
    const answering = host();
    if (!answering) return (await ownFacts()).of(derived, ...args);
    const key = questionKey(name, args);
    const { hash, value } = await answerOf(answering, key, name, args);
    page.getStore()?.trace.set(key, hash);
    return value as R;
  };
  return Object.assign(ask, { derived });
}
