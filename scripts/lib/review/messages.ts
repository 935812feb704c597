import type { DeskReport, ReaderNote } from '../../../src/site/review/wire.ts';

/** What readers wrote, by report and item. */
export class Messages {
  readonly #byReport = new Map<string, Map<string, ReaderNote[]>>();
  #version = 0;

  /** Changes whenever something is taken in. */
  get version(): number {
    return this.#version;
  }

  of(report: string): ReadonlyMap<string, readonly ReaderNote[]> {
    return this.#byReport.get(report) ?? new Map();
  }

  /** Take in messages, as one text. */
  async take(_text: string, _reportOf: (id: string) => Promise<DeskReport> | null): Promise<{ taken: number; unplaced: number }> {
    return { taken: 0, unplaced: 0 };
  }

  add(report: string, key: string, words: string): void {
    const notes = this.#byReport.get(report) ?? new Map<string, ReaderNote[]>();
    notes.set(key, [...(notes.get(key) ?? []), { words }]);
    this.#byReport.set(report, notes);
    this.#version++;
  }
}
