import { matchesOf } from '../text/matches.ts';
import { withArabicYears } from '../text/years.ts';

/** A time expression in its place. */
export type PeriodWord = {
  start: number;
  end: number;
  /** `2019`, `2021/2023`, `2020/`, `2022-2023`; null for 近年来, 目前: a time that is not told, which ends the reach of an earlier one. */
  period: string | null;
  /** The year is what something is compared with (较上年, 比2018年), not the time of the value. */
  comparison: boolean;
  /** 目前, 现在: the time of the account, which a year told before it may be. */
  now: boolean;
};

/** What relative times count from: the year of writing, which 今年 means, and the year that the facts are about. */
export type Base = { now: number | null; facts: number | null };

const NOW = /^(?:现在|目前|当前|截至目前|现有)$/;

const YEAR = '(?:19|20)\\d\\d';
const DASH = ' ?(?:[-–—―~]{1,2}|至|到) ?';
/** Half of a school year: 2023秋, 2023年春季学期. */
const SEASON = '(?:[春秋]季?(?:学期)?)';
/** A month behind the year, as figures: 2023.9. What is counted or goes on is an amount (2019.6万元). */
const MONTH = '\\.(?:0?[1-9]|1[0-2])(?![\\d.%‰]| ?[余多]?[十百千万亿元人名个所平亩册分])';
/** Words after a year that make it the beginning of an open period: 2011年出台…至今. */
const UNTIL_NOW = /^[^,，。;；\d]{0,60}至今(?=[,，、共全已]|$)/;
const PLANS: Record<string, [from: number, to: number]> = {
  十一五: [2006, 2010],
  十二五: [2011, 2015],
  十三五: [2016, 2020],
  十四五: [2021, 2025],
  十五五: [2026, 2030],
};
const COUNT: Record<string, number> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };

/** What a reader may look at: the groups of its expression, what relative times count from, the last single year told before, and that of its own sentence. */
type Told = { groups: string[]; now: number | null; facts: number | null; last: number | null; beside: number | null };
type Reader = { pattern: string; read: (told: Told) => string | null };

const year = (base: number | null, by: number) => (base === null ? null : String(base + by));
const span = ([from, to]: [number, number]) => `${from}/${to}`;
const planOf = (name: string | undefined) => PLANS[name ?? ''];

/** 九十年代, 90年代: the ten years from 1990 on. */
function decade(digit: string | undefined): string | null {
  const tens = COUNT[digit ?? ''] ?? Number(digit);
  return Number.isFinite(tens) ? `${1900 + tens * 10}/${1909 + tens * 10}` : null;
}

/** Years written in the text and years counted from the report's; the first pattern that fits at a place wins. */
const READERS: Reader[] = [
  { pattern: `(${YEAR})年?${DASH}(${YEAR})(?:年)?学年(?:度)?`, read: ({ groups: [a, b] }) => `${a}-${b}` },
  { pattern: `(${YEAR})年?${SEASON}${DASH}(${YEAR})年?${SEASON}`, read: ({ groups: [a, b] }) => `${a}/${b}` },
  {
    pattern: `(${YEAR})年?(?:\\d{1,2}月)?${DASH}(${YEAR})年?(?:\\d{1,2}月)?(?=[年底末,，、。期间初三五的()）:：至]|$)`,
    read: ({ groups: [a, b] }) => `${a}/${b}`,
  },
  { pattern: `(${YEAR})年?${DASH}(${YEAR})年`, read: ({ groups: [a, b] }) => `${a}/${b}` },
  {
    pattern: `(?:自|从)?(${YEAR})年?(?:\\d{1,2}月(?:份)?)?(?:初|底|末)?(?:以来|以后|起|开始|至今)`,
    read: ({ groups: [a] }) => `${a}/`,
  },
  { pattern: `(?:截至|截止|至|到)?(${YEAR})${SEASON}`, read: ({ groups: [a] }) => a ?? null },
  { pattern: `(?:截至|截止|至|到)?(${YEAR}) ?(?:年度?|${MONTH})`, read: ({ groups: [a] }) => a ?? null },
  { pattern: `(${YEAR})(?:届|级|版)`, read: ({ groups: [a] }) => a ?? null },
  {
    pattern: '[“"]?(十[一二三四五]五)[”"]?(?:规划)?(?:以来|开局以来)',
    read: ({ groups: [plan] }) => (planOf(plan) ? `${planOf(plan)?.[0]}/` : null),
  },
  {
    pattern: '[“"]?(十[一二三四五]五)[”"]?(?:规划)?(?:期间|时期|期末|末)',
    read: ({ groups: [plan] }) => {
      const years = planOf(plan);
      return years ? span(years) : null;
    },
  },
  {
    pattern: '(?:上个?世纪|二十世纪|20世纪)([二三四五六七八九2-9])[十0]年代(?:[初末]期?|中期|后期)?',
    read: ({ groups: [a] }) => decade(a),
  },
  { pattern: '(?<!\\d)([5-9])0年代(?:[初末]期?|中期|后期)?', read: ({ groups: [a] }) => decade(a) },
  { pattern: '当年|同年', read: ({ last, now }) => year(last ?? now, 0) },
  { pattern: '次年|翌年|(?<!\\d)第二年', read: ({ last }) => year(last, 1) },
  { pattern: '(?:过去|刚刚过去的?|这)一年(?:来|间|里|中)?|一年(?:来|以来|间)', read: ({ facts }) => year(facts, 0) },
  {
    pattern: '今年以来|今年|全年(?!级)|(?<![\\d年])[上下]半年|本年度?|本学年|年初|(?<![一二两三四五六七八九十\\d])年内',
    read: ({ now }) => year(now, 0),
  },
  { pattern: '(?:截至|截止)(?:年底|年末|\\d{1,2}月(?:底|末|份)?)', read: ({ now }) => year(now, 0) },
  { pattern: '去年以来', read: ({ now }) => (now === null ? null : `${now - 1}/`) },
  { pattern: '去年', read: ({ now }) => year(now, -1) },
  { pattern: '上年度?|上一年度?|(?<!学)前一年', read: ({ now, beside }) => year(beside ?? now, -1) },
  { pattern: '上一?学年', read: ({ now }) => year(now, -1) },
  { pattern: '前年', read: ({ now }) => year(now, -2) },
  { pattern: '明年|来年|下一年', read: ({ now }) => year(now, 1) },
  {
    pattern:
      '(?:近|最近|过去|(?<![在将对把])这)([两二三四五六七八九十])年(?:来|间|以来|中|里)?|(?<![今未])([两二三四五六七八九十])年(?:来|以来)',
    read: ({ groups: [a, b], facts }) => (facts === null ? null : span([facts - (COUNT[a ?? b ?? ''] ?? 1) + 1, facts])),
  },
  {
    pattern:
      '(?<![\\d年期间五”"“第每未来后下连续][内]?)([两二三四五六七八九十])年(?:间(?![断隔歇])|(?:来)?(?:累计|总共|合计|共(?![同享建用育]))(?![完满]))',
    read: ({ groups: [a], facts }) => (facts === null ? null : span([facts - (COUNT[a ?? ''] ?? 1) + 1, facts])),
  },
  {
    pattern:
      '(?:未来|今后)[两三四五六七八九十几]年|现在|目前|当前|截至目前|(?<![实出])现有(?=[^,，。;；年]{0,14}\\d)|近年来|近几年来?|近些年来?|多年来|历年来?',
    read: () => null,
  },
];

/** The readers with their expressions for words that are met already; what must follow the words is left out where it lies beyond them. */
const READ = READERS.map(({ pattern, read }) => ({
  read,
  words: new RegExp(`^(?:${pattern})`),
  wordsAlone: new RegExp(`^(?:${pattern.replace(/\(\?=.*$/, '').replace(/\(\?![^)]*\)/g, '')})`),
}));

const SOURCE = new RegExp(READERS.map(({ pattern }) => `(${pattern})`).join('|'), 'g');

/** For each reader, the number of the group of `SOURCE` that holds its words. */
const GROUPS = READERS.map((_, i) => {
  const before = READERS.slice(0, i).map(({ pattern }) => `(${pattern})`);
  return new RegExp(`${before.join('|')}|`).exec('')?.length ?? 0;
});

/** Words before and after a year that make it the year of a comparison. */
const COMPARED_BEFORE = /(?:较|(?<!占)比|与|同|相比于?|和)$/;
const COMPARED_AFTER = /^(?:年)?(?:同期|相比|的?水平|年末|[底末]?的(?:近|约|超过)?[\d.一二两三四五六七八九十]{1,6}(?:多|余)?倍)/;
/** 2021年同期为22310人: the time of a value of its own, not of a comparison. */
const SAME_TIME_IS = /^(?:年)?同期(?:的)?[^,，。;；\d比较增减]{0,8}(?:为|是|仅|有|达到?)/;
/** 前年同期招生395人: as much, where the year is not what something is measured against. */
const SAME_TIME_HAS = /^(?:年)?同期(?:的)?[^,，。;；\d比较增减多少高低升降]{0,8}\d/;
/** Years before the present that an account is still of: 上年 beside one of them is the year before it, and beside an older one (始建于1956年) before the present. */
const RECENT = 2;
const isRecent = (told: number, now: number | null): boolean => now === null || (told <= now && told >= now - RECENT);
const SENTENCE_END = /[。！？!?\n]/;
const EXPLICIT = new RegExp(YEAR);
/** 近五年最高, 五年来新高: how a value ranks among earlier ones. */
const RANKED = /^(?:来|以来|内|间)?(?:同期)?的?(?:最[高低好快大少多优长]|新高|新低|首次|之最)/;
const LONGER = /年(?:来|间|以来|中|里)?$/;

/** Whether the year of a word is what something is compared with. */
function isComparison(text: string, word: string, start: number): boolean {
  const end = start + word.length;
  if (LONGER.test(word) && !EXPLICIT.test(word) && RANKED.test(text.slice(end, end + 10))) return true;
  if (!EXPLICIT.test(word) && !/上年|去年|前年|上一年|上一?学年|十.五/.test(word)) return false;
  const after = text.slice(end, end + 24);
  if (SAME_TIME_IS.test(after)) return false;
  return COMPARED_BEFORE.test(text.slice(Math.max(0, start - 3), start)) || (COMPARED_AFTER.test(after) && !SAME_TIME_HAS.test(after));
}

/**
 * The time expressions of a folded text, in order; years inside 《》 are no times of values.
 *
 * @param base what relative times count from; a year alone is both the year of writing and that of the facts
 */
export function periodWords(written: string, base: Base | number | null): PeriodWord[] {
  const text = withArabicYears(written);
  const { now, facts } = typeof base === 'object' && base !== null ? base : { now: base, facts: base };
  const words: PeriodWord[] = [];
  let last: number | null = null;
  let lastEnd = 0;
  for (const match of matchesOf(SOURCE, text)) {
    const reader = READ[GROUPS.findIndex((group) => match[group] !== undefined)];
    if (!reader) continue;
    const [word] = match;
    const groups = (reader.words.exec(word) ?? reader.wordsAlone.exec(word) ?? []).slice(1);
    const start = match.index;
    const end = start + word.length;
    const beside = last !== null && isRecent(last, now) && !SENTENCE_END.test(text.slice(lastEnd, start)) ? last : null;
    const period = reader.read({ groups, now, facts, last, beside });
    const comparison = isComparison(text, word, start);
    const open = /^\d{4}$/.test(period ?? '') && UNTIL_NOW.test(text.slice(end, end + 80));
    if (/^\d{4}$/.test(period ?? '') && !comparison) [last, lastEnd] = [Number(period), end];
    words.push({ start, end, period: open ? `${period}/` : period, comparison, now: NOW.test(word) });
  }
  return words;
}
