import { anyOf, firstUnitsOf } from '../../text/first-units.ts';
import { FORMS_BY_FIRST } from './unit-forms.ts';

/** Characters tested after and before a unit: bounds the work per number. */
const WINDOW = 12;
/** The mark of a note between a number and its unit: 1486¹人, 5260[2]平方米. */
const NOTE_MARK = / ?(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\[\d{1,2}\]|[①-⑳])/y;

const NOTE_STARTS = firstUnitsOf(' ⁰¹²³⁴⁵⁶⁷⁸⁹[①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');

/** Characters with which a unit begins, or what may stand between it and its number. */
export const UNIT_STARTS = anyOf(NOTE_STARTS, firstUnitsOf(FORMS_BY_FIRST.keys()));

/** A unit found after a number. */
export type UnitMatch = { end: number; unit: string; factor: number };

/** Where a number stands whose unit is asked for. */
export type UnitPlace = { at: number; numberStart: number; script: 'arabic' | 'chinese' };

/** Where a unit may begin after a number: past the mark of a note and two spaces at most. */
function unitStart(text: string, at: number): number {
  if (NOTE_STARTS[text.charCodeAt(at)] !== 1) return at;
  NOTE_MARK.lastIndex = at;
  let from = NOTE_MARK.test(text) ? NOTE_MARK.lastIndex : at;
  for (let spaces = 0; spaces < 2 && text[from] === ' '; spaces++) from++;
  return from;
}

/**
 * The unit that stands at `at` in folded text, after a number that starts at `numberStart`; the mark of a note and spaces may stand between.
 * Null where none does, or where the characters belong to another word.
 */
export function readUnit(text: string, { at, numberStart, script }: UnitPlace): UnitMatch | null {
  const from = unitStart(text, at);
  for (const form of FORMS_BY_FIRST.get(text[from] ?? '') ?? []) {
    if (!text.startsWith(form.written, from)) continue;
    if (form.arabicOnly && script === 'chinese') continue;
    const end = from + form.written.length;
    if (form.notBefore?.test(text.slice(end, end + WINDOW))) continue;
    if (form.after && !form.after.test(text.slice(Math.max(0, numberStart - WINDOW), numberStart))) continue;
    if (form.ending && !form.ending.test(text.slice(Math.max(0, numberStart - WINDOW), from))) continue;
    return { end, unit: form.unit, factor: form.factor };
  }
  return null;
}
