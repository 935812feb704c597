import { bracketAt } from '../../text/segments.ts';
import type { Cursor } from './cursor.ts';

/** Most values of a list that are looked back over. */
export const LONGEST_LIST = 8;

/** Units of an amount and of the people it went to, which stand side by side: 资助学生3.07万人次，金额4717.7万元. */
function isPair(a: string, b: string): boolean {
  const people = (unit: string) => unit === '人' || unit === '人次';
  return (a === '元' && people(b)) || (b === '元' && people(a));
}

/**
 * The first value of the 其中 list that a mention stands in: right after the word, or after other values of its unit, or of an amount for
 * people, that do. Null outside such lists.
 */
export function amongFrom(cursor: Cursor): Cursor | null {
  return cursor.once(firstOfList);
}

function firstOfList(cursor: Cursor): Cursor | null {
  const { folded, bracket, index } = cursor;
  const start = bracket?.start ?? cursor.statement.start;
  let first = cursor;
  for (let i = index - 1; i >= Math.max(-1, index - LONGEST_LIST); i--) {
    const last = cursor.at(i - index);
    if (last?.bracket && last.bracket.start !== bracket?.start) continue;
    const gap = folded.slice(Math.max(start, last?.end ?? 0), first.start);
    if (gap.replace(/\([^()]*\)/g, '').includes('其中')) return first;
    if (!last || last.start < start || (last.unit !== first.unit && !isPair(last.unit, first.unit))) return null;
    first = last;
  }
  return null;
}

/** What tells of a change of a total, which stands between it and its parts: 教职工280人，比上年减少8人，下降2.8%，其中…. */
const CHANGE = /^[,，]?(?:(?:比|较)[^,，]{1,8}|同比|环比)?(?:净|共)?(?:增加|减少|增长|下降|上升|提高|降低|增|减)(?:了|约)?$/;

/** The total whose 其中 list a mention stands in, if it counts the same; null outside such lists. */
export function totalAbove(cursor: Cursor): Cursor | null {
  const from = amongFrom(cursor);
  if (!from) return null;
  const { bracket, unit, stretch } = cursor;
  const ownOrNone = (one: Cursor) => {
    const inner = bracketAt(stretch.segments, one.start);
    return !inner || inner.start === bracket?.start;
  };
  const total = from
    .back()
    .take(LONGEST_LIST)
    .find((one) => ownOrNone(one) && !CHANGE.test(one.own));
  return total?.unit === unit && total.start >= cursor.sentence.start ? total : null;
}
