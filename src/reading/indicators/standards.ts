import type { Span } from '../../model/index.ts';

/** Names of columns and rows that hold a standard to meet (国家标准, 目标值). */
const STANDARD = /标准(?!化)|目标|要求|底线|规定|国标|省标|应达/;
/** Names of columns and rows that hold what is, or whether it meets the standard (我县现状, 是否达标). */
const STATE = /实际|现状|达标|达到|完成|符合|我[县区市旗]|自评/;
/** A longer cell is a sentence, no name. */
const LONGEST_NAME = 12;

/**
 * True for a place in a table whose column or row is named as a standard (小学标准 beside 小学实际).
 *
 * @param heads heads of the place
 */
export function isStandard(text: string, heads: readonly Span[]): boolean {
  return heads
    .map(({ start, end }) => text.slice(start, end).trim())
    .some((words) => words.length <= LONGEST_NAME && STANDARD.test(words) && !STATE.test(words));
}
