import { type CheckRow, checksOf } from '../../compare/checks.ts';
import { placeOf } from '../../compare/ledger.ts';
import type { ReportRecord } from '../../model/index.ts';
import { passageAt } from '../../text/passage.ts';
import { quoteIn } from '../../text/quote.ts';

/** A check with the words it is shown with. */
export type ShownCheck = CheckRow & {
  record: ReportRecord;
  /** Sentence it rests on. */
  quote: string;
  /** Anchor of the figure or passage it rests on. */
  anchor: string | undefined;
  /** Sections around it. */
  place: string;
};

/** Figure inside the span, else the passage around its start. */
function anchorOf(record: ReportRecord, start: number, end: number): string | undefined {
  const mention = record.mentions.find((candidate) => candidate.start >= start && candidate.end <= end);
  return mention?.id ?? passageAt(record.passages, start)?.id;
}

/** All checks of records, in their order, with what is shown of them. */
export function shownChecksOf(records: readonly ReportRecord[]): ShownCheck[] {
  return records.flatMap((record) =>
    checksOf(record).map((row) => {
      const { start, end } = row.finding;
      return {
        ...row,
        record,
        quote: quoteIn(record, start).text,
        anchor: anchorOf(record, start, end),
        place: placeOf(record, start).join(' › '),
      };
    }),
  );
}
