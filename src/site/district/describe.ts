import type { ReportRecord } from '../../model/index.ts';
import type { Lang } from '../i18n/index.ts';
import { uiWords } from '../ui/words.ts';
import { districtWords } from './words.ts';

/**
 * What there is to read of a district, in a sentence: for search engines and shared links. Latin names are put to the places when the page is whole.
 *
 * @param path names from the province to the district
 */
export function describeDistrict(records: readonly ReportRecord[], path: readonly string[], lang: Lang): string {
  const w = districtWords(lang).district;
  const ui = uiWords(lang);
  const count = (of: (record: ReportRecord) => number) => records.reduce((sum, record) => sum + of(record), 0);
  const parts: [number, (n: number) => string][] = [
    [records.length, ui.reports],
    [count(({ mentions }) => mentions.length), ui.figures],
    [count(({ problems }) => problems.length), w.problemsOf],
    [count(({ plans }) => plans.length), w.plansOf],
    [count(({ findings }) => findings.filter(({ holds }) => holds !== undefined).length), ui.checks],
  ];
  const places = path.filter((name, at) => name !== path[at - 1]);
  const told = parts.filter(([n]) => n > 0).map(([n, words]) => words(n));
  return lang === 'zh' ? w.describe(places.join(''), told.join('，')) : w.describe(places.toReversed().join(', '), told.join(', '));
}
