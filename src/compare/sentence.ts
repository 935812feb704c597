import { passageAt, type ReportRecord, type Span, sentenceAt } from '../model/index.ts';

/** The sentence around an offset of a report, inside its passage. */
export function sentenceOf(record: ReportRecord, offset: number): Span & { text: string } {
  const span = sentenceAt(record.text, offset, passageAt(record.passages, offset));
  return { ...span, text: record.text.slice(span.start, span.end) };
}
