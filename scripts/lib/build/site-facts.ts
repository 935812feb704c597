import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { InputError } from '../../../src/model/error.ts';
import { inPresentForm, RECORD_HISTORY, type ReportRecord, recordSchema } from '../../../src/model/index.ts';
import { parseJson } from '../../../src/model/parse.ts';
import { questionOf } from '../../../src/site/corpus/ask.ts';
import { Facts, type Inputs, type Plain, questionKey } from '../../../src/site/corpus/facts.ts';
import type { RecordFacts } from '../../../src/site/corpus/record-facts.ts';
import type { SiteKnowledge } from '../../../src/site/corpus/store.ts';
// Every question that pages ask is named by the modules of the corpus.
import '../../../src/site/corpus.ts';
import { sha256, shown } from '../content/files.ts';
import { type Kept, keyOf } from './kept.ts';
import type { ReportInput } from './report-inputs.ts';

/** An answer as pages get it, and which records it was made from. */
export type Answer = { json: string; hash: string; inputs: Inputs };

/** What facts are made from. */
export type FactsOf = {
  /** Folder of records and pages. */
  content: string;
  knowledge: SiteKnowledge;
  inputs: ReadonlyMap<string, ReportInput>;
  /** Key of all that is the same for every record. */
  global: string;
  kept: Kept;
};

/** What is kept of a record: what pages over many reports show of it, and whether its file holds it as it is, in its present form. */
type KeptRecord = { facts: RecordFacts; asIs: boolean };

const REMEDY = 'Remove the file and run npm run convert, which writes it anew.';

/** Answers that stay in memory, in characters: most are asked for in both languages, one soon after the other. */
const IN_MEMORY = 64e6;

/**
 * Answers what pages ask. Every record is read, fitted to the schema and made into facts once; what was so in an earlier build is kept.
 *
 * @throws InputError naming the record that is wrong, when it is first needed
 */
export class SiteFacts {
  readonly #of: FactsOf;
  readonly #facts: Facts;
  /** Records that are in their files as they are. */
  readonly #asIs = new Set<string>();
  readonly #hashes = new Map<string, { hash: string; inputs: Inputs }>();
  readonly #answers = new Map<string, string>();
  #characters = 0;

  constructor(of: FactsOf) {
    this.#of = of;
    const store = {
      knowledge: of.knowledge,
      ids: () => [...of.inputs.keys()],
      record: (id: string) => this.#record(id),
      page: (id: string) => readFileSync(this.#path('reports', `${this.#known(id)}.mdx`), 'utf8'),
    };
    this.#facts = new Facts(store, (id) => this.#factsOf(id));
  }

  get knowledge(): SiteKnowledge {
    return this.#of.knowledge;
  }

  /** The answer to a question. */
  answer(name: string, args: readonly Plain[]): Answer {
    const key = questionKey(name, args);
    const known = this.#hashes.get(key);
    const json = this.#answers.get(key);
    if (known && json !== undefined) return { ...known, json };
    const made = this.#make(name, args);
    const answer = { json: made.json, hash: known?.hash ?? made.hash ?? sha256(made.json), inputs: made.inputs };
    this.#hashes.set(key, { hash: answer.hash, inputs: answer.inputs });
    this.#remember(key, made.json);
    return answer;
  }

  /** The file that holds the answer to a question as it is, and its hash; null where the answer has to be made. */
  fileOf(name: string, args: readonly Plain[]): { path: string; hash: string } | null {
    const [id] = args;
    if (name !== 'record' || typeof id !== 'string' || !this.#isAsIs(id)) return null;
    const hash = this.#of.inputs.get(id)?.record ?? '';
    this.#hashes.set(questionKey(name, args), { hash, inputs: new Set([id]) });
    return { path: this.#path('records', `${id}.json`), hash };
  }

  /** Hash of an answer, and which records it was made from. */
  hashOf(name: string, args: readonly Plain[]): { hash: string; inputs: Inputs } {
    return this.#hashes.get(questionKey(name, args)) ?? this.answer(name, args);
  }

  #make(name: string, args: readonly Plain[]): { json: string; hash?: string; inputs: Inputs } {
    const [id] = args;
    if (name === 'record' && typeof id === 'string' && this.#isAsIs(id))
      return { json: this.#text(id), hash: this.#of.inputs.get(id)?.record ?? '', inputs: new Set([id]) };
    const question = questionOf(name);
    if (!question) throw new Error(`No page asks this: ${name}.`);
    const { value, inputs } = this.#facts.make(question, args);
    return { json: JSON.stringify(value) ?? 'null', inputs };
  }

  /** Whether a record is in its file as it is; its facts are made for that, which finds out. */
  #isAsIs(id: string): boolean {
    this.#facts.each();
    return this.#asIs.has(id);
  }

  #remember(key: string, json: string): void {
    this.#answers.set(key, json);
    this.#characters += json.length;
    for (const [oldest, answer] of this.#answers) {
      if (this.#characters <= IN_MEMORY) return;
      this.#answers.delete(oldest);
      this.#characters -= answer.length;
    }
  }

  #path(...parts: string[]): string {
    return join(this.#of.content, ...parts);
  }

  #known(id: string): string {
    if (!this.#of.inputs.has(id)) throw new Error(`There is no report ${id}.`);
    return id;
  }

  #text(id: string): string {
    return readFileSync(this.#path('records', `${this.#known(id)}.json`), 'utf8');
  }

  #record(id: string): ReportRecord {
    return this.#asIs.has(id) ? JSON.parse(this.#text(id)) : recordIn(this.#text(id), this.#path('records', `${id}.json`));
  }

  #factsOf(id: string): RecordFacts {
    const key = keyOf('facts', this.#of.global, this.#of.inputs.get(id)?.record ?? '');
    const bytes = this.#of.kept.get(key);
    const { facts, asIs }: KeptRecord = bytes ? deserialize(bytes) : this.#makeFacts(id, key);
    if (asIs) this.#asIs.add(id);
    return facts;
  }

  #makeFacts(id: string, key: string): KeptRecord {
    const text = this.#text(id);
    const record = recordIn(text, this.#path('records', `${id}.json`));
    const facts = this.#facts.factsOf(record);
    const made = { facts, asIs: JSON.stringify(record) === JSON.stringify(JSON.parse(text)) };
    this.#of.kept.put(key, serialize(made));
    return made;
  }
}

function recordIn(text: string, path: string): ReportRecord {
  const file = shown(path);
  try {
    const record = parseJson(recordSchema, text, file, (data) => inPresentForm(data, RECORD_HISTORY, file));
    const expected = basename(path, '.json');
    if (record.report.id === expected) return record;
    throw new InputError(file, `report.id: expected "${expected}" as the file is named, got "${record.report.id}"`, REMEDY);
  } catch (error) {
    throw error instanceof InputError ? new InputError(file, error.message, REMEDY) : error;
  }
}
