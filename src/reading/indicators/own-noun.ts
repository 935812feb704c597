import type { Mention } from '../../model/index.ts';
import { isLight } from './light-words.ts';

/** Classifiers of anything: what they count stands after them, if it is not what went before. */
const OF_ANYTHING = new Set(['个', '处', '项', '家', '次']);
const NEXT_WORDS = 4;
const BOUND = /^(?:以[上内下]|左右)/;

/** True if a number has a noun of its own right after it (新增学位960个,4个乡镇通过验收). */
export function namesItsOwn(text: string, { end, unit }: Mention): boolean {
  if (!OF_ANYTHING.has(unit)) return false;
  const [word = ''] = /^\p{Script=Han}*/u.exec(text.slice(end, end + NEXT_WORDS)) ?? [];
  return word !== '' && !BOUND.test(word) && !isLight(word);
}
