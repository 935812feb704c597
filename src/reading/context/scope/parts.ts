import { stageWords } from '../../../words/stage-words.ts';
import type { Cursor } from '../cursor.ts';
import { amongFrom, LONGEST_LIST, totalAbove } from '../parts.ts';
import { told } from '../rule.ts';
import type { ToldScope } from './near.ts';

/** A bracket or list that breaks a total down by time keeps the whole district. */
const BY_TIME = /(?:19|20)\d\d年|今年|去年|上年/;
/** Characters of a list that are looked at. */
const REACH = 120;

/** People of kindergartens, whose names break nothing down by stage. */
const PEOPLE = /园长|保育员|保教人员/g;

function namesStage(words: string): boolean {
  return stageWords(words.replace(PEOPLE, '')).some((word) => word.stage !== null);
}

/** Whether a value is part of a breakdown by stage: it names a stage, and not the one its total has. */
function isStagePart(cursor: Cursor): boolean {
  const { own, start, end } = cursor;
  const after = /^[^,，、。;；)]*/.exec(cursor.words(end, end + 6))?.[0] ?? '';
  if (start === 0 || !namesStage(own + after)) return false;
  const whole = totalAbove(cursor)?.told('stage')?.value;
  return whole == null || whole !== cursor.told('stage')?.value;
}

/** The mentions from one to another of the same passage, the last left out. */
function between(first: Cursor, last: Cursor): Cursor[] {
  return first.stretch.cursors.slice(first.index, last.index);
}

/** Whether the values of a list up to this one are told by stage: 其中小学…，初中…，其他…. */
function isByStage(first: Cursor, cursor: Cursor): boolean {
  if (isStagePart(cursor)) return true;
  const { next } = cursor;
  if (namesStage(cursor.own) && next && totalAbove(next) === totalAbove(cursor)) return isStagePart(next);
  return cursor.index > first.index && between(first, cursor).every(isStagePart);
}

/** The first mention of a bracket. */
function firstIn(cursor: Cursor, start: number): Cursor {
  let first = cursor;
  for (const one of cursor.back()) {
    if (one.start < start || cursor.index - one.index > LONGEST_LIST) break;
    first = one;
  }
  return first;
}

/** Words for all people at schools, of which pupils and staff are the two halves. */
const ALL_PEOPLE = /教育人口|师生(?:总数|总?人数)?(?:共|约|达|为)?$/;
/** The budget of which the spending on education is a part that reports state for itself. */
const BUDGET = /(?:预算|财政)(?:总)?支出(?:总额|合计)?(?:共|达到?|为|完成)?$/;
const EDUCATION = /^[,，、(（]?(?:其中)?[:：,，]?(?:财政|一般公共预算)?教育(?:经费)?支出(?:为|达到?|完成)?$/;
/** The teachers among the staff: a number that reports state for themselves. */
const FULL_TIME = /^[,，、(（]?(?:其中)?[:：,，]?专任教师(?:共|有|为)?$/;

/** Whether a part is a whole of its own: spending on education of a budget, pupils or staff of all people, full-time teachers of the staff. */
function isWholeItself(cursor: Cursor, total: Cursor | null): boolean {
  if (!total) return false;
  if (BUDGET.test(total.own) && EDUCATION.test(cursor.own)) return true;
  return ALL_PEOPLE.test(total.own)
    ? /(?:学生|在校生|教职工|教职员工)$/.test(cursor.own)
    : FULL_TIME.test(cursor.own) && /教职员?工/.test(total.own);
}

/** Parts of a total: a bracket after a number, or what follows 其中. A breakdown by stage or time is none, nor are scores. */
export function partOf(cursor: Cursor): ToldScope | null {
  const { ownStart, start, unit, sentence } = cursor;
  const bracket = cursor.outer && cursor.bracket;
  const from = amongFrom(cursor);
  if ((!bracket && !from) || unit === '分' || unit === '' || isWholeItself(cursor, totalAbove(cursor))) return null;
  const list = from ? (from.previous?.end ?? sentence.start) : (bracket?.start ?? ownStart);
  const words = cursor.words(Math.max(ownStart - REACH, Math.min(ownStart, Math.max(list, bracket?.start ?? 0))), start);
  if (BY_TIME.test(words) || isByStage(from ?? firstIn(cursor, bracket?.start ?? 0), cursor)) return null;
  const alike = (other: Cursor) => other.start >= sentence.start && (other.unit === unit || unit === '%');
  return cursor.back().take(LONGEST_LIST).some(alike) ? told('subset', ownStart, start) : null;
}
