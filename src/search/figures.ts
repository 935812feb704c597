import type { FormOf } from '../model/units.ts';
import { SCALES } from '../text/digits.ts';

const VALUE = /^(\d[\d,，]*(?:\.\d+)?)\s*(十万|百万|千万|十|百|千|万|亿)?\s*(.{0,6})$/u;

/**
 * The value that a query of one figure stands for, in the base unit (`9.04亿元` -> 904000000, `36.79%` -> 36.79), and the words after it;
 * null where the query is no figure. Rounded to 12 digits, so that binary fractions do not show.
 */
export function figureValue(typed: string): { value: number; unit: string } | null {
  const match = VALUE.exec(typed.normalize('NFKC').trim());
  if (!match) return null;
  const [, digits = '', scale = '', unit = ''] = match;
  const power = [...scale].reduce((sum, char) => sum + (SCALES[char] ?? 0), 0);
  return { value: Number(`${digits.replace(/[,，]/g, '')}e${power}`), unit };
}

/** Key of an observed value: figures in a query find it by this. */
export const valueKey = (value: number): string => String(value);

/** Ways to count people; the data have 人 for all of them. 人次 counts attendances. */
const PEOPLE: Record<FormOf<'人'>, RegExp> = { 人: /^人(?!次)/, 名: /^名/, 位: /^位/ };

/** True if a value in a base unit can be meant by the words typed after a figure; without words, any can. */
export function unitAgrees(typed: string, unit: string): boolean {
  if (typed === '') return true;
  const [counted = ''] = unit.split('/');
  return counted === '人' ? Object.values(PEOPLE).some((form) => form.test(typed)) : counted !== '' && typed.startsWith(counted);
}

/** A figure in a folded text: its digits with their point, and what it counts: scale and one character (`万元`, `%`, `人`). */
export type QueryFigure = { digits: string; unit: string };

const FIGURE = /(\d[\d.]+)([十百千万亿]*[^\d十百千万亿]?)/gu;
const TERM = /^(\d[\d.]+)([^\d].*)?$/u;

/** True if a figure of the texts may count what is typed after the digits: either may be the longer one. */
export const sameUnit = (typed: string, counted: string): boolean =>
  typed === '' || (counted !== '' && (typed.startsWith(counted) || counted.startsWith(typed)));

/** Figures of two digits or more in a folded text, as `digits` and `unit` written together. Shorter ones are found as pairs of characters. */
export function figuresIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(FIGURE), ([figure]) => figure));
}

/** A figure as it is written together, taken apart. */
export function readFigure(written: string): QueryFigure {
  const [, digits = '', unit = ''] = TERM.exec(written) ?? [];
  return { digits, unit };
}

/** A folded term that is one figure with what it counts; null where it is something else. */
export function figureTerm(form: string): QueryFigure | null {
  const match = TERM.exec(form);
  return match ? { digits: match[1] ?? '', unit: match[2] ?? '' } : null;
}

/**
 * The keys under which a figure is stored: by its last two digits and what it counts, whatever stands before; by its length and the digits before those;
 * and by all of its digits, whatever they count. One wrong digit leaves one of the first two intact, one wrong character behind it the last.
 */
export function figureKeys({ digits, unit }: QueryFigure): [end: string, start: string, whole: string] {
  return [endKey(digits, unit), startKey(digits.length, digits.slice(0, -2), unit), wholeKey(digits)];
}

/** First character of what a figure counts; enough of it to keep the figures under one key few. */
const counted = (unit: string): string => [...unit][0] ?? '';

export const endKey = (digits: string, unit: string): string => `>${digits.slice(-2)}${counted(unit)}`;
/** Where less than two digits stand before, what is counted takes the place of further ones. */
export const startKey = (length: number, before: string, unit: string): string =>
  `<${length}:${before}${before.length < 2 ? counted(unit) : ''}`;
export const wholeKey = (digits: string): string => `=${digits}`;
