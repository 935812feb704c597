import type { Status } from '../../../model/index.ts';
import type { Cursor } from '../cursor.ts';
import type { Told } from '../rule.ts';

export type ToldStatus = Told<Status>;

/** Words of a completed result; a requirement beside them was met. */
const ACHIEVED = /已经?(?!有)|(?<![生人平师户月年日])均(?![衡匀])|全部(?!用)|实际|目前|现有|现已|实现了|达到了|完成了/;

/** A standard by which something was then done: 按照每班2名教师的标准配备教师320名. */
const BY_STANDARD = /^.*\d.{0,12}的(?:标准|要求|比例|规定)(?=配|建|设|落实|拨|安排|执行|发放|足额|招|选|聘)/s;

/** Characters of the statement before a number that rules may see. */
const STATEMENT = 160;

/** The words of the clause before a number; a standard by which something was done does not count. */
export function wordsBefore(cursor: Cursor): string {
  return cursor.once(withoutStandard);
}

function withoutStandard({ before }: Cursor): string {
  return before.includes('的') ? before.replace(BY_STANDARD, '') : before;
}

/** The words of the statement before a number. */
export function statementBefore(cursor: Cursor): string {
  return cursor.once(ofItsStatement);
}

function ofItsStatement(cursor: Cursor): string {
  return cursor.words(Math.max(cursor.statement.start, cursor.start - STATEMENT), cursor.start);
}

/** Whether the words tell of a completed result. */
export function isAchieved(words: string): boolean {
  return ACHIEVED.test(words);
}

/** True for a rate or level rather than a thing to be done: in a plan it is a target. */
export function isLevel({ unit, before }: Cursor): boolean {
  return ['%', '百分点', '分', '年', ''].includes(unit) || /(?:达到?|以上|(?:提高|提升|上升|增加|下降|降低|减少)[到至])$/.test(before);
}

/** What an announced number is: something to be done, or a level to reach. */
export function announcedAs(cursor: Cursor): 'planned' | 'target' {
  return isLevel(cursor) ? 'target' : 'planned';
}

/** A status that the words of the clause give. */
export function ofClause(cursor: Cursor, value: Status): ToldStatus {
  return { value, words: { start: cursor.clause.start, end: cursor.start } };
}

/** A status that the words of the statement give. */
export function ofStatement(cursor: Cursor, value: Status): ToldStatus {
  return { value, words: { start: cursor.statement.start, end: cursor.start } };
}

/** The year a report was written in, as far as known: what it tells of that year has happened, or is going on. */
export function writtenIn({ report: { year, signed, published }, stretch }: Cursor): number | null {
  if (stretch.time?.now) return stretch.time.now;
  const date = signed ?? published;
  const dated = date === null ? null : Number(date.slice(0, 4));
  return year === null || dated === null ? year : Math.max(year, dated);
}
