import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questionOf } from '../../../src/site/corpus/ask.ts';
import { Facts, type Inputs, type Plain, questionKey, sourceKey } from '../../../src/site/corpus/facts.ts';
import type { SiteKnowledge } from '../../../src/site/corpus/store.ts';
import { bytesOf } from '../../../src/site/corpus/written.ts';
// Every question that pages ask is named by the modules of the corpus, every late value by those of the features.
import '../../../src/site/corpus.ts';
import '../../../src/site/district/late-themes.ts';
import '../../../src/site/indicator/late-coverage.ts';
import { sha256 } from '../content/files.ts';
import { type Kept, keyOf } from './kept.ts';
import { type CellsFrom, RecordCells } from './record-cells.ts';
import type { ReportInput } from './report-inputs.ts';

/** An answer as pages get it, as JSON in UTF-8, and what it was made from. */
export type Answer = { json: Buffer; hash: string; inputs: Inputs };

/** The answer that an earlier build gave to a question, as JSON, where it is still true; null where it is not known or not true any more. */
type Recall = (question: string) => string | null;

/** What answers are made from; `kept` holds what is continued from one build to the next. */
type FactsFrom = CellsFrom & { kept: Kept };

/** Names of what is continued from one build to the next. */
const CONTINUED = ['word-forms'] as const;

/**
 * Answers that stay in memory, in bytes: those that have changed are asked for by pages when all have been looked at, which of thousands of reports takes a
 * third of the work if they are made again.
 */
const IN_MEMORY = 128e6;

/** Answers what pages ask, from the facts of records and from answers of earlier builds. */
export class SiteFacts {
  readonly cells: RecordCells;
  readonly #of: FactsFrom;
  readonly #facts: Facts;
  readonly #hashes = new Map<string, { hash: string; inputs: Inputs }>();
  readonly #answers = new Map<string, Buffer>();
  #recall: Recall = () => null;
  #bytes = 0;

  constructor(of: FactsFrom) {
    this.#of = of;
    this.cells = new RecordCells(of);
    const ids = [...of.inputs.keys()];
    const store = {
      knowledge: of.knowledge,
      ids: () => ids,
      record: (id: string) => this.cells.record(id),
      page: (id: string) => readFileSync(this.#pageOf(id), 'utf8'),
    };
    const answer = (question: string) => {
      const json = this.#answers.get(question) ?? this.#recall(question);
      return json === null ? null : { value: JSON.parse(json.toString()) };
    };
    this.#facts = new Facts(store, {
      cells: (id) => this.cells.of(id),
      answer,
      continued: {
        get: (name) => of.kept.get(this.#continuedKey(name)),
        put: (name, bytes) => of.kept.put(this.#continuedKey(name), bytes),
      },
    });
  }

  get knowledge(): SiteKnowledge {
    return this.#of.knowledge;
  }

  /** Say where answers of earlier builds are found that are still true. */
  recallFrom(recall: Recall): void {
    this.#recall = recall;
  }

  /** Have all that is kept of reports stay for the next build, whether or not this one needs it. */
  stay(): void {
    this.cells.stay();
    for (const name of CONTINUED) this.#of.kept.has(this.#continuedKey(name));
  }

  /** The answer to a question. */
  answer(name: string, args: readonly Plain[]): Answer {
    const key = questionKey(name, args);
    const known = this.#hashes.get(key);
    const json = this.#answers.get(key);
    if (known && json !== undefined) return { ...known, json };
    const { json: made, inputs } = this.#make(name, args);
    const answer = { json: made, hash: known?.hash ?? this.fileOf(name, args)?.hash ?? sha256(made), inputs };
    this.#hashes.set(key, { hash: answer.hash, inputs: answer.inputs });
    this.#remember(key, made);
    return answer;
  }

  /** The file that the answer to a question is made of, and the hash of either; null where the answer has to be made. */
  fileOf(name: string, args: readonly Plain[]): { path: string; hash: string } | null {
    const [id] = args;
    const file = typeof id === 'string' ? this.#fileOf(name, id) : null;
    if (!file) return null;
    const { path, hash, inputs } = file;
    this.#hashes.set(questionKey(name, args), { hash, inputs });
    return { path, hash };
  }

  /** Hash of an answer, and what it was made from. */
  hashOf(name: string, args: readonly Plain[]): { hash: string; inputs: Inputs } {
    const key = questionKey(name, args);
    if (!this.#hashes.has(key) && !this.fileOf(name, args)) this.answer(name, args);
    return this.#hashes.get(key) ?? this.answer(name, args);
  }

  #continuedKey(name: string): string {
    return keyOf('continued', this.#of.global, this.#of.content, name);
  }

  /** The file of a report that decides an answer about it, as a source; null where there is none, or it does not hold the record as it is. */
  #fileOf(name: string, id: string): { path: string; hash: string; inputs: Inputs } | null {
    const cell = questionOf(name)?.ofFile?.file;
    if (!cell || (cell === 'record' && !this.cells.isAsIs(id))) return null;
    const path = cell === 'record' ? this.cells.pathOf(id) : this.#pageOf(id);
    return { path, hash: this.#inputOf(id)[cell], inputs: new Set([sourceKey({ cell, under: id })]) };
  }

  #make(name: string, args: readonly Plain[]): { json: Buffer; inputs: Inputs } {
    const question = questionOf(name);
    if (!question) throw new Error(`No page asks this: ${name}.`);
    const { value, inputs } = this.#facts.make(question, args);
    return { json: bytesOf(value), inputs };
  }

  #remember(key: string, json: Buffer): void {
    this.#answers.set(key, json);
    this.#bytes += json.length;
    for (const [oldest, answer] of this.#answers) {
      if (this.#bytes <= IN_MEMORY) return;
      this.#answers.delete(oldest);
      this.#bytes -= answer.length;
    }
  }

  #inputOf(id: string): ReportInput {
    const input = this.#of.inputs.get(id);
    if (!input) throw new Error(`There is no report ${id}.`);
    return input;
  }

  #pageOf(id: string): string {
    this.#inputOf(id);
    return join(this.#of.content, 'reports', `${id}.mdx`);
  }
}
