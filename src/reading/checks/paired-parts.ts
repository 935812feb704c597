import { comparable, level } from './comparable.ts';
import { between, sameSentence } from './figures.ts';
import type { Breakdown, Figure } from './types.ts';

/** Words between a whole and its first part; the sentence may end before 其中. */
export const AMONG = /其中[，,：:、\s]*[^，,。；;：:]{0,20}$|^[^，,。；;]{0,8}[，,。；;（(：:\s]*(?:包括|包含|(?<![未不])含(?!量))/;
/** Longer lists are tables; the bound keeps the work in proportion to the text. */
export const MOST_PARTS = 40;
/** Between two figures of one thing: `5800人次、860万元`. */
const BESIDE = /^\s*[、，,]?\s*(?:金额|资金)?\s*$/;

/** Two wholes of different units and the parts of both in turn: `1.2万人次、860万元,其中学前0.3万人次、120万元,…`. */
export function pairedParts(text: string, figures: readonly Figure[], one: Figure): Breakdown[] {
  const [other, first] = figures.slice(one.index + 1, one.index + 3);
  if (!other || !first || one.mention.unit === other.mention.unit || ![one, other].every((figure) => sameSentence(figure, first)))
    return [];
  if (!BESIDE.test(between(text, one, other)) || !AMONG.test(between(text, other, first))) return [];
  const [ones, others]: [Figure[], Figure[]] = [[], []];
  for (let index = first.index; index < first.index + 2 * MOST_PARTS; index += 2) {
    const [a, b] = figures.slice(index, index + 2);
    if (!a || !b || !sameSentence(first, b) || ![a, b].every(level) || !BESIDE.test(between(text, a, b))) break;
    if (!comparable(one, a) || b.mention.unit !== other.mention.unit) break;
    ones.push(a);
    others.push({ ...b, label: a.label });
  }
  if (ones.length < 2) return [];
  const common = { exhaustive: false, closed: true, implicit: false };
  return [
    { whole: one, parts: ones, ...common },
    { whole: other, parts: others, ...common },
  ];
}
