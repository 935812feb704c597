import type { Span } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import type { CheckRule, Found, Reading } from './types.ts';

const DATE = /(?<!\d)((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?/g;
const YEARS = /(?<!\d)((?:19|20)\d\d)\s?年?\s?[-—–－~～至到]{1,2}\s?((?:19|20)\d\d)\s?年/g;

/** Days of a month; February with the leap day. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Dates, 日期先后: dates that exist, ranges of years that run forward, a report that is not older than the year it tells of. */
export const dates: CheckRule = (reading) => [
  ...impossible(reading),
  ...backwards(reading),
  ...reversed(reading),
  ...publication(reading),
  ...signature(reading),
];

/** What holds is a note, what does not a warning. */
const finding = (message: string, span: Span, holds: 'yes' | 'no'): Found => ({
  severity: holds === 'yes' ? 'note' : 'warning',
  message,
  start: span.start,
  end: span.end,
  holds,
});

/** Every match of a pattern in the passages, with its span. */
function* written({ text, passages }: Reading, pattern: RegExp) {
  for (const { start, end } of passages)
    for (const match of matchesOf(pattern, text.slice(start, end))) {
      const at = start + match.index;
      yield { match, words: match[0], span: { start: at, end: at + match[0].length } };
    }
}

function impossible(reading: Reading): Found[] {
  return [...written(reading, DATE)].flatMap(({ match: [, , month, day], words, span }) => {
    const days = DAYS[Number(month) - 1];
    const exists = days !== undefined && (!day || (Number(day) >= 1 && Number(day) <= days));
    return exists ? [] : [finding(`没有这一天：${words}`, span, 'no')];
  });
}

function backwards(reading: Reading): Found[] {
  return [...written(reading, YEARS)].flatMap(({ match: [, from, to], words, span }) =>
    Number(from) <= Number(to) ? [] : [finding(`年份先后颠倒：${words}`, span, 'no')],
  );
}

/** Words by which a work begins, and ends. */
const BEGINS = /^[^，,。；;]{0,10}(?:开工|启动|动工|奠基|开始|立项)/;
const ENDS = /^[^，,。；;]{0,8}(?:竣工|完工|交付|建成|投入使用|投用|验收|结束|完成)/;
/** Between two dates that bound one time: `自…起至…`. */
const UNTIL = /^\s*(?:起|开始)?\s*(?:[-—–－~～]{1,2}|至|到)\s*$/;
/** Words that begin another matter: the second date is not about the same work. */
const ANOTHER = /二期|三期|另|新建|[。！？\n]/;

/** Two dates of one sentence that bound one work or time, the later first: `2022年9月开工,2021年12月交付使用`. */
function reversed(reading: Reading): Found[] {
  const { text } = reading;
  const found = [...written(reading, DATE)];
  return found.flatMap((first, nth) => {
    const second = found[nth + 1];
    if (!second) return [];
    const gap = text.slice(first.span.end, second.span.start);
    const behind = text.slice(second.span.end, second.span.end + 20);
    const bounds = UNTIL.test(gap) || (BEGINS.test(gap) && ENDS.test(behind) && !ANOTHER.test(gap));
    const early = dayNumber(second.match) < dayNumber(first.match);
    const span = { start: first.span.start, end: second.span.end };
    return bounds && early ? [finding(`起止日期先后颠倒：${first.words}、${second.words}`, span, 'no')] : [];
  });
}

/** What each date of a report is called. */
const DATES = { signed: '成文', published: '发布', posted: '转载' } as const;

/** The day of signature, else of publication, beside the year the report is about. */
function publication({ report }: Reading): Found[] {
  const { year, spans } = report;
  const field = (['signed', 'published', 'posted'] as const).find((name) => report[name] !== null && spans[name]);
  const date = field && report[field];
  const place = field && spans[field];
  if (!date || year === null || !place) return [];
  const cause = spans.year;
  const told =
    Number(date.slice(0, 4)) >= year
      ? finding(`日期先后相符：所述年度${year}，${DATES[field]}${date}`, place, 'yes')
      : finding(`${DATES[field]}日期${date}早于所述年度${year}`, place, 'no');
  return [{ ...told, ...(cause && { cause }) }];
}

/** The day of signature in Arabic or Chinese digits, alone on its line. */
const SIGNED = /^\s*((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日\s*$/;
/** The day a page was put up, in the line of a content system: `时间：2026-01-12 18:12`. */
const POSTED = /(?:时间|日期|发布|发表于)[:：\s]{0,3}((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})/;

/** A date as a number that grows with time; without a day, the first moment of its month. */
const dayNumber = ([, year, month, day = '0']: readonly (string | undefined)[]): number =>
  Number(year) * 10_000 + Number(month) * 100 + Number(day);

/** A report is signed before, or on, the day its page was put up. */
function signature({ text, passages }: Reading): Found[] {
  const posted = POSTED.exec(text);
  const signed = passages
    .map((passage) => ({ passage, match: SIGNED.exec(text.slice(passage.start, passage.end)) }))
    .findLast(({ match }) => match);
  if (!posted || !signed?.match) return [];
  const [written, page] = [signed.match[0].trim(), posted[0]];
  const place = { start: signed.passage.start, end: signed.passage.end };
  const told =
    dayNumber(signed.match) <= dayNumber(posted)
      ? finding(`日期先后相符：落款${written}，网页${page}`, place, 'yes')
      : finding(`落款日期晚于网页发布日期：落款${written}，网页${page}`, place, 'no');
  return [{ ...told, cause: { start: posted.index, end: posted.index + page.length } }];
}
