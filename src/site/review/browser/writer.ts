import type { Answer, DeskReport, Written } from '../wire.ts';
import { Refused, server } from './server.ts';

/** What a writing comes to, for the page. */
export type WriterEvents = {
  saving(): void;
  saved(written: Written): void;
  /** Somebody else has said something of the same items meanwhile; nothing was written. */
  overtaken(report: DeskReport, keys: readonly string[]): void;
  failed(message: string): void;
};

/** What was said of an item, as one word. */
const seen = (report: DeskReport, key: string): string => JSON.stringify(report.items.find((item) => item.key === key)?.said ?? []);

/**
 * Writes answers one after the other, while the person goes on. The program knows which state of a report a writing saw: where another
 * window has written since, the answer is put on top of that, unless the same item was answered there.
 */
export class Writer {
  readonly #events: WriterEvents;
  readonly #reports: ReadonlyMap<string, DeskReport>;
  #last: Promise<void> = Promise.resolve();

  constructor(reports: ReadonlyMap<string, DeskReport>, events: WriterEvents) {
    this.#reports = reports;
    this.#events = events;
  }

  write(report: string, by: string, answers: readonly Answer[]): Promise<void> {
    const before = this.#reports.get(report);
    const saw = new Map(answers.map(({ key }) => [key, before ? seen(before, key) : '']));
    this.#events.saving();
    this.#last = this.#last.then(() => this.#write(report, by, answers, saw));
    return this.#last;
  }

  async #write(report: string, by: string, answers: readonly Answer[], saw: ReadonlyMap<string, string>): Promise<void> {
    try {
      const version = this.#reports.get(report)?.version ?? '';
      this.#events.saved(await server.write({ report, version, by, answers }));
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 409) return this.#events.failed((error as Error).message);
      await this.#again(report, by, answers, saw);
    }
  }

  /** The report has changed since: look at it anew, and write if nobody touched these items. */
  async #again(report: string, by: string, answers: readonly Answer[], saw: ReadonlyMap<string, string>): Promise<void> {
    try {
      const fresh = await server.report(report);
      const touched = answers.filter(({ key }) => seen(fresh, key) !== saw.get(key)).map(({ key }) => key);
      if (touched.length > 0) return this.#events.overtaken(fresh, touched);
      this.#events.saved(await server.write({ report, version: fresh.version, by, answers }));
    } catch (error) {
      this.#events.failed((error as Error).message);
    }
  }
}
