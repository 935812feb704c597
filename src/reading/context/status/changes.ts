import type { Cursor } from '../cursor.ts';
import { statementBefore } from './words.ts';

/** A comparison with another time in the clause. */
const COMPARED = /(?:较|比|同比|环比|相比)/;
/** Verbs of change right before the number, without 到 or 至. 新增 names a thing of its own (新增学位). */
const CHANGED =
  /(?<!新|共|累计)(?:(?:增加|增长|净增|净减|净减少|减少|下降|降低|提高|提升|进步|上升|缩小|增收|减收|增支|减支|比增|上调|下调|调增|调减|上浮|下浮)(?:了|约|近|超过?|达)?|[增降涨]幅(?:约|近|超过?|达到?|为|是)?)$/;
/** Verbs of change that have an object after the number: 增加600个高中学位, 提升20所学校. */
const TRANSITIVE = /(?:增加|提高|提升)(?:了|约|近)?$/;
const COUNTED = /^(?!%|百分点|分$|元\/|$)/;
const COMPARED_CHANGED =
  /(?:增加|增长|增幅|增|减少|减|下降|降低|降|提高|提升|进步|上升|[多少][招投建增补拨]?|高出?|低)(?:了|出|约|近|超过?|达)?$/;
/** By how many points a rate lies above or below another: 高出全省5个百分点. */
const POINTS_APART = /(?:高|低)(?:出|于|过)[^,，。;；\d]{0,12}$|[高低增降升减](?:出|了)?$/;
/** By how much a value lies above or below another: 分别高出80元. */
const APART = /[高低]出(?:了|约|近)?$/;
/** A difference, where the statement compares: 与邻县相比，生均经费分别低1230元和860元. */
const DIFFERS = /(?:分别|约|还|仍|均|要)?(?:高|低)(?:出|了)?$/;
/** Growth of the spending on education, in all or per pupil, has an indicator of its own: the rate is then a value, not a change. */
const GROWTH_INDICATOR =
  /(?:教育|预算|财政|生均)(?!费)(?:(?!公用经费)[^,，]){0,14}(?:支出|拨款)|教育事业费|预算[^,，]{0,8}教育(?:经费|投入)|(?:财政|预算)(?:(?!公用)[^,，]){0,8}经费/;

/** Whether a number tells by how much something changed. */
export function isChange(cursor: Cursor): boolean {
  const words = cursor.before;
  if (COMPARED.test(words) && COMPARED_CHANGED.test(words)) return true;
  if ((cursor.unit === '百分点' && POINTS_APART.test(words)) || APART.test(words)) return true;
  if (DIFFERS.test(words) && COMPARED.test(statementBefore(cursor))) return true;
  return CHANGED.test(words) && !(TRANSITIVE.test(words) && COUNTED.test(cursor.unit) && /^[\u4e00-\u9fff]/.test(cursor.noun));
}

/** What the words before a rate say has grown, the last of them; empty where they name nothing. */
function grown(words: string): string {
  const nouns = words.match(
    /[^,，。;；:：\d]{0,24}?(?:支出|投入|经费|拨款|资金|金额|收入|占比|比例|比重|率)(?![^,，。;；\d]*(?:支出|经费|拨款|比例|比重))/g,
  );
  return nouns?.at(-1) ?? '';
}

/** Whether a change is the growth rate of spending. */
export function isGrowthRate(cursor: Cursor): boolean {
  if (cursor.unit !== '%' || !isChange(cursor)) return false;
  const what = grown(statementBefore(cursor));
  return GROWTH_INDICATOR.test(what) && /(?:支出|投入|经费|拨款)$/.test(what);
}

/** Growth of spending against a time gone by, which tells what was, wherever it stands: 比上年增长6.2%. */
export function isGrowthCompared(cursor: Cursor): boolean {
  return isGrowthRate(cursor) && COMPARED.test(cursor.before);
}
