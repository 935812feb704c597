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

/** What came of a check; a finding that is none is a remark. */
export function resultOf({ verdict }: Pick<ShownCheck, 'verdict'>): Result {
  return verdict ?? 'remark';
}

/** A check as it is counted and put in order over all reports. */
export type CountedCheck = {
  kind: string;
  result: Result;
  /** Terms of its equation, and whether the text names all that stand in it, no two alike; null where it has none. */
  equation: { terms: number; labelled: boolean } | null;
};

/** What of a check is counted. */
export function countedCheck(check: Pick<ShownCheck, 'kind' | 'verdict' | 'finding'>): CountedCheck {
  const { equation: written } = check.finding;
  const equation = written ? { terms: written.terms.length, labelled: named([...written.terms, written.result]) } : null;
  return { kind: check.kind, result: resultOf(check), equation };
}

/** Whether the numbers of an equation have names that tell them apart; a formula (`上线人数 ÷ 上线率`) is none. */
function named(numbers: readonly { label: string }[]): boolean {
  const names = new Set(numbers.map(({ label }) => label));
  return names.size === numbers.length && ![...names].some((name) => name === '' || name.includes('÷'));
}

/** Checks with one result, by kind, most first. */
type ResultGroup<Check> = { result: Result; checks: Check[]; kinds: { kind: string; checks: Check[] }[] };

/** Checks by what came of them, what does not hold first, and in each by kind, most first; results that none has are left out. */
export function byResult<Check extends Pick<CountedCheck, 'kind' | 'result'>>(checks: readonly Check[]): ResultGroup<Check>[] {
  const groups = Map.groupBy(checks, ({ result }) => result);
  return RESULTS.flatMap((result) => {
    const own = groups.get(result);
    return own ? [{ result, checks: own, kinds: byKind(own) }] : [];
  });
}

function byKind<Check extends Pick<CountedCheck, 'kind'>>(checks: readonly Check[]): { kind: string; checks: Check[] }[] {
  const groups = Map.groupBy(checks, ({ kind }) => kind);
  return tally(checks, ({ kind }) => kind).map(([kind]) => ({ kind, checks: groups.get(kind) ?? [] }));
}
