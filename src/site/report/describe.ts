import type { ReportRecord } from '../../model/index.ts';
import { kindName } from '../i18n/index.ts';
import { reportWords } from './words.ts';

/** What a report is and how much was read from it, in a sentence: for search engines, shared links and feeds. */
export function describeReport({ report, mentions, problems, findings }: ReportRecord): string {
  const w = reportWords('zh').description;
  const verdicts = findings.flatMap(({ holds }) => holds ?? []);
  const failing = verdicts.filter((verdict) => verdict === 'no').length;
  const names = report.district.path.filter((name, at, path) => name !== path[at - 1]);
  const what = `${names.join('')}${report.year === null ? '' : `${report.year}年`}${kindName(report.kind, 'zh')}`;
  const parts = [
    mentions.length > 0 && w.figures(mentions.length),
    problems.length > 0 && w.problems(problems.length),
    verdicts.length > 0 && w.checks(verdicts.length, failing),
  ].filter((part) => part !== false);
  return w.sentence(what, parts.join('，'));
}
