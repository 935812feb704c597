import { stringify } from 'yaml';
import { changedOn, type ReportPage, type ReportRecord, reportPageSchema } from '../../model/index.ts';

/** What a list of reports needs to know of one, as YAML. Strings are quoted: no parser takes a date or a code for anything else. */
export function frontmatter(record: ReportRecord): string {
  const told: Partial<ReportPage> = { ...record.report, changed: changedOn(record) };
  const fields = Object.keys(reportPageSchema.shape) as (keyof ReportPage)[];
  const page = Object.fromEntries(fields.map((field) => [field, told[field]]));
  return stringify(page, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 }).trimEnd();
}
