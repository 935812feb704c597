import type { Mention } from '../../model/index.ts';
import { isLight } from './light-words.ts';
import type { Surroundings } from './surroundings.ts';

const RATES = new Set(['%', '百分点']);
const CHANGE = /[增减升降高低]|压缩|扩大/;
const BRACKETS = /[()（）]/g;
const BREAKDOWN = /其中|[(（]/;

/** True if a number can be about the same indicator as the one before it. */
function sameKind(mention: Mention, previous: Mention, gap: string): boolean {
  if (mention.unit === previous.unit) return true;
  return RATES.has(mention.unit) && (mention.status === 'change' || CHANGE.test(gap) || RATES.has(previous.unit));
}

/**
 * True if the number goes on about what the one before it counts: nothing of substance stands between them
 * (小学24所、初中9所; 12000人,较上年增加300人).
 */
export function goesOn(text: string, mention: Mention, previous: Mention, s: Surroundings): boolean {
  if (previous.start < s.sentence.start) return false;
  const gap = text.slice(previous.end, mention.start);
  return sameKind(mention, previous, gap) && isLight(gap.replace(BRACKETS, ''));
}

/**
 * True if the number is a part of the one before it, under a name of its own: after 其中 or in a bracket
 * (招聘教师69名,其中研究生18名、本科生51名).
 *
 * @param inBreakdown whether the number before it is such a part already
 */
export function isPart(text: string, mention: Mention, previous: Mention, s: Surroundings, inBreakdown: boolean): boolean {
  if (previous.start < s.sentence.start || mention.unit !== previous.unit) return false;
  const gap = text.slice(previous.end, mention.start);
  return BREAKDOWN.test(gap) || (inBreakdown && !/[)）]/.test(gap));
}
