import { placeAnchor } from '../../../src/model/place-anchor.ts';
import type { ReaderReport } from '../../../src/model/reader-report.ts';
import { readerReportsIn } from '../../../src/model/reader-reports.ts';
import type { DeskItem, DeskReport, ReaderNote } from '../../../src/site/review/wire.ts';

/** What was taken in, and how many messages name no report of this desk. */
export type Taken = { taken: number; unplaced: number };

/** What readers wrote, by report and item. It is not kept: a message that was answered stands in the sidecar as a review. */
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

  /**
   * Take in the messages of a text, mails or issues as they came.
   *
   * @param reportOf gives a report; null where this desk has none of the id
   */
  async take(text: string, reportOf: (id: string) => Promise<DeskReport> | null): Promise<Taken> {
    let [taken, unplaced] = [0, 0];
    for (const message of readerReportsIn(text)) {
      const report = await reportOf(message.report);
      if (report) this.#add(report.id, keyOf(message, report), message);
      if (report) taken++;
      else unplaced++;
    }
    if (taken + unplaced === 0 && text.trim() !== '') unplaced = 1;
    this.#version++;
    return { taken, unplaced };
  }

  #add(report: string, key: string, { quote, reading, says }: ReaderReport): void {
    const notes = this.#byReport.get(report) ?? new Map<string, ReaderNote[]>();
    const words = [quote && `“${quote}”`, reading, says].filter(Boolean).join('\n');
    const known = notes.get(key) ?? [];
    if (known.every((note) => note.words !== words)) notes.set(key, [...known, { words }]);
    this.#byReport.set(report, notes);
  }
}

/** The item that a message is about: the one it names, else the one at the words that it quotes, else the report as a whole. */
function keyOf({ place, quote }: ReaderReport, report: DeskReport): string {
  const { items, text } = report;
  const named = items.find(
    (item) =>
      placeAnchor(item.key) === placeAnchor(place) || (item.kind === 'check' && item.finding.rule === place && quotes(text, item, quote)),
  );
  if (named) return named.key;
  const at = quote === '' ? -1 : text.indexOf(quote);
  const there = (item: DeskItem) => item.span !== null && at >= 0 && item.span.start < at + quote.length && at < item.span.end;
  return (items.find((item) => item.kind === 'figure' && there(item)) ?? items.find(there))?.key ?? 'report';
}

/** Whether a message quotes the words of an item, or none. */
const quotes = (text: string, { span }: DeskItem, quote: string): boolean =>
  quote === '' || (span !== null && text.slice(span.start, span.end).includes(quote.slice(0, 20)));
