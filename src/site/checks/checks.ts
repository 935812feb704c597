import { type CheckRow, checksOf, tally } from '../../compare/checks.ts';
import { placeOf } from '../../compare/place.ts';
import type { ReportRecord, Verdict } from '../../model/index.ts';
import { passageAt } from '../../text/passage.ts';
import { quoteIn } from '../../text/quote.ts';

/** A check with the words it is shown with. */
export type ShownCheck = CheckRow & {
  record: Pick<ReportRecord, 'report'>;
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

/** What came of a check, in the order in which lists show it: what does not hold first. */
const RESULTS = ['no', 'unknown', 'within-rounding', 'yes', 'remark'] as const satisfies readonly (Verdict | 'remark')[];
export type Result = (typeof RESULTS)[number];

/** Checks of one kind. */
export type KindGroup = { kind: string; checks: ShownCheck[] };

/** What came of a check; a finding that is none is a remark. */
export function resultOf({ verdict }: ShownCheck): Result {
  return verdict ?? 'remark';
}

/** Checks by what came of them, what does not hold first, and in each by kind, most first; results that none has are left out. */
export function byResult(checks: readonly ShownCheck[]): { result: Result; checks: ShownCheck[]; kinds: KindGroup[] }[] {
  const groups = Map.groupBy(checks, resultOf);
  return RESULTS.flatMap((result) => {
    const own = groups.get(result);
    return own ? [{ result, checks: own, kinds: byKind(own) }] : [];
  });
}

function byKind(checks: readonly ShownCheck[]): KindGroup[] {
  const groups = Map.groupBy(checks, ({ kind }) => kind);
  return tally(checks, ({ kind }) => kind).map(([kind]) => ({ kind, checks: groups.get(kind) ?? [] }));
}
