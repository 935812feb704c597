import type { ReportRecord } from '../model/index.ts';
import type { Claim, ReportClaims } from './types.ts';

/** What reports say in words that may stand side by side: problems they admit, and promises. */
export const CLAIM_KINDS = ['problems', 'plans'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Characters of a claim that travel; the report has all. */
const SHOWN = 60;

function claim({ id, label, title }: Claim): Claim {
  return { id, label, title: title.length > SHOWN ? `${title.slice(0, SHOWN)}…` : title };
}

/** The problems and promises of one report, in the order of the text. */
export function claimsOf({ report, problems, plans }: ReportRecord): ReportClaims {
  return {
    report: report.id,
    district: report.district.code,
    title: report.title,
    problems: problems.map(claim),
    plans: plans.map(claim),
  };
}
