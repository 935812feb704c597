import type { Plan, Span } from '../../model/index.ts';

/** Words that give a promise a year, a date or a term. */
const DATES = [
  '(?:19|20)\\d{2}年',
  '[今明后]年',
  '年底',
  '月底',
  '月\\d{1,2}日',
  '“?十[四五六]五”?',
  '[一两二三四五]年(?:时间|内)',
  '每?学[年期]',
];
const DATE = new RegExp(DATES.join('|'));
/** The title of a document: years in it date the document. */
const TITLE = /《[^《》]*》/g;

function dateIn(text: string, { start, end }: Span): Span | null {
  const found = DATE.exec(text.slice(start, end).replace(TITLE, (title) => '　'.repeat(title.length)));
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : null;
}

/** Promises with the first words of each that name a year, a date or a term. */
export function withDates(text: string, plans: readonly Plan[]): Plan[] {
  return plans.map((plan) => {
    const date = dateIn(text, plan);
    return date ? { ...plan, dated: date } : plan;
  });
}
