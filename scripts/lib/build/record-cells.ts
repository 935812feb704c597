import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { InputError } from '../../../src/model/error.ts';
import { inPresentForm, RECORD_HISTORY, type ReportRecord, recordSchema } from '../../../src/model/index.ts';
import { parseJson } from '../../../src/model/parse.ts';
import type { RecordFacts } from '../../../src/site/corpus/columns.ts';
import { type Cells, cellName } from '../../../src/site/corpus/facts.ts';
import { factsOf } from '../../../src/site/corpus/record-facts.ts';
import type { SiteKnowledge } from '../../../src/site/corpus/store.ts';
import { shown } from '../content/files.ts';
import { CellFile } from './cell-file.ts';
import { type Kept, keyOf } from './kept.ts';
import type { ReportInput } from './report-inputs.ts';
import { isSameData } from './same-data.ts';

/** What cells are made from. */
export type CellsFrom = {
  /** Folder of records and pages. */
  content: string;
  knowledge: SiteKnowledge;
  inputs: ReadonlyMap<string, ReportInput>;
  /** Key of all that is the same for every record. */
  global: string;
  kept: Kept;
};

const REMEDY = 'Remove the file and run npm run convert, which writes it anew.';

/** Whether the file of a record holds it as it is, in its present form: a cell beside those of its facts. */
const AS_IS = 'as-is';
/** Columns that have a cell for each of their keys. */
const KEYED: ReadonlySet<string> = new Set(['lines', 'counted', 'wording', 'shares'] satisfies (keyof RecordFacts)[]);
/** Columns of large lists of numbers, written as Node writes them. */
const BINARY: ReadonlySet<string> = new Set(['words', 'shingles'] satisfies (keyof RecordFacts)[]);
/** Columns that a build reads once of a report, if at all: they are a sixth of all, and not held in memory. */
const SELDOM: ReadonlySet<string> = new Set(['shingles'] satisfies (keyof RecordFacts)[]);

/**
 * Facts of records, cell by cell. A record is read, fitted to the schema and made into facts once; the facts are kept by the hash of the record, and a cell
 * is read when it is wanted.
 */
export class RecordCells {
  readonly #from: CellsFrom;
  readonly #files = new Map<string, CellFile>();

  constructor(from: CellsFrom) {
    this.#from = from;
  }

  /** Facts of a report. @throws InputError naming the record where it is wrong */
  of(id: string): Cells {
    const file = this.#often(id);
    return (cell) => valueIn(SELDOM.has(cell) ? this.fileOf(id) : file, cell);
  }

  /** All cells of a report as they are kept. @throws InputError as `of` */
  fileOf(id: string): CellFile {
    return this.earlier(this.#hashOf(id)) ?? this.#make(id);
  }

  /** Cells that an earlier build made of a record with a hash; null where they are not kept any more. */
  earlier(hash: string): CellFile | null {
    const bytes = this.#from.kept.get(this.#keyOf(hash));
    return bytes && CellFile.read(bytes);
  }

  /** Have what is kept of all records stay for the next build, whether or not this one needs it. */
  stay(): void {
    for (const { record } of this.#from.inputs.values()) this.#from.kept.has(this.#keyOf(record));
  }

  /** Whether the file of a record holds it as it is. */
  isAsIs(id: string): boolean {
    return valueIn(this.#often(id), AS_IS) === true;
  }

  /** Text of the file of a record. @throws Error where there is no such report */
  text(id: string): string {
    this.#hashOf(id);
    return readFileSync(this.pathOf(id), 'utf8');
  }

  /** The record of a report. */
  record(id: string): ReportRecord {
    return this.isAsIs(id) ? JSON.parse(this.text(id)) : readRecord(this.text(id), this.pathOf(id)).record;
  }

  pathOf(id: string): string {
    return join(this.#from.content, 'records', `${id}.json`);
  }

  /** Cells of a report that are held in memory. */
  #often(id: string): CellFile {
    const file = this.#files.get(id) ?? this.fileOf(id).without(SELDOM);
    this.#files.set(id, file);
    return file;
  }

  #hashOf(id: string): string {
    const input = this.#from.inputs.get(id);
    if (!input) throw new Error(`There is no report ${id}.`);
    return input.record;
  }

  #keyOf(hash: string): string {
    return keyOf('facts', this.#from.global, hash);
  }

  #make(id: string): CellFile {
    const text = this.text(id);
    const { record, data } = readRecord(text, this.pathOf(id));
    const facts = factsOf(record, this.#from.knowledge);
    const asIs = isSameData(record, data);
    const bytes = CellFile.write([...bytesOf(facts), [AS_IS, Buffer.from(JSON.stringify(asIs))]]);
    this.#from.kept.put(this.#keyOf(this.#hashOf(id)), bytes);
    return CellFile.read(bytes);
  }
}

function* bytesOf(facts: RecordFacts): Generator<[cell: string, bytes: Buffer]> {
  for (const [column, value] of Object.entries(facts)) {
    if (BINARY.has(column)) yield [column, serialize(value)];
    else if (KEYED.has(column))
      for (const [key, own] of Object.entries(value ?? {})) yield [cellName(column, key), Buffer.from(JSON.stringify(own))];
    else yield [column, Buffer.from(JSON.stringify(value))];
  }
}

function valueIn(file: CellFile, cell: string): unknown {
  const bytes = file.bytes(cell);
  if (bytes) return BINARY.has(cell) ? deserialize(bytes) : JSON.parse(bytes.toString('utf8'));
  if (!KEYED.has(cell)) return undefined;
  const keys = file.cells().filter((name) => name.startsWith(`${cell}#`));
  return Object.fromEntries(keys.map((name) => [name.slice(cell.length + 1), valueIn(file, name)]));
}

/** The record that a file holds, and its data as they are there. @throws InputError naming the file where it is wrong */
function readRecord(text: string, path: string): { record: ReportRecord; data: unknown } {
  const file = shown(path);
  let data: unknown;
  const prepare = (read: unknown) => {
    data = read;
    return inPresentForm(read, RECORD_HISTORY, file);
  };
  try {
    const record = parseJson(recordSchema, text, file, prepare);
    const expected = basename(path, '.json');
    if (record.report.id === expected) return { record, data };
    throw new InputError(file, `report.id: expected "${expected}" as the file is named, got "${record.report.id}"`, REMEDY);
  } catch (error) {
    throw error instanceof InputError ? new InputError(file, error.message, REMEDY) : error;
  }
}
