import { scopeWord } from '../../../words/scope-words.ts';
import type { Cursor } from '../cursor.ts';
import { goesOn, isOfSchool } from '../items.ts';
import { namedSubject } from '../names.ts';
import { leadsToSecond } from '../pairs.ts';
import { amongFrom, LONGEST_LIST } from '../parts.ts';
import { passedOn, told } from '../rule.ts';
import { saysWhole, type ToldScope } from './near.ts';

/** Words that begin a total anew after a breakdown. */
const TOTAL = /^ ?(?:共(?!接纳|招收|收)|合计|总(?!投资|造价|概算|建筑|占地|用地|面积)|累计)/;
const CAME_OF_IT = /新增|增加|解决|受益|惠及|完成|配备|购置|设计|设置|开设|办学规模|可容纳/;
/** Rates of all pupils of a stage, whatever schools the words before tell of. */
const OF_ALL = /巩固率|辍学率|毛?入[学园]率|满意[度率]/;
/** Rules whose reading comes from a head further up: numbers of the same unit go on about it, too (在校生2310人，教师108人). */
const HEADED = ['goes-on', 'named-project', 'named-subject', 'one-school'];

/** Whether a mention is part of a breakdown, which says nothing about what follows it. */
function isPart(cursor: Cursor): boolean {
  return cursor.bracket !== null || amongFrom(cursor) !== null;
}

/** Whether a number goes on about what stands before it, or tells what a named school has. */
function continues(cursor: Cursor, value: ToldScope['value']): boolean {
  const { own, clause, previous, unit } = cursor;
  if (previous && previous.start >= clause.start && !/[、和与及]/.test(own)) return true;
  return goesOn(cursor) || isOfSchool(cursor) || (value === 'institution' && unit !== '所' && CAME_OF_IT.test(own));
}

/** The share that a value has of all, which says nothing of whose the next is: 民办园62所，占67%，在园幼儿…. */
const SHARE = /^[,，]?约?占/;

/** The mention that this one may go on about: the one before, breakdowns and shares left out unless a share is told of them (占…). */
function antecedent(cursor: Cursor, isShare: boolean): Cursor | null {
  const { start } = cursor.statement;
  for (const one of cursor.back()) {
    if (one.start < start) return null;
    if (isShare || !(isPart(one) || SHARE.test(one.own))) return one;
  }
  return null;
}

/** The two sides of a division of all: 公办, 民办; 城区, 农村. */
const SIDES = [
  ['public', 'private'],
  ['urban', 'rural'],
];

/** Whether the number and the one before it are the two sides of a whole, which the next goes on about: 公办园126所，民办园214所，在园幼儿…. */
function closesBothSides(last: Cursor, scope: ToldScope['value']): boolean {
  for (const one of last.back().take(LONGEST_LIST)) {
    if (one.start < last.statement.start || one.unit !== last.unit) return false;
    if (isPart(one)) continue;
    const other = one.told('scope')?.value;
    return SIDES.some((sides) => other !== undefined && other !== scope && sides.includes(scope) && sides.includes(other));
  }
  return false;
}

/** Whether a rate of all pupils begins after what was counted before. */
function startsRate(last: Cursor, { own, unit }: Cursor): boolean {
  return last.unit !== unit && OF_ALL.test(own);
}

/** The scope of the clause before, where this one tells what came of it (新建东街小学，新增学位4050个). */
export function carried(cursor: Cursor): ToldScope | null {
  const { clause, start, unit } = cursor;
  const begins = cursor.words(clause.start, clause.start + 4);
  if (/^ ?(?:各|每个)/.test(begins) || TOTAL.test(begins) || saysWhole(cursor)) return null;
  const isShare = begins.trimStart().startsWith('占');
  const last = antecedent(cursor, isShare);
  const scope = last?.told('scope');
  if (!last || !scope || (scope.value === 'subset' && !isShare)) return null;
  if (last.unit !== unit && !isShare && closesBothSides(last, scope.value)) return null;
  const second = leadsToSecond(cursor.words(last.end, start));
  if (!isShare && !second && !continues(cursor, scope.value)) return null;
  if (['%', '百分点'].includes(unit) && (scope.value === 'public' || scope.value === 'private' || startsRate(last, cursor))) return null;
  if (
    (last.unit === unit && !second && !(HEADED.includes(scope.rule) && (goesOn(cursor) || isOfSchool(cursor)))) ||
    /[,，][^,，]*[,，][^,，]*[,，]/.test(cursor.words(last.end, clause.start + 1))
  )
    return null;
  return passedOn(scope);
}

/** Rules whose reading is that of a school that the words speak of, people and results more than works. */
const OF_SCHOOL = ['named-project', 'one-school', 'name-alone', 'further-result', 'goes-on', 'same-school'];
/** What tells of another subject than the school before: all, other schools, a level, a part. */
const OTHER_SUBJECT =
  /[全我本各该][县区市旗省校]|[省市州国]|学校|小学|初中|中学|高中|幼儿园|各|所有|其中|其他|其余|另外|农村|城区|乡镇|合计|总计|共有|学区|集团/;
/** Something done, by whomever: 招聘教师120名. */
const ACTS =
  /^[,，、和及与]?(?:新|共|又|先后|累计|并|同时|已|计划|公开)*(?:招聘|招录|引进|补充|选派|选聘|培训|开展|举办|组织|发放|资助|投入|投资|新建|改建|扩建|改扩建|建成|完成|安排|争取|落实|拨付|下达|撤并|创建|评选|表彰|检查|排查|整改|解决|实现|推进|实施)/;

/** Whether a mention tells of people or results of one school. */
function isOfSchoolsPeople({ unit }: Cursor): boolean {
  return ['人', '人次', '%', '个', '册', '台', '分'].includes(unit);
}

/** A further thing that the school named before has: 云岭中学在校生2150人，专任教师168人，升学率96.2%，生均图书32册. */
export function sameSchool(cursor: Cursor): ToldScope | null {
  const { own, noun, previous, statement, bracket } = cursor;
  if (!previous || previous.start < statement.start || bracket || previous.bracket) return null;
  const scope = previous.told('scope');
  if (scope?.value !== 'institution' || !OF_SCHOOL.includes(scope.rule) || !isOfSchoolsPeople(previous)) return null;
  if (previous.unit === '个' || /[。；;]/.test(cursor.words(previous.end, cursor.start))) return null;
  return OTHER_SUBJECT.test(own + noun) || ACTS.test(own) ? null : passedOn(scope);
}

/** A change of the value right before, with no word of its own: 比上年减少18所，下降8.5%. */
const ITS_CHANGE =
  /^[,，(（]?(?:(?:比|较)(?:上年|去年|上一年|上学年|上年度|(?:19|20)\d\d年)(?:同期)?|同比|环比)?[,，]?(?:净|共)?(?:增加|减少|增长|下降|上升|提高|降低|增|减)(?:了|约)?$/;

/** The scope of the value of which a number tells the change: 民办幼儿园93所，比上年减少8所，下降7.9%. */
export function itsChange({ own, noun, unit, previous, statement, bracket }: Cursor): ToldScope | null {
  if (!previous || previous.start < statement.start || previous.bracket?.start !== bracket?.start || noun !== '') return null;
  if ((previous.unit !== unit && unit !== '%' && unit !== '百分点') || !ITS_CHANGE.test(own)) return null;
  const scope = previous.told('scope');
  return scope && passedOn(scope);
}

/** Those whom an amount went to: 受助学生. */
const PAID = /^[,，、]?(?:共|累计|已)?(?:资助|受助|受益|惠及|享受|补助|覆盖|涉及)(?:学生|幼儿|儿童|师生|教师)?(?:共|约|达)?$/;

/** The group that an amount was paid to, for the people it went to: 发放困难寄宿生补助225万元，受助学生3600人次. */
export function paidPeople({ own, unit, previous, statement }: Cursor): ToldScope | null {
  if (!['人', '人次'].includes(unit) || previous?.unit !== '元' || previous.start < statement.start || !PAID.test(own)) return null;
  const scope = previous.told('scope');
  return scope?.rule === 'paid-group' ? passedOn(scope) : null;
}

/** A school or project named at the beginning, for what it has. */
export function ofNamed(cursor: Cursor): ToldScope | null {
  const named = isOfSchool(cursor) ? namedSubject(cursor) : null;
  return named && told('institution', named.start, named.end);
}

/** The schools that new places are in: 农村学校改扩建，新增学位600个. */
export function placesIn(cursor: Cursor): ToldScope | null {
  const { clause, statement, previous } = cursor;
  const { start } = statement;
  if (!isOfSchool(cursor) || (previous && previous.start >= start) || start >= clause.start || !/学位/.test(cursor.own)) return null;
  const word = scopeWord(cursor.words(start, clause.start));
  return word && told(word.scope, start + word.start, start + word.end);
}

/** Subject of the statement: 各农村初中…，每学期至少举办2次. */
export function subject(cursor: Cursor): ToldScope | null {
  const { start } = cursor.statement;
  if (cursor.previous && cursor.previous.start >= start && !/^ ?(?:各|所有)/.test(cursor.words(start, start + 3))) return null;
  const word = scopeWord(cursor.words(start, Math.min(cursor.start, start + 8)));
  return word && /^ ?(?:各|全[区县市旗]|我[区县市旗]|所有)?$/.test(cursor.words(start, start + word.start))
    ? told(word.scope, start + word.start, start + word.end)
    : null;
}
