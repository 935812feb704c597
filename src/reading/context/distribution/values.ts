import { firstFrom } from '../../../text/bisect.ts';
import type { Cursor, Stretch } from '../cursor.ts';

/** What stands between the values of a list. */
const BETWEEN_VALUES = /^[^0-9,，。;；]{0,6}[、,，和与及][^0-9,，。;；]{0,4}$/;
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

/** The list of as many values that ends right before the clause of a 分别 without heads; empty where there is none. */
export function valuesBefore({ folded }: Stretch, first: Cursor, count: number): Cursor[] {
  const values = first.back().take(count).toArray().reverse();
  const last = values.at(-1);
  if (!last || values.length < count || last.start < first.statement.start) return [];
  const oneList = values.slice(1).every((next) => {
    const previous = next.previous as Cursor;
    return next.unit === previous.unit && /^[、,，和][^0-9,，。;；]{0,16}$/.test(folded.slice(previous.end, next.start));
  });
  return oneList ? values : [];
}
