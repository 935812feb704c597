import { scopeWord } from '../../../words/scope-words.ts';
import type { Cursor } from '../cursor.ts';
import { goesOn, isOfSchool } from '../items.ts';
import { namedSubject } from '../names.ts';
import { leadsToSecond } from '../pairs.ts';
import { amongFrom, LONGEST_LIST } from '../parts.ts';
import { passedOn, told } from '../rule.ts';
import { saysWhole, type ToldScope } from './near.ts';

/** Words that begin a total anew after a breakdown. */
const TOTAL = /^ ?(?:共|合计|总(?!投资|造价|概算|建筑|占地|用地|面积)|累计)/;
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
  const { own, clause, previous } = cursor;
  if (previous && previous.start >= clause.start && !/[、和与及]/.test(own)) return true;
  return goesOn(cursor) || isOfSchool(cursor) || (value === 'institution' && CAME_OF_IT.test(own));
}

/** The mention that this one may go on about: the one before, breakdowns left out unless a share is told of them (占…). */
function antecedent(cursor: Cursor, isShare: boolean): Cursor | null {
  const { start } = cursor.statement;
  for (const one of cursor.back()) {
    if (one.start < start) return null;
    if (isShare || !isPart(one)) return one;
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
