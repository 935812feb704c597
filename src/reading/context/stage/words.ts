import { joinStages, type StageWord, stageWords } from '../../../words/stage-words.ts';
import type { Cursor } from '../cursor.ts';
import { plain } from '../insertions.ts';
import { type Told, told } from '../rule.ts';

export type ToldStage = Told<string | null>;

/** What may stand between stage words that belong together: 小学、初中; 公办小学和民办初中. */
const JOINED = /^[^,，。;；、0-9]{0,5}(?:、|和|及|与|以及|\/)(?:各|全区|全县|全市|公办|民办|农村|城区|乡镇|普通)?$/;
/** A school known by its number, which is a name (县二中). */
const NUMBERED = /[一二三四五六七八九十]中$/;
/** Between names of schools: 西大街小学、平凉五中. */
const LISTED = /^[^,，。;；]{0,4}(?:、|和|及|与|以及)[^,，。;；、]{0,14}$/;

/** Stage words of a stretch of the passage, quotations and explanations left out; offsets count from `start`. */
export function wordsIn({ folded }: Cursor, start: number, end: number): StageWord[] {
  return start < end ? stageWords(plain(folded.slice(start, end))).filter((word) => word.stage !== null) : [];
}

/** The first stage word of a stretch of the passage. */
export function firstStage(cursor: Cursor, start: number, end: number): ToldStage | null {
  const [first] = wordsIn(cursor, start, end);
  return first ? told(joinStages([first.stage as string]), start + first.start, start + first.end) : null;
}

/**
 * The last stage words of a stretch and those joined to them: 小学、初中. Null where it has none; the value null where they stand in a list
 * of names, which leaves the stage open.
 */
export function lastStages(cursor: Cursor, start: number, end: number): ToldStage | null {
  const text = cursor.words(start, end);
  const group: StageWord[] = [];
  let named = false;
  for (const word of wordsIn(cursor, start, end).reverse()) {
    const [next] = group;
    const between = next ? text.slice(word.end, next.start) : '';
    if (next && !JOINED.test(between)) {
      if (!LISTED.test(between)) break;
      named = true;
    }
    if (NUMBERED.test(text.slice(word.start, word.end)) && next) named = true;
    group.unshift(word);
  }
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return null;
  const codes = new Set(group.map((word) => word.stage as string));
  return told(named && codes.size > 1 ? null : joinStages([...codes]), start + first.start, start + last.end);
}

/** The stages of several mentions together; null where none has one. */
export function together(parts: readonly ToldStage[]): { codes: Set<string>; told: (value: string | null) => ToldStage } | null {
  const [first, last] = [parts[0]?.words, parts.at(-1)?.words];
  if (!first || !last) return null;
  const codes = new Set(parts.map(({ value }) => value as string));
  return { codes, told: (value) => told(value, first.start, last.end) };
}
