import { between, sameSentence } from './figures.ts';
import type { Figure } from './types.ts';

/** A whole and the parts that the words say it has. */
export type Breakdown = {
  whole: Figure;
  parts: Figure[];
  /** True if the words say that the parts are all there is: 分别为, 即, 由…组成, 合计, or a bracket of several parts without 其中. */
  exhaustive: boolean;
};

/** Words between a whole and its first part. */
const AMONG = /其中|包括|包含|(?<!未)含(?!量)/;
const NAMELY = /分别为|分别是|[（(，,：:]即|分为|[由为].{0,4}组成/;
/** Words before a whole that stands after its parts. */
const TOGETHER = /(?:合计|共计|总计|小计|总共|共)(?:为|有|达|达到)?$/;
/** The list is left open. */
const OPEN_END = /等/;
/** Words after which another matter begins, though the unit is the same. */
const ELSEWHERE = /另[有外]|此外|同时|目前|今年|去年|上年|比|较|累计|全[县区市旗州省]|新增|同比|占/;
/** Between figures of a list stand names and dividers, no clause of its own. */
const LONGEST_NAME = 40;

/** Units in which parts make up a whole; scores have a check of their own. */
const comparable = (a: Figure, b: Figure): boolean => a.mention.unit === b.mention.unit && !/^(?:%|百分点|分)$/.test(a.mention.unit);

/** A figure that states a change or an earlier level is no part of a level. */
const level = ({ mention }: Figure): boolean => mention.status !== 'change' && mention.status !== 'base';

/** Breakdowns of a passage: parts after their whole (其中, brackets), and before it (合计). */
export function breakdowns(text: string, figures: readonly Figure[]): Breakdown[] {
  return figures.flatMap((whole) => {
    if (!level(whole)) return [];
    const found = partsAfter(text, figures, whole) ?? partsBefore(text, figures, whole);
    return found ? [found] : [];
  });
}

function partsAfter(text: string, figures: readonly Figure[], whole: Figure): Breakdown | null {
  const first = figures[whole.index + 1];
  if (!first || !sameSentence(whole, first) || !comparable(whole, first) || !level(first)) return null;
  const gap = between(text, whole, first);
  const bracketed = /^\s*[（(]/.test(gap) && first.depth > whole.depth;
  const among = AMONG.test(gap) && gap.search(AMONG) <= 8;
  const namely = NAMELY.test(gap);
  if (first.depth < whole.depth || (!bracketed && !among && !namely) || gap.length > LONGEST_NAME) return null;
  const parts = run(text, figures, first, 1);
  const inside = text.slice(whole.mention.end, parts.at(-1)?.mention.end);
  const exhaustive = !OPEN_END.test(inside) && (namely || (bracketed && !among && parts.length > 2));
  return { whole, parts, exhaustive };
}

function partsBefore(text: string, figures: readonly Figure[], whole: Figure): Breakdown | null {
  if (!TOGETHER.test(whole.before.trim())) return null;
  const last = figures[whole.index - 1];
  if (!last || !sameSentence(whole, last) || !comparable(whole, last) || !level(last) || last.depth !== whole.depth) return null;
  const parts = run(text, figures, last, -1).reverse();
  const opening = text.slice(
    Math.max((parts[0] as Figure).sentence.start, (parts[0] as Figure).mention.start - LONGEST_NAME),
    (parts[0] as Figure).mention.start,
  );
  return parts.length > 1 && !AMONG.test(opening) ? { whole, parts, exhaustive: true } : null;
}

/** The figures of a list from its first (or last) on: same unit and bracket depth, nothing but names between them. */
function run(text: string, figures: readonly Figure[], first: Figure, step: 1 | -1): Figure[] {
  const list = [first];
  let previous = first;
  for (let index = first.index + step; index >= 0 && index < figures.length; index += step) {
    const figure = figures[index] as Figure;
    if (!sameSentence(first, figure) || figure.depth < first.depth) break;
    if (figure.depth > first.depth) continue;
    const gap = text.slice(Math.min(previous.mention.end, figure.mention.end), Math.max(previous.mention.start, figure.mention.start));
    const names = gap.replace(/[（(][^（()）]*[)）]/g, '');
    if (!comparable(first, figure) || !level(figure) || ELSEWHERE.test(names) || names.length > LONGEST_NAME || closesBracket(names)) break;
    list.push(figure);
    previous = figure;
  }
  return list;
}

/** True where a bracket closes or opens between two figures: they are of different lists. */
const closesBracket = (gap: string): boolean => /[（()）]/.test(gap);
