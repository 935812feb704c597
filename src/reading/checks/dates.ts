import type { Finding } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import type { CheckRule, Reading } from './types.ts';

const DATE = /(?<!\d)((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?/g;
const YEARS = /(?<!\d)((?:19|20)\d\d)\s?年?\s?[-—–－~～至到]{1,2}\s?((?:19|20)\d\d)\s?年/g;
const MONTHS = 12;

/** Days of a month; February with the leap day. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Dates, 日期先后: dates that exist, ranges of years that run forward, a report that is not older than the year it tells of. */
export const dates: CheckRule = (reading) => [
  ...impossible(reading),
  ...backwards(reading),
  ...publication(reading),
  ...signature(reading),
];

const finding = (
  severity: Finding['severity'],
  message: string,
  span: { start: number; end: number },
  holds: Finding['holds'],
): Finding => ({ rule: 'dates', severity, message, ...span, holds });

function impossible({ text, passages }: Reading): Finding[] {
  return passages.flatMap((passage) =>
    matchesOf(DATE, text.slice(passage.start, passage.end)).flatMap((match) => {
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
    matchesOf(YEARS, text.slice(passage.start, passage.end)).flatMap((match) => {
      const [written, from, to] = match;
      if (Number(from) <= Number(to)) return [];
      const start = passage.start + match.index;
      return [finding('warning', `年份先后颠倒：${written}`, { start, end: start + written.length }, 'no')];
    }),
  );
}

/** What each date of a report is called. */
const DATES = { signed: '成文', published: '发布', posted: '转载' } as const;

/** The day of signature, else of publication, beside the year the report is about. */
function publication({ report }: Reading): Finding[] {
  const { year, spans } = report;
  const field = (['signed', 'published', 'posted'] as const).find((name) => report[name] !== null && spans[name]);
  const date = field && report[field];
  const place = field && spans[field];
  if (!date || year === null || !place) return [];
  const later = Number(date.slice(0, 4)) >= year;
  const cause = spans.year;
  const told = finding(
    later ? 'note' : 'warning',
    later ? `日期先后相符：所述年度${year}，${DATES[field]}${date}` : `${DATES[field]}日期${date}早于所述年度${year}`,
    place,
    later ? 'yes' : 'no',
  );
  return [{ ...told, ...(cause && { cause }) }];
}

/** The day of signature in Arabic or Chinese digits, alone on its line. */
const SIGNED = /^\s*((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日\s*$/;
/** The day a page was put up, in the line of a content system: `时间：2026-01-12 18:12`. */
const POSTED = /(?:时间|日期|发布|发表于)[:：\s]{0,3}((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})/;

const dayNumber = ([, year, month, day]: readonly string[]): number => Number(year) * 10_000 + Number(month) * 100 + Number(day);

/** A report is signed before, or on, the day its page was put up. */
function signature({ text, passages }: Reading): Finding[] {
  const posted = POSTED.exec(text);
  const signed = passages
    .map((passage) => ({ passage, match: SIGNED.exec(text.slice(passage.start, passage.end)) }))
    .findLast(({ match }) => match);
  if (!posted || !signed?.match) return [];
  const inOrder = dayNumber(signed.match) <= dayNumber(posted);
  const [written, page] = [signed.match[0].trim(), posted[0]];
  const message = inOrder ? `日期先后相符：落款${written}，网页${page}` : `落款日期晚于网页发布日期：落款${written}，网页${page}`;
  const told = finding(
    inOrder ? 'note' : 'warning',
    message,
    { start: signed.passage.start, end: signed.passage.end },
    inOrder ? 'yes' : 'no',
  );
  return [{ ...told, cause: { start: posted.index, end: posted.index + page.length } }];
}
