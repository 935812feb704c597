import { getCollection } from 'astro:content';
import { type CheckRow, checksOf } from '../../compare/checks.ts';
import { placeOf } from '../../compare/ledger.ts';
import type { Check, Remark, ReportRecord } from '../../model/index.ts';
import { passageAt } from '../../text/passage.ts';
import { quoteIn } from '../../text/quote.ts';
import { readComparisonData } from '../comparison.ts';
import type { Lang } from '../i18n/index.ts';

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

let checks: Promise<ShownCheck[]> | undefined;

/** All checks of all reports, reports in the order of the comparison. Read once for a build; in development at every request. */
export function shownChecks(): Promise<ShownCheck[]> {
  if (import.meta.env.DEV) return readChecks();
  checks ??= readChecks();
  return checks;
}

async function readChecks(): Promise<ShownCheck[]> {
  const { corpus, records } = await readComparisonData();
  return corpus.reports.flatMap((head) => {
    const record = records.get(head.id);
    if (!record) return [];
    return checksOf(record).map((row) => {
      const { start, end } = row.finding;
      return {
        ...row,
        record,
        quote: quoteIn(record, start).text,
        anchor: anchorOf(record, start, end),
        place: placeOf(record, start).join(' › '),
      };
    });
  });
}

/** Every kind of finding that the codebook describes: checks with their examples, and remarks on the text. */
export async function findingKinds(): Promise<(Check | Remark)[]> {
  return [...(await getCollection('checks')), ...(await getCollection('remarks'))].map(({ data }) => data);
}

/** Names of all kinds of finding. */
export async function checkNames(lang: Lang): Promise<(kind: string) => string> {
  const names = new Map((await findingKinds()).map((kind) => [kind.id, kind[lang]]));
  return (kind) => names.get(kind) ?? kind;
}
