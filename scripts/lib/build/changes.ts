import { parseSource } from '../../../src/site/corpus/facts.ts';
import { differingCells, type RecordCells } from './record-cells.ts';
import type { ReportInput } from './report-inputs.ts';

/** Reports of this build and of the one before it, and their facts. */
export type Compared = {
  before: ReadonlyMap<string, ReportInput>;
  now: ReadonlyMap<string, ReportInput>;
  cells: RecordCells;
};

/** Cells in which a report differs from what it was, all that it has where it is new or gone; `all` where what it was is not known any more. */
type Differing = 'all' | ReadonlySet<string>;

/**
 * What of reports has changed since a build before: for each report that is new, gone or another, the cells of its facts in which it differs. That of
 * thousands few have changed makes it cheap to tell whether a source is what it was.
 */
export class Changes {
  readonly #of: Compared;
  readonly #differing = new Map<string, Differing>();
  readonly #known = new Map<string, boolean>();
  readonly #changed: readonly string[];

  constructor(of: Compared) {
    this.#of = of;
    this.#changed = [...new Set([...of.before.keys(), ...of.now.keys()])].filter((id) => {
      const [before, now] = [of.before.get(id), of.now.get(id)];
      return before?.record !== now?.record || before?.page !== now?.page;
    });
  }

  /** Whether cells of reports are what they were, by the key of their source (`sourceKey`). A question is none. */
  areSame(source: string): boolean {
    const known = this.#known.get(source) ?? this.#look(source);
    this.#known.set(source, known);
    return known;
  }

  #look(key: string): boolean {
    const source = parseSource(key);
    if ('question' in source) return false;
    const { cell, under } = source;
    return this.#changed.every((id) => !id.startsWith(under) || !this.#differs(id, cell));
  }

  #differs(id: string, cell: string): boolean {
    const differing = this.#differing.get(id) ?? this.#differingOf(id);
    this.#differing.set(id, differing);
    return differing === 'all' || differing.has(cell);
  }

  #differingOf(id: string): Differing {
    const { before, now, cells } = this.#of;
    const [old, present] = [before.get(id), now.get(id)];
    if (old?.record === present?.record) return new Set(['page']);
    const earlier = old && cells.earlier(old.record);
    if (old && !earlier) return 'all';
    const later = present && cells.filesOf(id);
    const differing = earlier && later ? differingCells(earlier, later) : (earlier ?? later)?.flatMap((file) => file.cells());
    const columns = differing?.map((cell) => cell.split('#', 1)[0] ?? cell) ?? [];
    return new Set([
      ...(differing ?? []),
      ...columns,
      'record',
      ...(old?.page === present?.page ? [] : ['page']),
      ...(old && present ? [] : ['ids']),
    ]);
  }
}
