import type { ReportMeta } from '../../model/index.ts';
import { reportWords } from '../report/words.ts';
import { shellWords } from '../shell/words.ts';
import { authorOf } from './item.ts';

/** What a passage copied from a report brings along: the report and this edition; the reader's browser adds the address of the place. */
export function sourceLine(report: Pick<ReportMeta, 'title' | 'issuer' | 'district' | 'year'>, { version }: { version: string }): string {
  return reportWords('zh').citation.source({
    author: authorOf(report),
    title: report.title.replace(/\s+/g, ' '),
    year: report.year,
    site: shellWords('zh').site.name,
    version,
  });
}
