import { changedOn, type ReportRecord } from '../../model/index.ts';

/** A date as far as it is known, as a day: the first of what it leaves open. */
const firstDay = (date: string): string => (date.length === 10 ? date : firstDay(`${date}-01`));

/** First day on which its source was taken in. */
function takenIn({ report, source }: ReportRecord): string | undefined {
  return [...(source.earlier ?? []).map(({ retrieved }) => retrieved), report.retrieved].filter((day) => day !== null).sort()[0];
}

/** When its own words say that it was made known; for one that only names the year it is about, the first day after that year. */
function madeKnown({ report }: ReportRecord): string | undefined {
  const date = report.published ?? report.posted ?? report.signed;
  if (date) return firstDay(date);
  return report.year === null ? undefined : `${report.year + 1}-01-01`;
}

/** When a report came in, and when its source or a review of it last did. */
export type EntryDays = { added: string; changed: string };

/**
 * Days of a report for feeds, which must have them: from when its source was taken in, else from the first edition of the data that held it, else
 * from what it says of itself. Never from the clock of a build. Null where nothing tells of any day.
 *
 * @param released day of the first edition that held it; undefined where none did
 */
export function entryDays(record: ReportRecord, released: string | undefined): EntryDays | null {
  const changed = changedOn(record);
  const added = takenIn(record) ?? released ?? madeKnown(record) ?? changed;
  if (!added) return null;
  return { added, changed: changed && changed > added ? changed : added };
}
