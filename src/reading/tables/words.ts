import { fold } from '../../text/fold.ts';

const YEAR =
  /^(?:(?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})(?:[-—~至](?:19|20)?\d{2,4})?(?:学?年度?|年[初末底]|年\d{1,2}月(?:底|末)?)?$/;
const FIGURE =
  /^(?:约|近|超|达|不足|[≥≤<>＜＞±+-])?\s*-?\d[\d,，.\s]*(?:[:：]\d+(?:\.\d+)?)?\s*(?:%|％|‰|个?百分点|余)?(?:万|亿)?[\u4e00-\u9fa5㎡²/]{0,5}$/;
/** A head that begins with a year (2023年实际). */
const DATED = /^(?:19|20)\d{2}\s*(?:年|学年|[-—–~至])/;
const BLANK = /^(?:[—–－/／\\*\-―]{1,4}|无|空|暂无)?$/;
const ORDINAL_HEAD = /^(?:序号|编号|序|排名|名次)$/;

/** True for a year alone (2023, 2023年, 2022—2023学年). */
export const isYear = (words: string): boolean => YEAR.test(fold(words).replace(/\s+/g, ''));

/** True for a cell that states a figure: a number with or without a unit, but no year. */
export function isFigure(words: string): boolean {
  const folded = fold(words).trim();
  return FIGURE.test(folded) && !isYear(words) && !DATED.test(folded);
}

/** True for a cell that says nothing: empty, a dash, 无. */
export const isBlank = (words: string): boolean => BLANK.test(words.trim());

/** True for the head of a column that counts the rows. */
export const isOrdinalHead = (words: string): boolean => ORDINAL_HEAD.test(words.replace(/\s+/g, ''));

/** True for a row of remarks below the figures (注：…). */
export const isNote = (words: string): boolean => /^(?:注|备注|说明|数据来源|资料来源|填表说明)\s*[\d一二三]?[：:、.]/.test(words);

/** True for the head of a column that gives the unit of each row. */
export const isUnitHead = (words: string): boolean => /^(?:计量)?单位$/.test(words.replace(/\s+/g, ''));
