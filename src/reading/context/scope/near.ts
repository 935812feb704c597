import type { Scope } from '../../../model/index.ts';
import { scopeWord } from '../../../words/scope-words.ts';
import type { Cursor } from '../cursor.ts';
import { withoutInsertions } from '../insertions.ts';
import { isPlace } from '../items.ts';
import { buildsNamed, endsInNames, namesSchools } from '../names.ts';
import { purposeEnd, SPENT_ON } from '../purpose.ts';
import { type Told, told } from '../rule.ts';
import { openingAt } from '../topic/subjects.ts';
import { hasName } from './schools.ts';

export type ToldScope = Told<Scope>;

/** The whole district, said outright: stronger than the heading. */
const WHOLE = /全[区县市旗]|我[区县市旗]|各级各类/;
/** A group to which a standard is paid, narrower than all teachers or students. */
const PAID_GROUP =
  /人才|班主任|合同制|非?在编|编外|代课|派遣|特岗|高层次|紧缺|急缺|特级|名师|贫困|困难|寄宿|残疾|建档立卡|随迁|留守|支教|走教|免费|公费/;
/** People from elsewhere or picked out by origin. */
const FOREIGN_GROUP = /民族地区|外[省市县区]|受援|对口/;
/** A share whose numerator is the public or private part is told of all: 公办园在园幼儿占比. */
const SHARE_OF_ALL = /(?:公办|民办|普惠|公立)[^,，。;；]*(?:占比|比例|比重|率|覆盖)/;
/** Townships and villages that are counted themselves: 辖18个乡镇. */
const COUNTED_PLACES = /^(?:乡镇|农村社区|山区县|村级组织|行政村)(?!学校|中心|小学|幼儿园|公办|初中|中学|寄宿|教师)/;
/** People picked out by rank, degree or age, and pupils by the way they are taught: parts of all, with or without 其中. */
const GROUPS = [
  '(?:正高级?|副高级?|高级|一级|二级|三级)教师|(?:正高级?|副高级?|高级|中级|初级)(?:专业技术)?(?:职称|职务)',
  '(?:博士|硕士|研究生|本科|专科|大专|中专|中师|高中)(?:及?以[上下])?(?:学历|学位|文化)',
  '\\d(?:周?岁)?(?:\\(含\\))?(?:及?以[上下]|至|[-—~])?(?:\\d*周?岁)?的?(?:中?青年|年轻|老)?(?:教师|职工|人员)?$',
  '走读(?:学?生)|就读的?$|[县区市省]外就读|送教上门|随班就读|延缓入学|缓学|休学|请假|因病|因残',
];
const GROUP = new RegExp(GROUPS.join('|'));

/** Money for somebody named before it: 支持东街小学资金80万元. */
const GIVEN_TO = /^.*?(?:支持|资助|补助|拨给|拨付|投入)(?=.{3,24}(?:资金|经费)$)/;
const AFTER_NAME = /(?:项目|建设|维修|改造|扩建|专项|补助)*(?:资金|经费)$/;

/** The words before a number that are its own, as a scope. */
function ofOwn(cursor: Cursor, scope: Scope): ToldScope {
  return told(scope, cursor.ownStart, cursor.start);
}

/** Where the clause says outright that it speaks of the whole district. */
export function saysWhole({ folded, clause, start }: Cursor): boolean {
  return WHOLE.test(folded.slice(clause.start, start));
}

/** The passage up to a number without insertions that reach beyond a place: one that does closes behind it. */
function withoutInsertionsIn({ folded, start }: Cursor, from: number): string {
  return folded.slice(from, start).includes(')') ? withoutInsertions(folded.slice(0, start)) : folded;
}

/** The last scope word of the words before a number, unless it is one item of a list among others (薄弱环节改善、农村校舍维修等项目70个). */
export function wordBefore(cursor: Cursor): ToldScope | null {
  const { ownStart, clause, start: end } = cursor;
  const folded = withoutInsertionsIn(cursor, ownStart);
  const follows = ownStart > clause.start;
  const start = follows ? Math.max(ownStart, ownStart + folded.slice(ownStart, end).search(/[、和与及]/)) : ownStart;
  const words = folded.slice(start, end);
  const isList = /等[^、]{0,8}$/.test(words) && words.includes('、');
  const shift = words.lastIndexOf('、') + 1;
  const own = scopeWord(isList ? words.slice(0, words.indexOf('、')) : words.slice(shift));
  const found = own ?? (isList ? null : scopeWord(words));
  const offset = start + (own && !isList ? shift : 0);
  return found && told(found.scope, offset + found.start, offset + found.end);
}

/** A share of public or private schools among all. */
export function shareOfAll(cursor: Cursor): ToldScope | null {
  return cursor.unit === '%' && SHARE_OF_ALL.test(cursor.own) ? ofOwn(cursor, 'district') : null;
}

/** A scope word in the noun after the number, up to the next part of the sentence: 176所农村学校. */
function nounScope({ folded, end }: Cursor, limit: number): ToldScope | null {
  const noun = /^[^、和与及以在为被到赴向往给,，。;；]{0,14}/.exec(folded.slice(end, Math.min(limit, end + 14)))?.[0] ?? '';
  const found = COUNTED_PLACES.test(noun) ? null : scopeWord(noun);
  return found && told(found.scope, end + found.start, end + found.end);
}

export function wordAfter(cursor: Cursor): ToldScope | null {
  return nounScope(cursor, cursor.until(cursor.clause.end));
}

/** A standard or allowance paid to a group: 班主任津贴每人每月300元. */
export function paidGroup(cursor: Cursor): ToldScope | null {
  const { clause, unit, own } = cursor;
  const words = cursor.words(clause.start, clause.end);
  if (unit.startsWith('元/') && PAID_GROUP.test(words)) return told('subset', clause.start, clause.end);
  return unit === '元' && /给予|补助|补贴|奖励|津贴/.test(words) && PAID_GROUP.test(own) ? ofOwn(cursor, 'subset') : null;
}

/** People picked out by rank, degree or age: 高级教师318人. */
export function group(cursor: Cursor): ToldScope | null {
  return cursor.unit === '人' && GROUP.test(cursor.own) ? ofOwn(cursor, 'subset') : null;
}

/** People from elsewhere: 外县学生120人. */
export function foreignGroup(cursor: Cursor): ToldScope | null {
  return FOREIGN_GROUP.test(cursor.own) ? ofOwn(cursor, 'subset') : null;
}

/** Names that a number sums up: 市二中、东街小学等5所学校. */
export function names(cursor: Cursor): ToldScope | null {
  return endsInNames(cursor.own) && /^[\u4e00-\u9fff]/.test(cursor.after) ? ofOwn(cursor, 'institution') : null;
}

/** Schools that are built in number, whatever was named before them: 新建东街小学，改扩建学校9所. */
const BUILDS_SCHOOLS = /(?:新建|改建|扩建|迁建|重建|建成|改造)[^,，、]{0,8}(?:学校|小学|初中|中学|高中|幼儿园)$/;

/** Named schools that were built: 新建东街小学、西街小学，新增学位…. */
export function builds(cursor: Cursor): ToldScope | null {
  const { statement, previous, unit, clause, start } = cursor;
  const from = Math.max(statement.start, previous?.end ?? 0);
  const counted = unit === '所' || (unit === '个' && !isPlace(cursor.noun));
  if (counted && clause.start > from && BUILDS_SCHOOLS.test(cursor.own)) return null;
  return buildsNamed(cursor.words(from, counted ? Math.max(from, clause.start) : start)) ? told('institution', from, start) : null;
}

/** Money for a named school: 支持东街小学资金80万元. */
export function givenTo(cursor: Cursor): ToldScope | null {
  const { unit, own } = cursor;
  if (unit !== '元' || !GIVEN_TO.test(own)) return null;
  return namesSchools(own.replace(GIVEN_TO, '').replace(AFTER_NAME, '')) ? ofOwn(cursor, 'institution') : null;
}

/** A department of one school: 高中部, 初中部. */
const DEPARTMENT = /(?:高中|初中|小学|幼儿)部(?!分|署|门)/;

/** What a department of one school has: 高中部，设200个教学班. */
export function ofDepartment(cursor: Cursor): ToldScope | null {
  const from = Math.max(cursor.statement.start, cursor.bracket?.start ?? 0);
  const words = cursor.words(from, cursor.start).replace(/\([^()]*\)/g, (inside) => ' '.repeat(inside.length));
  return cursor.unit !== '所' && DEPARTMENT.test(words) ? told('institution', from, cursor.start) : null;
}

/** A school or building named after its money: 投资2600万元的县三中综合楼. */
export function projectAfter(cursor: Cursor): ToldScope | null {
  if (!isSpent(cursor)) return null;
  const name =
    /^的([^,，。;；、\d]{2,24}?)(?:建成|投入|投用|启用|竣工|开工|完工|完成|项目|工程|主体|动工|正式|如期|已|于|将|预计|拟|计划|有望|$|[,，。;；])/.exec(
      cursor.after,
    )?.[1];
  return name && hasName(name) && namesSchools(name) ? told('institution', cursor.end, cursor.end + 1 + name.length) : null;
}

/** Whether an amount of money stands outside brackets: what it is for may stand further on. */
function isSpent({ unit, bracket }: Cursor): boolean {
  return unit === '元' && !bracket;
}

/** Words between an amount and the school that it went to: 为云岭中学更换设备, 改造县二中操场. */
const WENT_TO = /^[,，]?(?:专门|主要)?(?:用于|为|对|给|支持|补助|资助|奖补|维修|购置)?/;

/** Whether the words behind an amount begin with one school that it went to. */
function namesOneFor({ stretch, folded, end }: Cursor, until: number): boolean {
  const at = end + (WENT_TO.exec(folded.slice(end, until))?.[0].length ?? 0);
  const opening = openingAt(stretch, at, until);
  return opening !== null && opening !== 'wider' && opening.kind !== 'township' && opening.words?.start === at;
}

/** What an amount of money is for: 投入416万元，为农村学校购置…; 投资2亿元新建东街小学. */
export function purpose(cursor: Cursor): ToldScope | null {
  if (!isSpent(cursor)) return null;
  const { end } = cursor;
  const words = cursor.words(end, Math.min(purposeEnd(cursor), end + 120));
  if (namesSchools(words) || namesOneFor(cursor, end + words.length)) return told('institution', end, end + words.length);
  const found = scopeWord(words.slice(0, 40));
  return found && told(found.scope, end + found.start, end + found.end);
}

/** The counted object that money was spent on in the next clause: 投入资金640万元，完成160所农村学校改造. */
export function objectAfter(cursor: Cursor): ToldScope | null {
  const { next, statement, end } = cursor;
  if (!isSpent(cursor) || !next || !['所', '个'].includes(next.unit) || next.start > statement.end) return null;
  const between = cursor.words(end, next.start);
  if (!/^[,，][^,，。;；、]*$/.test(between) || !SPENT_ON.test(between.slice(1).replace(/^(?:全面|已|共)*/, ''))) return null;
  return nounScope(next, next.clause.end);
}
