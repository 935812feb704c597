import { joinStages } from '../../../words/stage-words.ts';
import type { Cursor } from '../cursor.ts';
import { goesOn, listAround } from '../items.ts';
import { LONGEST_LIST, totalAbove } from '../parts.ts';
import { passedOn, told } from '../rule.ts';
import { type ToldStage, together, wordsIn } from './words.ts';

/** Units of schools in a list of kinds. */
const SCHOOLS = ['所', '个', '家'];

/** Words that sum up the values before. */
const SUMMED = /^[,，\s]*(?:总共|一共|共计|合计|总计|累计|共)(?!同|有的|产|建)/;

/** What leads from a total to its parts. */
const PARTS_FOLLOW = /^ ?[,，:：(;；]?(?:其中|分别为|包括|含|:|：)/;

/** The stage of a total, for its parts: 小学在校生8100人，其中寄宿生620人. A total of all stages leaves its parts open. */
export function partOfTotal(cursor: Cursor): ToldStage | null {
  const whole = totalAbove(cursor)?.told('stage');
  if (!whole) return null;
  return whole.value === 'all' ? { value: null, words: null } : passedOn(whole);
}

/** A total after its parts: 小学学位600个，初中学位400个，共新增1000个学位. */
export function sumOf(cursor: Cursor): ToldStage | null {
  if (!SUMMED.test(cursor.own)) return null;
  const { start } = cursor.statement;
  const parts: ToldStage[] = [];
  for (const part of cursor.back()) {
    if (part.start < start || part.unit !== cursor.unit) break;
    const stage = part.told('stage');
    if (stage?.value) parts.unshift(stage);
  }
  const all = together(parts);
  return all && all.codes.size > 1 ? all.told(joinStages([...all.codes])) : null;
}

/** The stages of a list of kinds of schools, for a total after it: 小学48所、初中16所、高中3所，在校生6.2万人. */
export function totalAfter(cursor: Cursor): ToldStage | null {
  const { previous, unit } = cursor;
  if (!previous || !SCHOOLS.includes(previous.unit) || SCHOOLS.includes(unit) || !goesOn(cursor)) return null;
  const { start } = cursor.sentence;
  const kinds: ToldStage[] = [];
  for (const kind of cursor.back()) {
    if (kind.start < start) break;
    if (kind.bracket) continue;
    if (!SCHOOLS.includes(kind.unit)) break;
    const stage = kind.told('stage');
    if (stage?.value) kinds.unshift(stage);
  }
  const all = together(kinds);
  return all && kinds.length > 1 ? all.told(joinStages([...all.codes])) : null;
}

/** A list that says which is which by 分别, up to its number. */
const RESPECTIVE = /(?:分别|依次)(?:为|有|达到?|是)?[^,，。;；]*$/;

/** Stages joined right before what they are told of, one for each number after 分别: 小学、初中八项指标综合差异系数分别为0.42、0.38. */
export function respectiveWords(cursor: Cursor): ToldStage | null {
  if (!RESPECTIVE.test(cursor.words(cursor.statement.start, cursor.start))) return null;
  const list = listAround(cursor);
  const [first] = list;
  if (!first || list.length < 2 || !/分别|依次/.test(first.own)) return null;
  const { start } = first.clause;
  const words = wordsIn(first, start, first.start);
  const joined = words.every(
    (word, i) => i === 0 || /^[、和与及]$/.test(first.words(start + (words[i - 1]?.end ?? 0), start + word.start)),
  );
  const own = words.length === list.length && joined ? words[list.indexOf(cursor)] : undefined;
  return own?.stage ? told(own.stage, start + own.start, start + own.end) : null;
}

/** The stages told before 分别 in the sentence, one for each number: 小学16所、初中9所，教学班分别为118个、58个. Others leave it open. */
export function respective(cursor: Cursor): ToldStage | null {
  if (!RESPECTIVE.test(cursor.words(cursor.statement.start, cursor.start))) return null;
  const list = listAround(cursor);
  const first = list[0];
  if (!first || list.length < 2 || !/分别|依次/.test(first.own)) return null;
  const stages: ToldStage[] = [];
  for (const one of first.back().take(LONGEST_LIST)) {
    if (one.start < cursor.statement.start) break;
    const stage = one.told('stage');
    if (stage?.value && !stages.some(({ value }) => value === stage.value)) stages.unshift(stage);
  }
  const own = stages.length === list.length ? stages[list.indexOf(cursor)] : undefined;
  return own ? passedOn(own) : null;
}

/** Schools of every kind, of which the parts told may be but some. */
const EVERY_KIND = /各级|各类/;

/** A total whose parts name their stages: 在校生50193人，其中小学…，初中…. */
export function totalOfParts(cursor: Cursor): ToldStage | null {
  if (!PARTS_FOLLOW.test(cursor.words(cursor.end, cursor.end + 6))) return null;
  const { end } = cursor.sentence;
  const parts: ToldStage[] = [];
  for (const part of cursor.ahead()) {
    if (part.start >= end) break;
    const stage = part.unit === cursor.unit ? part.told('stage') : null;
    if (stage?.value) parts.push(stage);
  }
  const all = together(parts);
  if (EVERY_KIND.test(cursor.own)) return { value: null, words: null };
  return all && all.codes.size > 1 ? all.told(all.codes.size > 3 ? 'all' : joinStages([...all.codes])) : null;
}

/** A change told of no part by name: 较上年增加. */
const CHANGE_ALONE = /^[,，]?(?:比|较|同比)[^,，。;；]{0,8}(?:净?增|减|多|少|提高|下降)/;

/** The stage of the whole, none where it has none, for a change right behind two parts of it or more: …，其中小学460人、初中400人，较上年减少35人. */
export function ofWholeOfParts(cursor: Cursor): ToldStage | null {
  const last = cursor.previous;
  if (!last || !CHANGE_ALONE.test(cursor.own) || last.unit !== cursor.unit || !last.own.startsWith('、')) return null;
  const whole = totalAbove(last);
  if (!whole) return null;
  const stage = whole.told('stage');
  return stage ? passedOn(stage) : { value: null, words: null };
}
