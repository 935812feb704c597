import { z } from 'astro/zod';
import type { Inputs } from '../../../src/site/corpus/facts.ts';
import type { PageFile } from '../astro/page-protocol.ts';
import type { Kept } from './kept.ts';

/** A page that was made: the key under which it is kept, and what it asked. */
export type MadePage = { object: string; asked: readonly string[] };

/** The answer that a question had: its hash, and the records it was made from. */
export type Answered = { hash: string; inputs: Inputs };

/** What a build knows of its pages, for the next one. */
export type PageMemory = {
  /** Hashes of the files of reports, by id. */
  reports: ReadonlyMap<string, string>;
  questions: ReadonlyMap<string, Answered>;
  pages: ReadonlyMap<PageFile, MadePage>;
};

/** Nothing was made before. */
export const NO_MEMORY: PageMemory = { reports: new Map(), questions: new Map(), pages: new Map() };

/** As it is written: questions by their number, the names of records by theirs. */
const writtenSchema = z.strictObject({
  reports: z.array(z.tuple([z.string(), z.string()])),
  questions: z.array(z.tuple([z.string(), z.string(), z.union([z.literal('all'), z.array(z.number())])])),
  pages: z.array(z.tuple([z.string(), z.string(), z.array(z.number())])),
});

/** What was kept under a key; nothing where it is damaged. */
export function readMemory(kept: Kept, key: string): PageMemory {
  const bytes = kept.get(key);
  if (!bytes) return NO_MEMORY;
  try {
    const { reports, questions, pages } = writtenSchema.parse(JSON.parse(bytes.toString('utf8')));
    const idAt = (at: number) => reports[at]?.[0] ?? '';
    const questionAt = (at: number) => questions[at]?.[0] ?? '';
    return {
      reports: new Map(reports),
      questions: new Map(
        questions.map(([question, hash, inputs]) => [question, { hash, inputs: inputs === 'all' ? inputs : new Set(inputs.map(idAt)) }]),
      ),
      pages: new Map(pages.map(([file, object, asked]) => [file, { object, asked: asked.map(questionAt) }])),
    };
  } catch {
    return NO_MEMORY;
  }
}

/** Keep what is known under a key. */
export function keepMemory(kept: Kept, key: string, { reports, questions, pages }: PageMemory): void {
  const ids = numbers(reports.keys());
  const asked = numbers(questions.keys());
  const numbersOf = (names: Iterable<string>, known: ReadonlyMap<string, number>) => Array.from(names, (name) => known.get(name) ?? -1);
  const written: z.infer<typeof writtenSchema> = {
    reports: [...reports],
    questions: Array.from(questions, ([question, { hash, inputs }]) => [
      question,
      hash,
      inputs === 'all' ? inputs : numbersOf(inputs, ids),
    ]),
    pages: Array.from(pages, ([file, page]) => [file, page.object, numbersOf(page.asked, asked)]),
  };
  kept.put(key, JSON.stringify(written));
}

function numbers(names: Iterable<string>): Map<string, number> {
  return new Map(Array.from(names, (name, at) => [name, at]));
}
