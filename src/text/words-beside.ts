import type { Mention } from '../model/record.ts';
import { type UnitKind, unitKind } from '../model/units.ts';
import { withoutLoneMarks } from './lone-marks.ts';

const CLAUSE_END = /[，,。；;：:！？!?、()（）《》\s]/;
/** Longest label, in characters; a longer one is cut at a word that ends a group, or begins with an ellipsis. */
const LONGEST = 12;
/** How far the words before a number are looked at. */
const REACH = 40;
/** Whether units of a kind count things, which are named after the number; elsewhere they say how much, and the thing stands before it. */
const COUNTS: Record<UnitKind, boolean> = {
  people: true,
  attendances: true,
  places: true,
  money: false,
  'money-per-person': false,
  share: false,
  ratio: false,
  score: false,
  area: false,
  length: false,
  volume: false,
  mass: false,
  power: false,
  time: false,
  times: true,
  things: true,
  other: true,
};
/** Words before a number that lead to it and name nothing. */
const LINKS = [
  '不少于',
  '不低于',
  '不超过',
  '至少',
  '分别为',
  '分别达',
  '共有',
  '共计',
  '合计',
  '累计',
  '总计',
  '达到',
  '增加到',
  '提高到',
  '提高至',
  '提升至',
  '减少到',
  '完成',
  '超过',
  '约为',
  '约',
  '近',
  '仅',
  '共',
  '达',
  '为',
  '是',
  '有',
  '将',
  '到',
  '至',
  '了',
  '在',
  '的',
] as const;
/** Words at the beginning of a clause that lead to what is named. */
const OPENERS = [
  '其中',
  '另有',
  '还有',
  '包括',
  '同时',
  '目前',
  '现有',
  '并',
  '含',
  '即',
  '的',
  '和',
  '及',
  '全区',
  '全县',
  '全市',
  '我区',
  '我县',
  '我市',
] as const;
/** Links of one character may begin a word (在校生). */
const LEADING = new RegExp(`^(?:${[...OPENERS, ...LINKS.filter(({ length }) => length > 1)].join('|')}|\\s)+`);
const TRAILING = new RegExp(`(?:${LINKS.join('|')}|\\s)+$`);
/** The figure before, with its unit: what stands behind it is told of the next. Years stay, they say when. */
const FIGURE_BEFORE = /^.*\d(?!\d*\s?[年月日])[\d.％%]*[亿万千百十余多]*(?:平方米|[元人名所个项次间台册分])?(?!\d)/;

/**
 * The words beside a figure that say what it counts where nothing else tells it. Things are counted in front of their name (`5个教研片区`),
 * amounts and rates stand behind it (`建成率达100%`); where the one gives no words, the other does. Empty where neither does.
 */
export function wordsBeside(text: string, { start, end, unit }: Pick<Mention, 'start' | 'end' | 'unit'>): string {
  const counts = COUNTS[unitKind(unit)];
  const first = counts ? wordsAfter(text, end) : wordsBefore(text, start);
  if (first.length >= 2) return first;
  return (counts ? wordsBefore(text, start) : wordsAfter(text, end)) || first;
}

function wordsBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < REACH && !CLAUSE_END.test(text.charAt(start - 1))) start--;
  const words = text.slice(start, end).replace(FIGURE_BEFORE, '').replace(LEADING, '').replace(TRAILING, '');
  return named(shortened(withoutLoneMarks(words)));
}

/** The end of words that are too long for a label, from a place where it reads well. */
function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  const group = words.slice(words.slice(0, -2).lastIndexOf('的') + 1);
  return group.length <= LONGEST ? group : `…${words.slice(-LONGEST)}`;
}

/** Signs alone, as in 97+4分, name nothing. */
const named = (words: string): string => (/\p{L}/u.test(words) ? words : '');

function wordsAfter(text: string, start: number): string {
  let end = start;
  while (end < text.length && end - start < LONGEST && text[end] !== '的' && !CLAUSE_END.test(text.charAt(end))) end++;
  return named(withoutLoneMarks(text.slice(start, end).replace(/\d.*$/, '')));
}
