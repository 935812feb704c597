import type { District, ReportWithdrawal } from '../../model/index.ts';
import type { Lang } from '../i18n/routes.ts';
import { knowledge } from './ask.ts';

/* What pages know of reports that are not shown any more, and of what is masked. Another list of them makes all pages anew. */

/** Reports that are not shown any more, in the order of their ids. */
export const withdrawnReports = async () => (await knowledge()).withdrawals;

/** The withdrawal of a report, by the id it has or had before; null where it is shown. */
export async function withdrawalAt(id: string): Promise<ReportWithdrawal | null> {
  return (await withdrawnReports()).find(({ report, formerly = [] }) => report === id || formerly.includes(id)) ?? null;
}

/** Withdrawn reports of a district. */
export async function withdrawnOf(code: string): Promise<ReportWithdrawal[]> {
  return (await withdrawnReports()).filter(({ report }) => report.startsWith(`${code}-`));
}

/** Codes of the districts of which a report was withdrawn. */
export async function withdrawnDistricts(): Promise<string[]> {
  return [...new Set((await withdrawnReports()).map(({ report }) => report.slice(0, report.indexOf('-'))))];
}

/** What the gazetteer knows of a district; undefined where it knows nothing. */
export async function divisionOf(code: string): Promise<District | undefined> {
  return (await knowledge()).districts.find((division) => division.code === code);
}

/** Names of the rules by which personal data are masked. */
export async function maskingNames(lang: Lang): Promise<(rule: string) => string> {
  const names = new Map((await knowledge()).masking.map((rule) => [rule.id, rule[lang]]));
  return (rule) => names.get(rule) ?? rule;
}
