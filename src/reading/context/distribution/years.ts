import { type Base, periodWords } from '../../../words/period-words.ts';
import { type Told, told } from '../rule.ts';

/** Years of a closed period told before, if it has exactly as many years as there are values: …，人均分别为…. */
export function yearsCarried(period: Told<string | null> | null, count: number): Told<string | null>[] {
  const closed = /^(\d{4})([/-])(\d{4})$/.exec(period?.value ?? '');
  if (!period || !closed) return [];
  const [first, last, school] = [Number(closed[1]), Number(closed[3]), closed[2] === '-'];
  if (last - first + (school ? 0 : 1) !== count) return [];
  const year = (from: number) => (school ? `${from}-${from + 1}` : String(from));
  return Array.from({ length: count }, (_, i) => ({ ...period, value: year(first + i) }));
}

/** Years of a range that has exactly as many years as there are values: 2020—2022年分别投入…. */
export function yearsOf(text: string, start: number, count: number, base: Base): Told<string | null>[] {
  const range = periodWords(text, base).find((word) => /^\d{4}[/]\d{4}$/.test(word.period ?? ''));
  const [first = 0, last = 0] = range?.period?.split('/').map(Number) ?? [];
  if (!range || last - first + 1 !== count) return [];
  return Array.from({ length: count }, (_, i) => told(String(first + i), start + range.start, start + range.end));
}
