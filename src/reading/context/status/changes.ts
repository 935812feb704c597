import type { Cursor } from '../cursor.ts';
import { statementBefore } from './words.ts';

/** A comparison with another time in the clause. */
const COMPARED = /(?:较|比|同比|环比|相比)/;
/** Verbs of change right before the number, without 到 or 至. 新增 names a thing of its own (新增学位). */
const CHANGED = /(?<!新|共|累计)(?:增加|增长|增幅|净增|减少|下降|降低|提高|提升|进步|上升|缩小|降幅)(?:了|约|近|超过?|达|为)?$/;
const COMPARED_CHANGED = /(?:增加|增长|增幅|增|减少|减|下降|降低|降|提高|提升|进步|上升|多|少|高出?|低)(?:了|出|约|近|超过?|达)?$/;
/** Growth of spending has an indicator of its own: the rate is then a value, not a change. */
const GROWTH_INDICATOR = /(?:教育|财政|经费|预算)[^。]{0,16}(?:支出|投入|经费|拨款)/;

/** Whether a number tells by how much something changed. */
export function isChange(cursor: Cursor): boolean {
  const words = cursor.before;
  return CHANGED.test(words) || (COMPARED.test(words) && COMPARED_CHANGED.test(words));
}

/** Whether a change is the growth rate of spending. */
export function isGrowthRate(cursor: Cursor): boolean {
  return isChange(cursor) && cursor.unit === '%' && GROWTH_INDICATOR.test(statementBefore(cursor));
}
