import type { Finding } from '../../model/index.ts';
import type { CheckRule, Reading } from './types.ts';

const DATE = /(?<!\d)((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?/g;
const YEARS = /(?<!\d)((?:19|20)\d\d)\s?年?\s?[-—–－~～至到]{1,2}\s?((?:19|20)\d\d)\s?年/g;
const MONTHS = 12;

/** Days of a month; February with the leap day. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Dates, 日期先后: dates that exist, ranges of years that run forward, a report that is not older than the year it tells of. */
export const dates: CheckRule = (reading) => [...impossible(reading), ...backwards(reading), ...publication(reading)];

const finding = (
  severity: Finding['severity'],
  message: string,
  span: { start: number; end: number },
  holds: Finding['holds'],
): Finding => ({ rule: 'dates', severity, message, ...span, holds });

function impossible({ text, passages }: Reading): Finding[] {
  return passages.flatMap((passage) =>
    [...text.slice(passage.start, passage.end).matchAll(DATE)].flatMap((match) => {
      const [written, , month, day] = match;
      const days = DAYS[Number(month) - 1];
      if (Number(month) >= 1 && Number(month) <= MONTHS && (!day || (Number(day) >= 1 && Number(day) <= (days as number)))) return [];
      const start = passage.start + match.index;
      return [finding('warning', `没有这一天：${written}`, { start, end: start + written.length }, 'no')];
    }),
  );
}

function backwards({ text, passages }: Reading): Finding[] {
  return passages.flatMap((passage) =>
    [...text.slice(passage.start, passage.end).matchAll(YEARS)].flatMap((match) => {
      const [written, from, to] = match;
      if (Number(from) <= Number(to)) return [];
      const start = passage.start + match.index;
      return [finding('warning', `年份先后颠倒：${written}`, { start, end: start + written.length }, 'no')];
    }),
  );
}

/** The day of publication beside the year the report is about. */
function publication({ report }: Reading): Finding[] {
  const { published, year, spans } = report;
  const place = spans.published;
  if (!published || year === null || !place) return [];
  const later = Number(published.slice(0, 4)) >= year;
  const cause = spans.year;
  const told = finding(
    later ? 'note' : 'warning',
    later ? `日期先后相符：所述年度${year}，成文或发布${published}` : `成文或发布日期${published}早于所述年度${year}`,
    place,
    later ? 'yes' : 'no',
  );
  return [{ ...told, ...(cause && { cause }) }];
}
