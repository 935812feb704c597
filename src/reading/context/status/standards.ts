import type { Cursor } from '../cursor.ts';
import { isAchieved, isLevel, statementBefore, wordsBefore } from './words.ts';

/** Words of a requirement in the clause before the number. */
const REQUIRED = new RegExp(
  [
    '不少于|不低于|不超过|不高于|不得(?:少|低|高|超|多)(?:于|过)|至少|最多',
    '应(?:当|该|达到|不(?:少|低|超|高)|确保|按(?!时))|必须|须(?!知)',
    '要求(?:各|全|所有|学校|教师|每|做到)|确保(?!了)|保证(?!了)|规定(?:每|各)|达标线|不得|不能(?:少|低|高|超|多)(?:于|过)|原则上',
    '(?:年度|规划|[期年]末|既定)?(?:目标(?:值|数|任务)?|(?:规划|计划)(?:值|数))(?:为|是|:|：)?$|(?:规定|标准|达标|要求)值(?:为|是|:|：)?$',
    '应(?=有|为|占|配|组织|开展|进行|举办|参加|接受|安排|控制在|保持|设|建(?!数|率|总)|开)|(?:标准|底线|上限|下限)(?:为|是|即)',
    '(?<!按照?|达到|符合|高于|超过|优于|满足|比)(?:国家|省|市|上级|教育部)[级定里]?(?:规定|要求)(?:的|为|是|每|各|[生人]均)',
  ].join('|'),
);
/** A standard that says what is to be reached, which holds for the levels after it: 标准规定毛入园率达到85%，普惠率达到80%. */
const STANDARD_SAYS =
  /(?<!(?:按照?|依照|对照|根据|符合|达到|高于|超过|优于|满足)[^,，。;；]{0,14})(?:(?:标准|办法|细则|指标体系)[》”]?中?(?:明确)?(?:规定|要求)|(?<!全)(?:国家|教育部|国务院|省|市)(?:明确)?(?:规定|要求)(?![,，]))(?!的|完成|落实|、)/;
/** Words after a standard that turn to what the county itself has. */
const TURNS_TO_OWN = /[我本全该][县市区旗州]|我们|实际|已|目前|(?<![平生人校师])均(?!衡)|高出|超出|[，,](?:达标|达到了)/;
/** Words of an aim, which hold for the clauses after them, too. */
const AIMED = new RegExp(
  [
    '力争|力求|目标(?:任务)?(?:是|为)',
    '争取(?=到?20\\d\\d年|到?(?:今|明|后)年|到?年底|到?\\d+年|[在用于让使把将]|实现|达到|完成|早日|尽[快早]|力|再|通过|全[县区市部]|各|新建|建成|创建|开工|[一二两三四五]年)',
  ].join('|'),
);
/** A prescribed rhythm: 一年一次的体检制度. */
const PRESCRIBED_AFTER = /^[^,，。;；]{0,12}(?:制度|机制|要求|规定|标准)/;
const RHYTHM = /(?:每|一)(?:年|学年|学期|季度|月|周|天|日)[^,，。;；]{0,12}$/;
/** A standard that a value is measured by: 达到50%以上的标准. */
const STANDARD_AFTER =
  /^(?:及?以[上下内])?(?:[、和与及或] ?\d[\d.]{0,7}[^\d,，。;；、和与及或的以]{0,4}(?:及?以[上下内])?){0,3}的?(?:国家|省定?|规定|评估|最低)?(?:标准(?![化间厂])|要求|底线|(?:规定|标准|达标|临界|限定)值|规定(?=[,，。;；、)]|$))/;
/** A standard that a value is measured by, and how far that lies from it: 比省定标准4.5平方米多0.3平方米. */
const MEASURED_BY = /[比较][^,，。;；\d]{0,10}(?:标准|要求|底线|规定)值?(?:的|为)?$/;
/** A standard that a value is above or below, by the giver alone: 超过省定的18册. */
const SET_BY = /(?:高于|超过|优于|低于|多于|少于|不及|未达到?)了?(?:国家|省|市|部)(?:颁|定|规定|要求)(?:标准)?的$/;
const APART = /^(?:还|仍|均)?[高低多少]/;
/** A standard in a bracket of its own: （标准0.9人以上）, （国家要求：85%）. */
const STANDARD_BEFORE =
  /^(?:国家|省定?|评估|达标|最低)*(?:标准|要求|规定|底线)(?:值|数)?(?:应?[为是])?[:：]?(?:不[少低高]于|不超过|[≥≤])?$/;
/** A goal before a bracket that holds its value: 高于省定目标（91%）. */
const GOAL_BEFORE = /(?<![按照合据达])(?:标准|目标|要求|底线)(?:值|水平)?$/;
/** An aim that the words after a level close: …达到50%、…达到80%的任务. */
const AIM_AFTER =
  /^(?:(?![低高优]于|未达|不足|超[过出]|[相还尚仍]差|距|达到了|符合|满足)[^。;；]){0,70}?\d(?:%|个|所|人)?(?:及?以[上下内])?的(?:工作|总体|年度)?(?:任务|目标|要求)(?![的完]|已|均|全部)/;
const AIM_RIGHT_AFTER = /^(?:及?以[上下内])?的(?:工作|总体|年度)?(?:任务|目标)(?![的完]|已|均|全部)/;
/** What closes the words about an aim that was reached. */
const REACHED = /(?:完成|实现|达到|达成)了|完成(?:年度|全年)?(?:目标|任务)|(?:已|圆满|超额|提前|全面|顺利|如期)(?:完成|实现|达到)/;
/** Heads of table columns or rows over differences: 增减, 较上年, 变化（百分点）. */
const CHANGE_HEAD =
  /^(?:同比|环比|比上年|较上年|较去年|与上年相比)?[±+-]?(?:增减|升降|变化|变动|差值|增量|增长|提高|增幅|增减幅|升幅|降幅|增长幅度|增减情况|比上年|较上年|较去年|同比|环比)(?:数|值|量|额|率|幅度|情况|百分点)?$/;
/** Heads of table columns or rows over what is planned, not over how much of a plan was done (计划完成率). */
const PLAN_HEAD = /(?:计划|规划|拟建|预计|预期|安排)(?:新建|新增|招聘|招生|投资|完成|实施|建设)?(?:数|量|值|额|人数|数量|规模|任务|投资)?$/;
/** Heads of table columns or rows over levels to reach. */
const TARGET_HEAD = /(?:国家|省定?|评估|达标|规定|最低)?(?:标准|要求|底线)(?:值|数)?$|目标(?:值|数|任务)?$|达标值$|指标值$/;

/** Whether a number tells how often a rule demands something: 一年一次的体检制度. */
export function isRhythm(cursor: Cursor): boolean {
  return cursor.unit === '次' && RHYTHM.test(wordsBefore(cursor)) && PRESCRIBED_AFTER.test(cursor.after);
}

/** Whether the words right after call a number a standard, or a bracket of its own does. */
export function isStandard({ after, before, bracket, folded, start }: Cursor): boolean {
  if (STANDARD_AFTER.test(after) || SET_BY.test(before) || (MEASURED_BY.test(before) && APART.test(after))) return true;
  if (bracket === null) return false;
  const goalBefore = bracket.start === start && GOAL_BEFORE.test(folded.slice(Math.max(0, start - 8), start - 1));
  return goalBefore || STANDARD_BEFORE.test(folded.slice(bracket.start, start));
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

/** Whether the statement tells what a standard asks for, and has not turned to the county's own figures. */
export function isSaidByStandard(cursor: Cursor): boolean {
  const words = isLevel(cursor) ? statementBefore(cursor) : '';
  const said = /规定|要求/.test(words) ? STANDARD_SAYS.exec(words) : null;
  return said !== null && !TURNS_TO_OWN.test(words.slice(said.index));
}

/** How often something is to be done, or at least how much. */
const MEASURE = /每(?:学?年|学期|季度|月|周|天|日|班|名|校|生)|至少|不少于|不低于/;
/** Words of a requirement that hold for the clauses after them. */
const DEMANDS = /(?:^|[,，:：])[^,，。;；]{0,12}(?:要求|规定|应当|必须|须)(?!的|完成|落实)/;

/** Whether the statement demands something, and the clause says how often or how much. */
export function isDemanded(cursor: Cursor): boolean {
  const words = wordsBefore(cursor);
  const measured = MEASURE.test(words) || /^(?:及?以上|以内)/.test(cursor.after);
  return measured && DEMANDS.test(statementBefore(cursor)) && !isAchieved(words);
}

/** Whether the statement aims at a number that the clause does not say was reached. */
export function isAimed(cursor: Cursor): boolean {
  const words = statementBefore(cursor);
  const aim = AIMED.exec(words);
  return aim !== null && !isAchieved(words.slice(aim.index)) && !isAchieved(wordsBefore(cursor));
}

/** True for the head of a table's column or row over differences from another year. */
export function isChangeHead(title: string): boolean {
  return CHANGE_HEAD.test(title.replace(/[(（][^()（）]*[)）]/g, '').replace(/\s/g, ''));
}

/** True for the head of a table's column or row over what is planned. */
export function isPlanHead(title: string): boolean {
  return PLAN_HEAD.test(title.replace(/[(（][^()（）]*[)）]$/, '').trim());
}

/** True for the head of a table's column or row over standards or targets, not over what was reached (达标情况). */
export function isTargetHead(title: string): boolean {
  const plain = title.trim().replace(/[(（][^()（）]*[)）]$/, '');
  return TARGET_HEAD.test(plain.trim());
}
