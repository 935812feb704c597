import { firstFrom } from '../../../text/bisect.ts';
import { isKindOfSchool } from '../../../words/school-kinds.ts';
import { scopeWord } from '../../../words/scope-words.ts';
import { stageWords } from '../../../words/stage-words.ts';
import type { Cursor } from '../cursor.ts';
import { listAround } from '../items.ts';
import { told } from '../rule.ts';
import type { ToldScope } from './near.ts';

/** Schools picked out by who runs them, or left over by a list: 县直学校, 其他学校; 乡镇和县直学校 are both sides. */
const SOME_SCHOOLS =
  /(?:(?<![和及与、])[县区旗](?:直属?|属)(?:公办)?|^[,，、;；]?(?:其他|其它|其余)(?:各?类型?)?(?:的)?)(?:学校|中小学|小学|初中|中学|高中|幼儿园)(?![、和及与])/;

/** The same right after the number: 7所县直学校. */
const SOME_AFTER = /^[县区旗](?:直属?|属)(?:公办)?(?:学校|中小学|小学|初中|中学|高中|幼儿园)/;
/** The central school of each township, one kind among the primary schools. */
const CENTRAL = /中心(?:小学|学校|校)$/;

/** Schools picked out by who runs them, or left over by a list: 县直学校7所; 中学校舍3万平方米，其他学校1万平方米. */
export function someSchools(cursor: Cursor): ToldScope | null {
  const { own, noun, unit, start, end } = cursor;
  if (SOME_AFTER.test(noun)) return told('subset', end, end + noun.length);
  return SOME_SCHOOLS.test(own) || (unit === '所' && CENTRAL.test(own)) ? told('subset', cursor.ownStart, start) : null;
}

/** The one side that the stages of a 分别 list are of, for its later values: 城区小学、初中平均班额分别为48人、52人. */
export function sideOfList(cursor: Cursor): ToldScope | null {
  const [first] = listAround(cursor);
  if (!first || first === cursor || !/分别|依次/.test(first.own)) return null;
  const word = scopeWord(first.own);
  const isFirst = word !== null && word.end <= first.own.search(/[、和与及]/) && scopeWord(first.own.slice(word.end)) === null;
  return isFirst ? told(word.scope, first.ownStart + word.start, first.ownStart + word.end) : null;
}

/** A project or school that the words before point back to: 该项目总投资463万元，占地12亩. */
const THAT_ONE = /该(?:项目|工程|校|园|学校|幼儿园|中心)(?![^,，。;；]{0,4}(?:县|市|区))/;
/** What is told of more than the one pointed back to. */
const OF_MORE = /[全我本][县市区旗]|各|其他/;

/** One project or school pointed back to earlier in the statement: 该项目是为民办实事项目，总投资463万元. */
export function thatOne(cursor: Cursor): ToldScope | null {
  const { statement, start } = cursor;
  const words = cursor.words(statement.start, start);
  if (!words.includes('该')) return null;
  const at = words.search(THAT_ONE);
  return at < 0 || OF_MORE.test(words.slice(at)) ? null : told('institution', statement.start + at, start);
}

/** Sources of money: 中央资金3.08亿元，省级资金0.95亿元. */
const SOURCE = /(?:中央|省级?|市级?|州级|县级|区级|本级|上级|社会|自筹)(?:财政)?(?:专项|补助|配套)?资金$/;

/** One of several sources that an amount is broken down by. */
export function ofSource(cursor: Cursor): ToldScope | null {
  const { own, unit, previous, next } = cursor;
  if (unit !== '元' || !SOURCE.test(own)) return null;
  const beside = [previous, next].some(
    (one) => one?.unit === '元' && one.statement.start === cursor.statement.start && SOURCE.test(one.own),
  );
  return beside ? told('subset', cursor.ownStart, cursor.start) : null;
}

/** Most names that a number of schools may sum up without 等. */
const MOST_NAMES = 10;
/** Bare names in front of the number that counts them: 青山、白石、红旗3所. */
const BARE_NAMES = /[\u4e00-\u9fff]{2,}(?:、[\u4e00-\u9fff]{2,4})+$/;

/** Villages or towns in front of as many schools as are named: 青山、白石、红旗3所中心幼儿园. */
export function asManyNames(cursor: Cursor): ToldScope | null {
  const { own, mention, unit } = cursor;
  if (!['所', '个'].includes(unit) || mention.value > MOST_NAMES || !own.includes('、')) return null;
  const items = BARE_NAMES.exec(own)?.[0].split('、') ?? [];
  if (items.length !== mention.value || !/学校|小学|初中|中学|高中|幼儿园|完小|教学点/.test(cursor.noun)) return null;
  const isBare = (item: string) => !isKindOfSchool(item) && stageWords(item).length === 0 && !scopeWord(item);
  return items.slice(1).every(isBare) ? told('institution', cursor.ownStart, cursor.start) : null;
}

/** Kinds of schools that are some of those of a stage, at the end of the words before their number: 小规模学校62所. */
const SOME_KIND = /(?:寄宿制|小规模|一贯制|完全中学|完中)(?:义务教育|公办)?(?:学校|中小学校?|小学|初中|中学)?$/;
/** Units of schools. */
const SCHOOLS = ['所', '个', '处'];
/** People of schools, as the words of their own number. */
const PEOPLE = /学生|在校|寄宿|住宿|走读|教师|教职工|毕业|招生/;
/** Most numbers looked back over for the schools that people are of. */
const MOST_BACK = 6;

/** People of schools of one kind that were counted right before: 小规模学校62所，在校生2100人; with other schools beside them, they are of both. */
export function ofKindCounted(cursor: Cursor): ToldScope | null {
  const { own, noun, unit, statement } = cursor;
  if (unit !== '人' || !PEOPLE.test(own + noun) || OF_MORE.test(own)) return null;
  let kind: Cursor | null = null;
  for (const one of cursor.back().take(MOST_BACK)) {
    if (one.start < statement.start) break;
    if (!SCHOOLS.includes(one.unit) || one.bracket) continue;
    if (kind) return null;
    kind = one;
  }
  return kind && SOME_KIND.test(kind.own) ? told('subset', kind.ownStart, kind.end) : null;
}

/** Schools and people among those of one kind that a sentence opens with: 建成寄宿制学校43所，其中：高中2所，在校生…；初中11所，在校生…. */
export function amongKind(cursor: Cursor): ToldScope | null {
  const { sentence, stretch, own } = cursor;
  const first = stretch.cursors[firstFrom(stretch.cursors, sentence.start, ({ start }) => start)];
  if (!first || first.index >= cursor.index || !SCHOOLS.includes(first.unit) || !SOME_KIND.test(first.own) || OF_MORE.test(own))
    return null;
  const behind = cursor.words(first.end, cursor.start);
  return /^[,，;；]?其中/.test(behind) && ['所', '人'].includes(cursor.unit) ? told('subset', first.ownStart, first.end) : null;
}
