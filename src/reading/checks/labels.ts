import { withoutLoneMarks } from '../../text/lone-marks.ts';

/** Words before what is counted that do not name it. */
const OPENERS = [
  '其中',
  '包括',
  '包含',
  '含',
  '即',
  '分别为',
  '分别是',
  '全部',
  '目前',
  '现有',
  '共有',
  '设有',
  '拥有',
  '截至目前',
  '截至',
  '同时',
  '另有',
  '还有',
  '并',
  '先后',
  '累计',
  '总共',
  '共计',
  '合计',
  '总计',
  '小计',
  '共',
  '已',
  '有',
  '和',
  '及',
  '以及',
  '与',
];
/** Words between what is counted and its number. */
const CLOSERS = [
  '分别为',
  '分别是',
  '分别达',
  '达到',
  '达',
  '为',
  '是',
  '有',
  '约',
  '近',
  '共计',
  '合计',
  '总计',
  '共',
  '计',
  '仅',
  '超过',
  '不少于',
  '不低于',
  '至少',
  '约为',
  '接近',
  '已达',
  '占',
  '各',
  '就',
  '余',
  '实现',
];

/** A pattern that takes any of the words off one end, longest first. */
function edge(words: readonly string[], where: 'start' | 'end'): RegExp {
  const any = [...words].sort((a, b) => b.length - a.length).join('|');
  return new RegExp(where === 'start' ? `^(?:${any}|[\\s"])` : `(?:${any}|[\\s"])$`);
}

const OPENING = edge(OPENERS, 'start');
const CLOSING = edge(CLOSERS, 'end');

/** Take off what a pattern matches at one edge, as often as it does; at least two characters stay. */
function strip(words: string, pattern: RegExp): string {
  let rest = words;
  for (;;) {
    const next = rest.replace(pattern, '');
    if (next === rest || next.length < 2) return rest;
    rest = next;
  }
}

/** A sign alone, as in 97+4分, names nothing; quotation marks that were cut from their other half are left out, and those around all of it. */
const named = (words: string): string => {
  const whole = withoutLoneMarks(words.trim());
  return /\p{L}/u.test(whole) ? whole.replace(/^“([^“”]*)”$|^《([^《》]*)》$/, '$1$2') : '';
};

/** What a figure counts: the words before it without those that only lead to it, else the words after it; empty where neither names it. */
export function labelOf(before: string, after: string): string {
  const name = named(strip(strip(before.trim(), OPENING), CLOSING));
  return OPENERS.includes(name) || CLOSERS.includes(name) || name === '' ? named(after) : name;
}
