import type { ReportRecord } from '../../model/index.ts';
import { factsOf, type RecordFacts } from './record-facts.ts';
import type { SiteKnowledge, Store } from './store.ts';

/** What a question may be about: ids, codes, names, lists of them. */
export type Plain = string | number | boolean | null | readonly Plain[];

/** Something made from records and knowledge, by name and arguments; made once, and remembered for whatever else is made of it. */
export type Derived<A extends readonly Plain[], R> = { name: string; make: (facts: Facts, ...args: A) => R };

/** Name something that is made from records. The name tells it from all others. */
export function derive<A extends readonly Plain[], R>(name: string, make: Derived<A, R>['make']): Derived<A, R> {
  return { name, make };
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

/** The records that something was made from: some by their ids, or all, with the list of them. */
export type Inputs = 'all' | ReadonlySet<string>;

type Made = { value: unknown; inputs: Inputs };

/**
 * What pages are told of a corpus. Keeps what it made, and knows for each thing from which records it was made: of something made from two records
 * nothing need be asked again while these are the same.
 *
 * Whoever makes something sees records through it alone, so that nothing is read unnoticed.
 */
export class Facts {
  readonly #store: Store;
  readonly #known: (id: string) => RecordFacts;
  readonly #made = new Map<string, Made>();
  /** What the things under way were made from so far, the innermost last. */
  readonly #open: { all: boolean; ids: Set<string> }[] = [];
  #each: readonly RecordFacts[] | null = null;

  /** `known` may know the facts of a record from before. */
  constructor(store: Store, known: (id: string) => RecordFacts = (id) => this.factsOf(store.record(id))) {
    this.#store = store;
    this.#known = known;
  }

  /** What is the same for every corpus. */
  get knowledge(): SiteKnowledge {
    return this.#store.knowledge;
  }

  /** The record of one report. @throws Error where there is none */
  record(id: string): ReportRecord {
    this.#open.at(-1)?.ids.add(id);
    return this.#store.record(id);
  }

  /** The page of one report as MDX. @throws Error where there is none */
  page(id: string): string {
    this.#open.at(-1)?.ids.add(id);
    return this.#store.page(id);
  }

  /** Facts of all records, in the order of their ids. */
  each(): readonly RecordFacts[] {
    const open = this.#open.at(-1);
    if (open) open.all = true;
    this.#each ??= this.#store.ids().map((id) => this.#known(id));
    return this.#each;
  }

  /** Facts of a record. */
  factsOf(record: ReportRecord): RecordFacts {
    return factsOf(record, this.knowledge);
  }

  /** Make something, or give what was made before. */
  of<A extends readonly Plain[], R>(what: Derived<A, R>, ...args: A): R {
    const key = questionKey(what.name, args);
    const made = this.#made.get(key) ?? this.make(what, args);
    this.#made.set(key, made);
    const open = this.#open.at(-1);
    if (open && made.inputs === 'all') open.all = true;
    else if (open && made.inputs !== 'all') for (const id of made.inputs) open.ids.add(id);
    return made.value as R;
  }

  /** Make something without remembering it, and tell what it was made from. */
  make<A extends readonly Plain[], R>(what: Derived<A, R>, args: A): { value: R; inputs: Inputs } {
    const open = { all: false, ids: new Set<string>() };
    this.#open.push(open);
    try {
      return { value: what.make(this, ...args), inputs: open.all ? 'all' : open.ids };
    } finally {
      this.#open.pop();
    }
  }
}
