import type { ReportMeta } from '../../../model/index.ts';
import { firstFrom } from '../../../text/bisect.ts';
import { fold } from '../../../text/fold.ts';
import { matchesOf } from '../../../text/matches.ts';
import { bracketAt } from '../../../text/segments.ts';
import { type Base, type PeriodWord, periodWords } from '../../../words/period-words.ts';
import { planTerm } from '../../../words/plan-titles.ts';
import { AFTER_NUMBER, type Cursor, type Stretch } from '../cursor.ts';
import { isBase, leadsToSecond } from '../pairs.ts';
import { onceOf } from '../report-once.ts';
import { type Told, told } from '../rule.ts';

export type ToldPeriod = Told<string | null>;

/** The text with everything inside 《》 blanked out: years of plans and documents are no times of values. */
function withoutTitles(text: string): string {
  return text.replace(/《[^《》\n]{0,120}》/g, (title) => ' '.repeat(title.length));
}

/** The years of the plan that a report is: 规划期内 is of all of them. */
const PLAN_YEARS = /规划期(?:内|间)(?!末)/g;

/** As many years as the plan has, by their number alone: 五年间新建学校12所. */
const AS_MANY = /^[两二三四五六七八九十]年(?:间|来?(?:累计|总共|合计|共))$/;

/** The years that a report which is a plan is for; null for other reports. */
const planYears = ({ title }: ReportMeta): string | null => {
  const term = planTerm(fold(title));
  return term && `${term.from}/${term.to}`;
};

/** Whether a time is as many years as the plan is for, outside of what it tells of the time before. */
function isTerm({ start, end, period }: PeriodWord, term: string, { folded, time }: Stretch): boolean {
  const [from = 0, to = 0] = (period ?? '').split('/').map(Number);
  const [first = 0, last = 0] = term.split('/').map(Number);
  return time?.view !== 'review' && AS_MANY.test(folded.slice(start, end)) && to - from === last - first;
}

/** The times that a passage tells, in order. */
function times(stretch: Stretch): PeriodWord[] {
  const { folded, base, report } = stretch;
  const words = periodWords(withoutTitles(folded), base);
  const term = onceOf(report, planYears);
  if (term === null) return words;
  const places = matchesOf(PLAN_YEARS, folded);
  const ofPlan = places.map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    period: term,
    comparison: false,
    now: false,
  }));
  const told = words.map((word) => (isTerm(word, term, stretch) ? { ...word, period: term } : word));
  return [...told, ...ofPlan].sort((a, b) => a.start - b.start);
}

/** A time that ends after the report's year belongs to its own sentence only; a school year is of the year it begins in. */
function isFuture(period: string | null, reportYear: number | null): boolean {
  return reportYear !== null && Number(/\d{4}(?=\/?$|-)/.exec(period ?? '')?.[0] ?? 0) > reportYear;
}

/** A year in brackets right after the number: 12所（2023年）. */
export function inBrackets({ stretch, folded, end }: Cursor): ToldPeriod | null {
  const words = stretch.once(times);
  const word = words[firstFrom(words, end, ({ start }) => start)];
  if (!word || word.start > end + 3) return null;
  return /^ ?\($/.test(folded.slice(end, word.start)) && folded[word.end] === ')' ? told(word.period, word.start, word.end) : null;
}

/** What may stand between a year and the earlier number of a pair: 2018年初的不足62%. */
const TO_VALUE = /^.{0,3}$|^[初底末]?[年]?的?(?:仅?有|不足|不到|近|约|将近|仅)?$/;

/** Whether a time stands right before the earlier number of a pair, and so is that number's alone: 由2021年的86家压减至12家. */
function belongsToBase(word: PeriodWord, cursor: Cursor): boolean {
  const { cursors, segments } = cursor.stretch;
  const base = cursors[firstFrom(cursors, word.end, ({ start }) => start)];
  if (!base || base === cursor || !TO_VALUE.test(cursor.words(word.end, base.start))) return false;
  const inside = bracketAt(segments, cursor.start);
  if (inside && inside.start <= base.end + 2) return false;
  return leadsToSecond(base.after) || isBase(cursor.words(word.start, base.start), base.after);
}

/** What a value rose or fell to, before its year: 提升至2025年的10.2年. */
const LEVEL_OF = /(?:提高|提升|上升|增加|增长|增|升|下降|降低|减少|降|扩大|达)(?:到|至)(?:19|20)\d\d年$/;

/** Whether a time is that of the later value of a pair, which says nothing about the statements after: 提升至2025年的10.2年. */
function isOfLater(word: PeriodWord, { start, stretch, folded }: Cursor): boolean {
  const clause = stretch.segments.clause(word.start);
  return (
    start > stretch.segments.statement(word.start).end && LEVEL_OF.test(folded.slice(clause.start, word.end)) && folded[word.end] === '的'
  );
}

/** Whether the year of a comparison stands before the very value compared with: 比2022年的4.86亿元增加. */
function isOfBase(word: PeriodWord, cursor: Cursor): boolean {
  return (
    cursor.start - word.end <= 14 && isBase(cursor.words(word.start - 4, cursor.start), cursor.words(cursor.end, cursor.end + AFTER_NUMBER))
  );
}

/** What happened once to a school or person: its year holds for its own clause only (始建于1956年, 1985年出生). */
const ONCE = /始建|创建于|创办|建校|建园|成立于|出生|生于/;
/** A visit or inspection, whose time holds for its own sentence only. */
const VISIT = /视察|莅临|来[^,，。;；]{0,6}(?:考察|调研|参观)/;
/** An award or recognition, whose time holds for its own sentence only. */
const AWARDED = /(?:获得?|荣获|授予|评为|命名为|认定为|入选)[^,，。;；]{0,30}(?:先进|称号|表彰|荣誉|示范|奖|优秀|试点|县|区|单位)/;

/** Whether a number stands between two places of the passage. */
function hasNumbers({ cursors }: Stretch, from: number, to: number): boolean {
  const first = cursors[firstFrom(cursors, from, ({ start }) => start)];
  return first !== undefined && first.start < to;
}

/** Whether a time is that of an event, which says nothing about a number further on. */
function isOfEvent(word: PeriodWord, { start, stretch, folded }: Cursor): boolean {
  const clause = stretch.segments.clause(word.start);
  if (ONCE.test(folded.slice(clause.start, clause.end))) return start > clause.end;
  const { end } = stretch.segments.sentence(word.start);
  if (start <= end) return false;
  const words = folded.slice(clause.start, Math.min(end, word.end + 60));
  return VISIT.test(words) || (AWARDED.test(words) && !hasNumbers(stretch, clause.start, end));
}

/** Whether 目前 speaks of the time told before it: the report's own year, or a time of the same sentence. */
function isNow(earlier: PeriodWord, word: PeriodWord, { report, stretch }: Cursor): boolean {
  if (earlier.comparison || !/^\d{4}(?:-\d{4})?$/.test(earlier.period ?? '')) return false;
  if (report.year !== null) return Number(earlier.period?.slice(-4)) === report.year;
  return earlier.start >= stretch.segments.sentence(word.start).start;
}

/** Whether a year stands alone in a bracket right after a number, and so is that number's alone: 全国89.6%（2022年），我县90.8%. */
function isOfBracket({ start, end }: PeriodWord, { folded, stretch }: Cursor): boolean {
  if (folded[end] !== ')' || folded[start - 1] !== '(') return false;
  const before = stretch.cursors[firstFrom(stretch.cursors, start, (one) => one.start) - 1];
  return before !== undefined && before.end === start - 1;
}

/** Whether a time stands inside a bracket with a value of its own, and so tells nothing of a number after it: …达21.3%（2020年：20.9%）。生均经费… */
function isInsideBracket({ start, end }: PeriodWord, cursor: Cursor): boolean {
  const { cursors, segments } = cursor.stretch;
  const inside = bracketAt(segments, start);
  if (inside === null || cursor.start <= inside.end) return false;
  const own = cursors[firstFrom(cursors, end, (one) => one.start)];
  return own !== undefined && own.start < inside.end;
}

/** From a year on that gives one value of a list its time: 2021年、2022年、2023年分别为…. */
const EACH_ITS_YEAR = /^(?:[、和与及](?:19|20)\d\d年?)*[^,，。;；\d]{0,24}(?:分别|依次)/;

/** Whether a year is one of a list's, each for its own value, and the number stands behind the list, of which the sentence told the time before: 近三年…. */
function isOfListed(word: PeriodWord, earlier: readonly PeriodWord[], { start, stretch, folded, clause }: Cursor): boolean {
  const sentence = stretch.segments.sentence(word.start);
  const list = start <= sentence.end ? EACH_ITS_YEAR.exec(folded.slice(word.end, word.end + 80))?.[0].length : undefined;
  if (list === undefined || clause.start < word.end + list) return false;
  return earlier.some(({ start: at, period, comparison }) => at >= sentence.start && !comparison && period?.includes('/') === true);
}

/** Times looked past to find the one a number belongs to. */
const LOOKED_PAST = 8;

/** Whether the account went back to an earlier year beside the report's own: 2022年4.12亿元；2021年为3.91亿元。落实… is of either. */
function wentBack(word: PeriodWord, cursor: Cursor): boolean {
  const { year } = cursor.report;
  if (year === null || !/^\d{4}$/.test(word.period ?? '') || Number(word.period) >= year) return false;
  const { start } = cursor.stretch.segments.sentence(word.start);
  const words = cursor.stretch.once(times);
  const at = firstFrom(words, word.start, (one) => one.start);
  return words.slice(Math.max(0, at - LOOKED_PAST), at).some((one) => one.start >= start && one.period === String(year));
}

/** The last time told before a number that can be its own. */
function lastBefore(cursor: Cursor): PeriodWord | null {
  return cursor.once(nearestBefore);
}

function nearestBefore(cursor: Cursor): PeriodWord | null {
  const words = cursor.stretch.once(times);
  const from = firstFrom(words, cursor.start + 1, ({ end }) => end);
  const near = words.slice(Math.max(0, from - LOOKED_PAST - 1), from).reverse();
  for (const [i, word] of near.entries()) {
    if (word.comparison ? !isOfBase(word, cursor) : belongsToBase(word, cursor)) continue;
    if (isOfEvent(word, cursor) || isOfLater(word, cursor) || isOfBracket(word, cursor) || isInsideBracket(word, cursor)) continue;
    if (isOfListed(word, near.slice(i + 1), cursor)) continue;
    const earlier = near[i + 1];
    return word.now && earlier && isNow(earlier, word, cursor) ? earlier : word;
  }
  return null;
}

/** Whether several years were told of another place's figures, before the words came back to the county: 邻县三年来投入3.6亿元。我县集团9个. */
function isOfAnotherPlace(word: PeriodWord, cursor: Cursor): boolean {
  if (!word.period?.includes('/')) return false;
  const { cursors } = cursor.stretch;
  const first = cursors[firstFrom(cursors, word.end, ({ start }) => start)];
  return first !== undefined && first !== cursor && (first.read('place')?.value ?? null) !== null && cursor.read('place')?.value == null;
}

/** Whether the words speak of the present, which the chapter or the title dates: 目前, 截至目前. */
export function saysNow(cursor: Cursor): boolean {
  const word = lastBefore(cursor);
  return word?.now === true && word.period === null;
}

/** The whole of a year that is not named: 全年, 年内. */
const WHOLE_YEAR = /^(?:全年|年内|本年度?)$/;

/** Whether 全年 stands in a plan, whose own year it is. */
function isOfPlan({ start, end }: PeriodWord, { stretch, folded }: Cursor): boolean {
  return stretch.time?.view === 'plan' && stretch.time.period !== null && WHOLE_YEAR.test(folded.slice(start, end));
}

/**
 * The year that 全年 means in an account of the year before the one it is written in, outside of plans: what has gone on for all of a year
 * is over. Null where the sentence has named the year of writing, or both are one.
 */
function yearLookedBackOn({ start, end }: PeriodWord, { stretch, folded }: Cursor): string | null {
  const { facts, now } = stretch.base;
  if (facts === null || now !== facts + 1 || stretch.time?.view === 'plan' || folded.slice(start, end) !== '全年') return null;
  const words = stretch.once(times);
  const sentence = stretch.segments.sentence(start);
  const named = words.some((one) => one.start >= sentence.start && one.end <= start && one.period === String(now));
  return named ||
    !/^[^,，。;；]{0,8}(?:累计|共|新|招|投|建|完成|实现|落实|培训|资助|发放|安排|改|补|教育|一般|全[县区市])/.test(
      folded.slice(end, sentence.end),
    )
    ? null
    : String(facts);
}

/** The time told before a number, and how near: in its clause, its sentence, or before. */
export function timeBefore(cursor: Cursor): { near: 'clause' | 'sentence' | 'passage'; period: ToldPeriod } | null {
  const word = lastBefore(cursor);
  if (!word || isOfPlan(word, cursor)) return null;
  const near = word.start >= cursor.clause.start ? 'clause' : word.start >= cursor.sentence.start ? 'sentence' : 'passage';
  if (near === 'passage' && (isFuture(word.period, cursor.report.year) || isOfAnotherPlace(word, cursor))) return null;
  const open = near === 'passage' && wentBack(word, cursor);
  return { near, period: told(open ? null : (yearLookedBackOn(word, cursor) ?? word.period), word.start, word.end) };
}

/** The time of a number as the words of its passage tell it. */
export function timeOf(cursor: Cursor): ToldPeriod | null {
  return inBrackets(cursor) ?? timeBefore(cursor)?.period ?? null;
}

/** The time that a title accounts for: the one it tells, or the first of two where the second is the year after, which it plans for. */
export function accountedFor(title: string, year: number): string | null {
  const [word, next, ...others] = periodWords(withoutTitles(fold(title)), year).filter(
    ({ period, comparison }) => period !== null && !comparison,
  );
  if (!word || others.length > 0) return null;
  return !next || Number(next.period) === Number(word.period) + 1 ? word.period : null;
}

/** The time that a heading tells for what stands under it (2022年工作情况); null where it tells none, or several. */
export function headingPeriod(title: string, base: Base | number | null): string | null {
  const isJoined = (start: number) => /[和与及]$/.test(title.slice(0, start));
  const told = periodWords(withoutTitles(fold(title)), base).filter(
    ({ period, comparison, start }) => period !== null && (!comparison || isJoined(start)),
  );
  return told.length === 1 ? (told[0]?.period ?? null) : null;
}
