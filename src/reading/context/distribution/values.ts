import { firstFrom } from '../../../text/bisect.ts';
import type { Cursor, Stretch } from '../cursor.ts';
import { leadsToSecond } from '../pairs.ts';

/** What stands between the values of a list. */
const BETWEEN_VALUES = /^[^0-9,，。;；]{0,6}[、,，和与及](?![^0-9]*(?:合计|总计|累计|共|[较比]|上年|去年))[^0-9,，。;；]{0,4}$/;
const MOST_VALUES = 8;

/** The values that follow a 分别: consecutive mentions of one unit, two to eight. */
export function valuesAfter({ cursors, folded, segments }: Stretch, at: number): Cursor[] {
  const first = cursors[firstFrom(cursors, at, ({ start }) => start)];
  const { end } = segments.statement(at);
  if (!first || first.start > end) return [];
  const values = [first];
  let previous = first;
  for (const next of first.ahead()) {
    if (values.length === MOST_VALUES || next.unit !== previous.unit || next.start > end || next.bracket) break;
    if (!BETWEEN_VALUES.test(folded.slice(previous.end, next.start))) break;
    values.push(next);
    previous = next;
  }
  return values;
}

/** The later values of pairs whose earlier ones a 分别 lists, as many of one unit: 分别由260元、360元提高到320元和520元; empty where there are none. */
export function laterValues({ folded }: Stretch, earlier: readonly Cursor[]): Cursor[] {
  const last = earlier.at(-1);
  const first = last?.next;
  if (!last || !first || first.unit !== last.unit || first.start > last.statement.end) return [];
  if (!leadsToSecond(folded.slice(last.end, first.start))) return [];
  const values = [first, ...first.ahead().take(earlier.length - 1)];
  const isList = values.every((value, i) => {
    const before = values[i - 1];
    return !before || (before.unit === value.unit && ONLY_JOINED.test(folded.slice(before.end, value.start)));
  });
  return isList && values.length === earlier.length ? values : [];
}

/** What stands between values that are listed alone: 1.3人、1.6人. */
const ONLY_JOINED = /^(?:左右|以上)?[、和与及]$/;

/** The bare values that a number begins, each with no word of its own: two or more of one unit; empty where it begins none. */
export function bareList({ folded }: Stretch, first: Cursor): Cursor[] {
  const joins = (a: Cursor, b: Cursor) => a.unit === b.unit && ONLY_JOINED.test(folded.slice(a.end, b.start));
  if (first.previous && joins(first.previous, first)) return [];
  const values = [first];
  for (const next of first.ahead()) {
    const last = values.at(-1);
    if (!last || values.length === MOST_VALUES || !joins(last, next)) break;
    values.push(next);
  }
  return values.length > 1 ? values : [];
}

/** Words of a sum behind the values of a list: …460人，共3160人. */
const TOTAL = /^[,，]?(?:合计|共计?|总计|累计)/;

/** The list of as many values that ends right before the clause of a 分别 without heads; empty where there is none. */
export function valuesBefore({ folded }: Stretch, first: Cursor, count: number): Cursor[] {
  const total = first.previous && TOTAL.test(first.previous.own) ? first.previous : first;
  const values = total.back().take(count).toArray().reverse();
  const last = values.at(-1);
  if (!last || values.length < count || last.start < first.statement.start) return [];
  const oneList = values.slice(1).every((next) => {
    const previous = next.previous as Cursor;
    return (
      next.unit === previous.unit &&
      /^[、,，和][^0-9,，。;；]{0,16}$/.test(folded.slice(previous.end, next.start).replace(/(?:19|20)\d\d年/, ''))
    );
  });
  return oneList ? values : [];
}
