import type { Cursor } from '../cursor.ts';
import { isAchieved, isLevel, statementBefore, wordsBefore } from './words.ts';

/** Words of a requirement in the clause before the number. */
const REQUIRED = new RegExp(
  [
    '不少于|不低于|不超过|不高于|不得(?:少|低|高|超|多)(?:于|过)|至少|最多',
    '应(?:当|该|达到|不(?:少|低|超|高)|确保|按(?!时))|必须|须(?!知)',
    '要求(?:各|全|所有|学校|教师|每|做到)|确保|保证|规定(?:每|各)|达标线|不得',
  ].join('|'),
);
/** Words of an aim, which hold for the clauses after them, too. */
const AIMED = /力争|力求|争取(?!到|了|项目|资金|上级|中央|省|国家|专项|补助|社会)|目标(?:是|为)/;
/** A prescribed rhythm: 一年一次的体检制度. */
const PRESCRIBED_AFTER = /^[^,，。;；]{0,12}(?:制度|机制|要求|规定|标准)/;
const RHYTHM = /(?:每|一)(?:年|学年|学期|季度|月|周|天|日)[^,，。;；]{0,12}$/;
/** A standard that a value is measured by: 达到50%以上的标准. */
const STANDARD_AFTER = /^(?:及?以[上下内])?的?(?:国家|省定?|规定|评估|最低)?(?:标准(?![化间厂])|要求|底线)/;
/** An aim that the words after a level close: …达到50%、…达到80%的任务. */
const AIM_AFTER = /^[^。;；]{0,70}?\d(?:%|个|所|人)?(?:及?以[上下内])?的(?:工作|总体|年度)?(?:任务|目标|要求)(?![的完]|已|均|全部)/;
const AIM_RIGHT_AFTER = /^(?:及?以[上下内])?的(?:工作|总体|年度)?(?:任务|目标)(?![的完]|已|均|全部)/;
/** What closes the words about an aim that was reached. */
const REACHED = /(?:完成|实现|达到|达成)了|(?:已|圆满|超额|提前|全面|顺利|如期)(?:完成|实现|达到)/;
/** Heads of table columns or rows over levels to reach. */
const TARGET_HEAD = /(?:国家|省定?|评估|达标|规定|最低)?(?:标准|要求|底线)(?:值|数)?$|目标(?:值|数|任务)?$|达标值$|指标值$/;

/** Whether a number tells how often a rule demands something: 一年一次的体检制度. */
export function isRhythm(cursor: Cursor): boolean {
  return cursor.unit === '次' && RHYTHM.test(wordsBefore(cursor)) && PRESCRIBED_AFTER.test(cursor.after);
}

/** Whether the words right after call a number a standard. */
export function isStandard({ after }: Cursor): boolean {
  return STANDARD_AFTER.test(after);
}

/** Whether the words after call a number an aim that was not said to be reached. */
export function isAim(cursor: Cursor): boolean {
  if (REACHED.test(statementBefore(cursor))) return false;
  return AIM_RIGHT_AFTER.test(cursor.after) || (isLevel(cursor) && AIM_AFTER.test(cursor.after));
}

/** Whether the clause demands a number that it does not say was reached. */
export function isRequired(cursor: Cursor): boolean {
  const words = wordsBefore(cursor);
  return REQUIRED.test(words) && !isAchieved(words);
}

/** Whether the statement aims at a number that the clause does not say was reached. */
export function isAimed(cursor: Cursor): boolean {
  return AIMED.test(statementBefore(cursor)) && !isAchieved(wordsBefore(cursor));
}

/** True for the head of a table's column or row over standards or targets, not over what was reached (达标情况). */
export function isTargetHead(title: string): boolean {
  const plain = title.trim().replace(/[(（][^()（）]*[)）]$/, '');
  return TARGET_HEAD.test(plain.trim());
}
