import type { ReportRecord } from '../model/index.ts';
import { quoteIn } from '../text/quote.ts';

const found = new WeakMap<ReportRecord, Map<number, string>>();

/** The sentence quoted for what stands at an offset of a report. Several tables and the comparison quote the same ones: each is looked for once. */
export function sentenceAt(record: ReportRecord, start: number): string {
  const own = found.get(record) ?? new Map<number, string>();
  found.set(record, own);
  const sentence = own.get(start) ?? quoteIn(record, start).text;
  own.set(start, sentence);
  return sentence;
}
