import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { InputError } from '../../../src/model/error.ts';
import { inPresentForm, RECORD_HISTORY, type ReportRecord, recordSchema } from '../../../src/model/index.ts';
import { parseJson } from '../../../src/model/parse.ts';
import type { RecordFacts } from '../../../src/site/corpus/columns.ts';
import { type Cells, cellName, namingCell } from '../../../src/site/corpus/facts.ts';
import { factsOf } from '../../../src/site/corpus/record-facts.ts';
import type { SiteKnowledge } from '../../../src/site/corpus/store.ts';
import { shown } from '../content/files.ts';
import { CellFile } from './cell-file.ts';
import { keyOf } from './kept.ts';
import type { KeptPacks } from './kept-packs.ts';
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
  /** Where cells are kept. */
  packs: KeptPacks;
  /** Hashes of the files of records that are known to hold them as the schema has them: these are not fitted to it again. */
  fitting?: ReadonlySet<string> | undefined;
};

const REMEDY = 'Remove the file and run npm run convert, which writes it anew.';

/** Whether the file of a record holds it as it is, in its present form: a cell beside those of its facts. */
const AS_IS = 'as-is';
/** Columns that have a cell for each of their keys. */
const KEYED: ReadonlySet<string> = new Set(['lines', 'counted', 'told', 'wording', 'shares'] satisfies (keyof RecordFacts)[]);
/** Columns of large lists of numbers, written as Node writes them. */
const BINARY: ReadonlySet<string> = new Set(['words', 'shingles'] satisfies (keyof RecordFacts)[]);
/** Columns that a build reads once of a report, if at all: they are a sixth of all, lie in a file of their own, and are not held in memory. */
const SELDOM: ReadonlySet<string> = new Set(['shingles'] satisfies (keyof RecordFacts)[]);
/** Columns whose keys all name the report in the same words: these are a cell of their own, `lines#`, that is part of every other one. */
const NAMED: ReadonlySet<string> = new Set(['lines', 'wording'] satisfies (keyof RecordFacts)[]);

/** Records that stay, one or two of each province; each takes less than a megabyte. */
const RECORDS = 48;

/** What is kept of the facts of a record: the cells that are read often, and the rest. */
const PARTS = ['often', 'seldom'] as const;
type Part = (typeof PARTS)[number];

/**
 * Facts of records, cell by cell. A record is read, fitted to the schema and made into facts once; the facts are kept by the hash of the record, and a cell
 * is read when it is wanted.
 */
export class RecordCells {
  readonly #from: CellsFrom;
  readonly #often = new Map<string, CellFile>();
  readonly #records = new Map<string, ReportRecord>();

  constructor(from: CellsFrom) {
    this.#from = from;
  }

  /** Facts of a report. @throws InputError naming the record where it is wrong */
  of(id: string): Cells {
    const often = this.#oftenOf(id);
    const cells = (cell: string) => valueIn(SELDOM.has(cell) ? this.#part('seldom', id) : often, cell);
    return Object.assign(cells, { written: (cell: string) => often.written(cell) });
  }

  /** All cells of a report as they are kept. @throws InputError as `of` */
  filesOf(id: string): readonly CellFile[] {
    return [this.#part('often', id), this.#part('seldom', id)];
  }

  /** Cells that an earlier build made of a record with a hash, as `filesOf` gives them; null where they are not kept any more. */
  earlier(hash: string): readonly CellFile[] | null {
    const [often, seldom] = [this.#kept('often', hash), this.#kept('seldom', hash)];
    return often && seldom && [often, seldom];
  }

  /** Have what is kept of all records stay for the next build, whether or not this one needs it. */
  stay(): void {
    for (const { record } of this.#from.inputs.values()) for (const part of PARTS) this.#from.packs.has(this.#keyOf(part, record));
  }

  /** Whether the file of a record holds it as it is. */
  isAsIs(id: string): boolean {
    return valueIn(this.#oftenOf(id), AS_IS) === true;
  }

  /** Text of the file of a record. @throws Error where there is no such report */
  text(id: string): string {
    this.#hashOf(id);
    return readFileSync(this.pathOf(id), 'utf8');
  }

  /** The record of a report. Those read last stay: every theme quotes the same few of each province. */
  record(id: string): ReportRecord {
    const record = this.#records.get(id) ?? this.#read(id);
    this.#records.delete(id);
    this.#records.set(id, record);
    const [oldest] = this.#records.keys();
    if (oldest !== undefined && this.#records.size > RECORDS) this.#records.delete(oldest);
    return record;
  }

  #read(id: string): ReportRecord {
    return this.isAsIs(id) ? JSON.parse(this.text(id)) : readRecord(this.text(id), this.pathOf(id)).record;
  }

  pathOf(id: string): string {
    return join(this.#from.content, 'records', `${id}.json`);
  }

  /** Cells of a report that are held in memory. */
  #oftenOf(id: string): CellFile {
    const file = this.#often.get(id) ?? this.#part('often', id);
    this.#often.set(id, file);
    return file;
  }

  #part(part: Part, id: string): CellFile {
    return this.#kept(part, this.#hashOf(id)) ?? this.#make(id)[part];
  }

  #kept(part: Part, hash: string): CellFile | null {
    const bytes = this.#from.packs.get(this.#keyOf(part, hash));
    return bytes && CellFile.read(bytes);
  }

  #hashOf(id: string): string {
    const input = this.#from.inputs.get(id);
    if (!input) throw new Error(`There is no report ${id}.`);
    return input.record;
  }

  #keyOf(part: Part, hash: string): string {
    return keyOf('facts', part, this.#from.global, hash);
  }

  /** A record, and whether its file holds it as it is. */
  #fitted(id: string): { record: ReportRecord; asIs: boolean } {
    const path = this.pathOf(id);
    const text = this.text(id);
    if (this.#from.fitting?.has(this.#hashOf(id))) return { record: named(JSON.parse(text), path), asIs: true };
    const { record, data } = readRecord(text, path);
    return { record, asIs: isSameData(record, data) };
  }

  #make(id: string): Readonly<Record<Part, CellFile>> {
    const { record, asIs } = this.#fitted(id);
    const facts = factsOf(record, this.#from.knowledge);
    const often = CellFile.of(cellsOf(facts, asIs));
    const seldom = CellFile.of([...SELDOM].map((column) => [column, contentOf(column, facts[column as keyof RecordFacts])]));
    const files = { often, seldom };
    for (const part of PARTS) this.#from.packs.put(this.#keyOf(part, this.#hashOf(id)), files[part].toBytes());
    return files;
  }
}

/** Cells of what is read often. */
function* cellsOf(facts: RecordFacts, asIs: boolean): Generator<[cell: string, content: string | Uint8Array]> {
  for (const [column, value] of Object.entries(facts)) {
    if (KEYED.has(column)) yield* keyedCells(column, value as Readonly<Record<string, object>>);
    else if (!SELDOM.has(column)) yield [column, contentOf(column, value)];
  }
  yield [AS_IS, JSON.stringify(asIs)];
}

const contentOf = (column: string, value: unknown): string | Uint8Array => (BINARY.has(column) ? serialize(value) : JSON.stringify(value));

/** Cells of a column by its keys; what names the report in each is a cell of its own. */
function* keyedCells(column: string, values: Readonly<Record<string, object>>): Generator<[cell: string, content: string]> {
  const entries = Object.entries(values);
  const named = NAMED.has(column);
  const [first] = entries as [string, { report?: unknown }][];
  if (named && first) yield [cellName(column, ''), JSON.stringify(first[1].report)];
  for (const [key, own] of entries) yield [cellName(column, key), JSON.stringify(named ? { ...own, report: undefined } : own)];
}

function valueIn(file: CellFile, cell: string): unknown {
  if (isNaming(cell)) return file.remembered(cell);
  if (BINARY.has(cell)) return deserialize(file.bytes(cell) ?? serialize(undefined));
  const own = file.data(cell);
  if (own !== undefined) return NAMED.has(columnOf(cell)) ? { report: file.remembered(namingCell(cell)), ...(own as object) } : own;
  if (!KEYED.has(cell)) return undefined;
  const names = file.cells().filter((name) => name.startsWith(cellName(cell, '')) && name !== cellName(cell, ''));
  return Object.fromEntries(names.map((name) => [name.slice(cell.length + 1), valueIn(file, name)]));
}

function columnOf(cell: string): string {
  const end = cell.indexOf('#');
  return end < 0 ? cell : cell.slice(0, end);
}
const isNaming = (cell: string): boolean => cell.endsWith('#');

/** Cells in which a report differs from what it was, by its files then and now. */
export function differingCells(before: readonly CellFile[], now: readonly CellFile[]): string[] {
  const differing = new Set(before.flatMap((file, at) => (now[at] ? file.differing(now[at]) : file.cells())));
  const all = [...before, ...now].flatMap((file) => file.cells());
  return [...differing, ...all.filter((cell) => NAMED.has(columnOf(cell)) && differing.has(namingCell(cell)))];
}

/** A record, if its file has its name. @throws InputError where it has not */
function named(record: ReportRecord, path: string): ReportRecord {
  const expected = basename(path, '.json');
  if (record.report.id === expected) return record;
  throw new InputError(shown(path), `report.id: expected "${expected}" as the file is named, got "${record.report.id}"`, REMEDY);
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
    return { record: named(parseJson(recordSchema, text, file, prepare), path), data };
  } catch (error) {
    throw error instanceof InputError ? new InputError(file, error.message, REMEDY) : error;
  }
}
