import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Plain } from './facts.ts';
import type { LatePlace } from './late-place.ts';
import type { SiteKnowledge } from './store.ts';

/*
  Who answers what pages ask, apart from the questions: the process that makes pages says so before it loads what they are made with, and needs nothing else
  of the site.
*/

/**
 * Who answers what pages ask while a site is built: another process, which has read the records. It is told what each page asked, so that it knows
 * the next time whether the page is still what it was.
 */
export type Host = {
  ask: (name: string, args: readonly Plain[]) => Promise<HostAnswer>;
  knowledge: () => Promise<SiteKnowledge>;
  /** A page was made: the one who answers takes it. */
  made: (address: string, page: TracedPage) => void;
  /** Told before the first page is made how the component of a page leaves the page as text. */
  texts: (asText: AsText) => void;
};

/** The answer to a question as JSON, or what a file holds of which it is made (`ofFile`); its hash. */
export type HostAnswer = { hash: string } & ({ json: string } | { file: string });

/** Makes of the component of a page one that leaves the page as text (`page-text.ts`). */
export type AsText = (page: AstroComponentFactory) => AstroComponentFactory;

/** Under this symbol of the process the build says who answers; where nobody does, in development, answers are made here. */
const HOST = Symbol.for('county-education-reports.host');

/** Say who answers from now on. */
export function answerWith(host: Host): void {
  Object.assign(globalThis, { [HOST]: host });
}

/** Who answers; undefined where nobody does. */
export function host(): Host | undefined {
  return (globalThis as { [HOST]?: Host })[HOST];
}

/** What a page has asked: hashes of the answers by question. */
type Trace = ReadonlyMap<string, string>;

/** The bytes of a page as it is written, and where late values stand in it. */
export type WholePage = { page: Buffer; places: readonly LatePlace[] };

/** A page with all that it asked. */
type TracedPage = WholePage & { trace: Trace };
