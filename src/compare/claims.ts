import type { ReportRecord } from '../model/index.ts';
import { passageAt } from '../text/passage.ts';
import type { Claim, ReportClaims } from './types.ts';

/** What reports say in words that may stand side by side: problems they admit, and promises. */
export const CLAIM_KINDS = ['problems', 'plans'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Characters of a claim that travel; the report has all. */
const SHOWN = 60;

/** The problems and promises of one report, in the order of the text. */
export function claimsOf({ report, passages, problems, plans }: ReportRecord): ReportClaims {
  const claim = ({ label, title, start }: Pick<Claim, 'label' | 'title'> & { start: number }): Claim => ({
    passage: passageAt(passages, start)?.id ?? '',
    label,
    title: title.length > SHOWN ? `${title.slice(0, SHOWN)}…` : title,
  });
  return {
    report: report.id,
    district: report.district.code,
    title: report.title,
    problems: problems.map(claim),
    plans: plans.map(claim),
  };
}
