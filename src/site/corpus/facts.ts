import type { ReportRecord } from '../../model/index.ts';
import { byCodeUnit } from '../../text/order.ts';
import type { KeyedColumns, RecordFacts, ReportColumns } from './columns.ts';
import { factsOf } from './record-facts.ts';
import type { SiteKnowledge, Store } from './store.ts';
import { type AsWritten, listOf, read, type Written } from './written.ts';

/** What a question may be about: ids, codes, names, lists of them. */
export type Plain = string | number | boolean | null | readonly Plain[];

/**
 * Something made from records and knowledge, by name and arguments; made once, and remembered for whatever else is made of it: of what is large, for so many
 * last arguments alone.
 */
export type Derived<A extends readonly Plain[], R> = {
  name: string;
  make: (facts: Facts, ...args: A) => R;
  last?: number | undefined;
  ofFile?: OfFile<R> | undefined;
};

/** How the same is made of a file of the report that is the only argument, where nothing else decides it: whoever asks from another process may be told the file alone. */
export type OfFile<R> = { file: 'record' | 'page'; read: (words: string) => R };

/** Name something that is made from records. The name tells it from all others. */
export function derive<A extends readonly Plain[], R>(name: string, make: Derived<A, R>['make'], last?: number): Derived<A, R> {
  return { name, make, last };
}

/** Name and arguments of a question as one string. */
export function questionKey(name: string, args: readonly Plain[]): string {
  return args.length === 0 ? name : `${name} ${JSON.stringify(args)}`;
}

/** Name and arguments of a question from `questionKey`. */
export function parseQuestion(key: string): { name: string; args: readonly Plain[] } {
  const at = key.indexOf(' ');
  return at < 0 ? { name: key, args: [] } : { name: key.slice(0, at), args: JSON.parse(key.slice(at + 1)) };
}

/**
 * A place from which something was made: a column of the facts, or one key of it (`cell`), of the reports whose ids begin alike (all where `under` is
 * empty); or, with its key as `question`, the answer to another question. Beside the columns of facts there are `ids`, the list of the reports, and
 * `record` and `page`, their files.
 */
export type Source = { cell: string; under: string } | { question: string };

/** A source as one string: ids hold no `@`, names of cells begin with no `?`. */
export function sourceKey(source: Source): string {
  return 'question' in source ? `?${source.question}` : `${source.cell}@${source.under}`;
}

/** A source from `sourceKey`. */
export function parseSource(key: string): Source {
  if (key.startsWith('?')) return { question: key.slice(1) };
  const at = key.lastIndexOf('@');
  return { cell: key.slice(0, at), under: key.slice(at + 1) };
}

/** Name of a cell: a column of one report, or what it has of one key. */
export const cellName = (column: string, key?: string): string => (key === undefined ? column : `${column}#${key}`);

/** Name of the cell that names the report in all others of the column of one. */
export const namingCell = (cell: string): string => cell.slice(0, cell.indexOf('#') + 1);

/** What something was made from: keys of its sources. */
export type Inputs = ReadonlySet<string>;

/** Facts of one report by the names of their cells; undefined where it has no such cell. */
export type Cells = ((cell: string) => unknown) & {
  /** The cell of a key of a column as it is written, without the name of the report where all keys have that. Left out where nothing is written. */
  written?: (cell: string) => Written | undefined;
};

/** Columns whose keys all name the report in the same words. */
type NamingColumn = 'lines' | 'wording';

/** What a report has of a key of a column, and how the report is named there. */
type Listed<Own> = { report: Own extends { report: infer Name } ? Name : unknown; own: AsWritten<Omit<Own, 'report'>> };

/** Cells of facts that are there as a whole. */
export function cellsOf(facts: RecordFacts): Cells {
  return (cell) => {
    const [column, key] = cell.split('#') as [keyof RecordFacts, string?];
    const value: unknown = facts[column];
    return key === undefined ? value : (value as Readonly<Record<string, unknown>>)[key];
  };
}

function listedOf(cells: Cells, cell: string): Listed<object> | undefined {
  if (cells.written) {
    const own = cells.written(cell);
    return own && { report: cells(namingCell(cell)), own };
  }
  const whole = cells(cell) as { report: unknown } | undefined;
  if (whole === undefined) return undefined;
  const { report, ...own } = whole;
  return { report, own };
}

/** What is kept of something that is made anew at each change, so that it is made with less work: its name, and bytes. */
type Continued = { get: (name: string) => Uint8Array | null; put: (name: string, bytes: Uint8Array) => void };

/** What was known before: facts of reports, answers that are still true, and what things are continued from. */
type Known = {
  cells?: (id: string) => Cells;
  answer?: (question: string) => { value: unknown } | null;
  continued?: Continued;
};

/**
 * What pages are told of a corpus. Keeps what it made, and knows for each thing from which cells of the facts it was made: it need not be made again
 * while these are the same.
 *
 * Whoever makes something sees records through it alone, so that nothing is read unnoticed.
 */
export class Facts {
  readonly #store: Store;
  readonly #known: Known;
  readonly #cells = new Map<string, Cells>();
  readonly #made = new Map<string, { value: unknown; inputs: Inputs }>();
  readonly #under = new Map<string, readonly string[]>();
  /** Keys of what is remembered for a few last arguments, by name, the last one last. */
  readonly #last = new Map<string, readonly string[]>();
  /** Sources of the things under way so far, the innermost last. */
  readonly #open: Set<string>[] = [];

  constructor(store: Store, known: Known = {}) {
    this.#store = store;
    this.#known = known;
  }

  /** What is the same for every corpus. */
  get knowledge(): SiteKnowledge {
    return this.#store.knowledge;
  }

  /** The record of one report. @throws Error where there is none */
  record(id: string): ReportRecord {
    this.#note({ cell: 'record', under: id });
    return this.#store.record(id);
  }

  /** The page of one report as MDX. @throws Error where there is none */
  page(id: string): string {
    this.#note({ cell: 'page', under: id });
    return this.#store.page(id);
  }

  /** Ids of all reports, or of those that begin in one way (a county's with its code), in ascending order. */
  ids(under = ''): readonly string[] {
    this.#note({ cell: 'ids', under });
    return this.#idsUnder(under);
  }

  /** A column of all reports, or of those whose ids begin in one way, in the order of their ids. */
  column<Column extends keyof ReportColumns>(column: Column, under = ''): readonly ReportColumns[Column][] {
    this.#note({ cell: cellName(column), under });
    return this.#idsUnder(under).map((id) => this.#cellsOf(id)(column) as ReportColumns[Column]);
  }

  /** A column of reports by their ids, of which few are read: each when it is asked for. What is made with it depends on all. */
  each<Column extends keyof ReportColumns>(column: Column): (id: string) => ReportColumns[Column] {
    this.#note({ cell: cellName(column), under: '' });
    return (id) => this.#cellsOf(id)(column) as ReportColumns[Column];
  }

  /** A column of one report. @throws Error where there is no such report */
  one<Column extends keyof ReportColumns>(column: Column, id: string): ReportColumns[Column] {
    this.#note({ cell: cellName(column), under: id });
    return this.#cellsOf(id)(column) as ReportColumns[Column];
  }

  /** What all reports have of a key of a column, in the order of their ids; those that have nothing are left out. */
  keyed<Column extends Exclude<keyof KeyedColumns, NamingColumn>>(
    column: Column,
    key: string,
    under = '',
  ): readonly KeyedColumns[Column][] {
    const cell = cellName(column, key);
    this.#note({ cell, under });
    const found: AsWritten<KeyedColumns[Column]>[] = [];
    for (const id of this.#idsUnder(under)) {
      const cells = this.#cellsOf(id);
      const own = (cells.written ?? cells)(cell) as AsWritten<KeyedColumns[Column]> | undefined;
      if (own !== undefined) found.push(own);
    }
    // Thousands of small pieces are read together in half the time.
    return read(listOf(found));
  }

  /** The same, to be passed on without a look into it. */
  listed<Column extends NamingColumn>(column: Column, key: string): readonly Listed<KeyedColumns[Column]>[] {
    const cell = cellName(column, key);
    this.#note({ cell, under: '' });
    const found: Listed<KeyedColumns[Column]>[] = [];
    for (const id of this.#idsUnder('')) {
      const own = listedOf(this.#cellsOf(id), cell);
      if (own) found.push(own as Listed<KeyedColumns[Column]>);
    }
    return found;
  }

  /** What reports have of a key of a column by their ids, of which few are read; undefined where one has nothing. What is made with it depends on all. */
  eachKeyed<Column extends keyof KeyedColumns>(column: Column, key: string): (id: string) => KeyedColumns[Column] | undefined {
    const cell = cellName(column, key);
    this.#note({ cell, under: '' });
    return (id) => this.#cellsOf(id)(cell) as KeyedColumns[Column] | undefined;
  }

  /** All keys of a column of one report, in their order. @throws Error where there is no such report */
  every<Column extends keyof KeyedColumns>(column: Column, id: string): readonly KeyedColumns[Column][] {
    this.#note({ cell: cellName(column), under: id });
    return Object.values(this.#cellsOf(id)(column) as RecordFacts[Column]);
  }

  /** Make something, or give what was made before. */
  of<A extends readonly Plain[], R>(what: Derived<A, R>, ...args: A): R {
    const { value, inputs } = this.#remembered(what, args);
    const open = this.#open.at(-1);
    if (open) for (const source of inputs) open.add(source);
    return value;
  }

  /**
   * Make something with less work from what was kept when it was made before, and keep that of now.
   *
   * @param make gives the same value whatever it is given; null where nothing is kept
   */
  continued<R>(name: string, make: (before: Uint8Array | null) => { value: R; after: Uint8Array }): R {
    const { value, after } = make(this.#known.continued?.get(name) ?? null);
    this.#known.continued?.put(name, after);
    return value;
  }

  /**
   * The answer to another question. What is made with it depends on the answer alone, not on what that was made from: where it comes out the same,
   * nothing further is made anew.
   */
  ask<A extends readonly Plain[], R>({ derived }: { derived: Derived<A, R> }, ...args: A): R {
    const question = questionKey(derived.name, args);
    this.#note({ question });
    const known = this.#made.has(question) ? null : this.#known.answer?.(question);
    return known ? (known.value as R) : this.#remembered(derived, args).value;
  }

  /** Make something without remembering it, or give what is remembered, and tell what it was made from. */
  make<A extends readonly Plain[], R>(what: Derived<A, R>, args: A): { value: R; inputs: Inputs } {
    const known = this.#made.get(questionKey(what.name, args));
    return known ? (known as { value: R; inputs: Inputs }) : this.#make(what, args);
  }

  #make<A extends readonly Plain[], R>(what: Derived<A, R>, args: A): { value: R; inputs: Inputs } {
    const open = new Set<string>();
    this.#open.push(open);
    try {
      return { value: what.make(this, ...args), inputs: open };
    } finally {
      this.#open.pop();
    }
  }

  #remembered<A extends readonly Plain[], R>(what: Derived<A, R>, args: A): { value: R; inputs: Inputs } {
    const key = questionKey(what.name, args);
    const made = this.#made.get(key) ?? this.#make(what, args);
    this.#made.set(key, made);
    if (what.last !== undefined) this.#forget(what.name, key, what.last);
    return made as { value: R; inputs: Inputs };
  }

  /** Forget what was made of a name but for the last keys. */
  #forget(name: string, key: string, last: number): void {
    const keys = [...(this.#last.get(name) ?? []).filter((one) => one !== key), key];
    for (const oldest of keys.slice(0, -last)) this.#made.delete(oldest);
    this.#last.set(name, keys.slice(-last));
  }

  #note(source: Source): void {
    this.#open.at(-1)?.add(sourceKey(source));
  }

  #cellsOf(id: string): Cells {
    const cells = this.#cells.get(id) ?? this.#known.cells?.(id) ?? cellsOf(factsOf(this.#store.record(id), this.knowledge));
    this.#cells.set(id, cells);
    return cells;
  }

  #idsUnder(under: string): readonly string[] {
    const ids = this.#store.ids();
    if (under === '') return ids;
    const known = this.#under.get(under) ?? ids.slice(firstAt(ids, under), firstAt(ids, `${under}\uffff`));
    this.#under.set(under, known);
    return known;
  }
}

/** Place of the first of some strings in ascending order that is not before one. */
function firstAt(strings: readonly string[], one: string): number {
  let [low, high] = [0, strings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCodeUnit(strings[middle] ?? '', one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
