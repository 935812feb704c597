import { FORMS_BY_FIRST } from './unit-forms.ts';

/** Characters tested after and before a unit: bounds the work per number. */
const WINDOW = 12;
/** The mark of a note between a number and its unit: 1486¹人, 5260[2]平方米. */
const NOTE_MARK = / ?(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\[\d{1,2}\]|[①-⑳])/y;

/** A unit found after a number. */
export type UnitMatch = { end: number; unit: string; factor: number };

/** Where a number stands whose unit is asked for. */
export type UnitPlace = { at: number; numberStart: number; script: 'arabic' | 'chinese' };

/**
 * The unit that stands at `at` in folded text, after a number that starts at `numberStart`; one space may stand between. Null where none
 * does, or where the characters belong to another word.
 */
export function readUnit(text: string, { at, numberStart, script }: UnitPlace): UnitMatch | null {
  NOTE_MARK.lastIndex = at;
  const after = NOTE_MARK.test(text) ? NOTE_MARK.lastIndex : at;
  const from = after + (/^ {0,2}/.exec(text.slice(after, after + 2))?.[0].length ?? 0);
  const before = text.slice(Math.max(0, numberStart - WINDOW), numberStart);
  for (const form of FORMS_BY_FIRST.get(text[from] ?? '') ?? []) {
    if (!text.startsWith(form.written, from)) continue;
    if (form.arabicOnly && script === 'chinese') continue;
    const end = from + form.written.length;
    if (form.notBefore?.test(text.slice(end, end + WINDOW))) continue;
    if (form.after && !form.after.test(before)) continue;
    return { end, unit: form.unit, factor: form.factor };
  }
  return null;
}
