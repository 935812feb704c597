import type { Inputs } from '../../../src/site/corpus/facts.ts';
import type { LatePlace } from '../../../src/site/corpus/late-place.ts';
import type { PageFile } from '../astro/page-protocol.ts';
import type { Kept } from './kept.ts';
import type { ReportInput } from './report-inputs.ts';

/** A page that was made: the key under which it is kept, what it asked, and where its late values stand. */
export type MadePage = { object: string; asked: readonly string[]; late: readonly LatePlace[] };

/** The answer that a question had: its hash, and what it was made from; the answer itself where others were made with it. */
export type Answered = { hash: string; inputs: Inputs; json?: string };

/** What a build knows of its pages, for the next one. */
export type PageMemory = {
  reports: ReadonlyMap<string, ReportInput>;
  questions: ReadonlyMap<string, Answered>;
  pages: ReadonlyMap<PageFile, MadePage>;
};

/** Nothing was made before. */
export const NO_MEMORY: PageMemory = { reports: new Map(), questions: new Map(), pages: new Map() };

/** A late value as it is written: where it stands, its name and arguments, the number of its question. */
type WrittenLate = [start: number, end: number, name: string, args: LatePlace['args'], question: number];

/** As it is written: questions by their number, sources by theirs. The key that it is kept under names the program that has written it. */
type Written = {
  reports: [id: string, record: string, page: string][];
  sources: string[];
  questions: [question: string, hash: string, inputs: number[]][];
  answers: [question: number, json: string][];
  pages: [file: string, object: string, asked: number[], late: WrittenLate[]][];
};

/** What was kept under a key; nothing where it is damaged. */
export function readMemory(kept: Kept, key: string): PageMemory {
  const bytes = kept.get(key);
  if (!bytes) return NO_MEMORY;
  try {
    const { reports, sources, questions, answers, pages }: Written = JSON.parse(bytes.toString('utf8'));
    const sourceAt = (at: number) => sources[at] ?? '';
    const questionAt = (at: number) => questions[at]?.[0] ?? '';
    const asked = new Map(
      questions.map(([question, hash, inputs]): [string, Answered] => [question, { hash, inputs: new Set(inputs.map(sourceAt)) }]),
    );
    for (const [at, json] of answers) Object.assign(asked.get(questionAt(at)) ?? {}, { json });
    return {
      reports: new Map(reports.map(([id, record, page]) => [id, { record, page }])),
      questions: asked,
      pages: new Map(
        pages.map(([file, object, asked, late]) => [file, { object, asked: asked.map(questionAt), late: late.map(placeOf(questionAt)) }]),
      ),
    };
  } catch {
    return NO_MEMORY;
  }
}

/** Keep what is known under a key. */
export function keepMemory(kept: Kept, key: string, { reports, questions, pages }: PageMemory): void {
  const sources = numbers(new Set(Array.from(questions.values(), ({ inputs }) => [...inputs]).flat()));
  const asked = numbers(questions.keys());
  const numbersOf = (names: Iterable<string>, known: ReadonlyMap<string, number>) => Array.from(names, (name) => known.get(name) ?? -1);
  const written: Written = {
    reports: Array.from(reports, ([id, { record, page }]) => [id, record, page]),
    sources: [...sources.keys()],
    questions: Array.from(questions, ([question, { hash, inputs }]) => [question, hash, numbersOf(inputs, sources)]),
    answers: Array.from(questions).flatMap(([question, { json }]): [number, string][] =>
      json === undefined ? [] : [[asked.get(question) ?? -1, json]],
    ),
    pages: Array.from(pages, ([file, page]) => [
      file,
      page.object,
      numbersOf(page.asked, asked),
      page.late.map(({ start, end, name, args, question }) => [start, end, name, args, asked.get(question) ?? -1]),
    ]),
  };
  kept.put(key, JSON.stringify(written));
}

const placeOf =
  (questionAt: (at: number) => string) =>
  ([start, end, name, args, question]: WrittenLate): LatePlace => ({
    ...{ start, end, name, args },
    question: questionAt(question),
  });

function numbers(names: Iterable<string>): Map<string, number> {
  return new Map(Array.from(names, (name, at) => [name, at]));
}
