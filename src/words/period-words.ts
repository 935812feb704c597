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

const NOW = /^(?:现在|目前|截至目前)$/;

const YEAR = '(?:19|20)\\d\\d';
const DASH = ' ?(?:[-–—―~]{1,2}|至|到) ?';
/** A month behind the year, as figures: 2023.9. What is counted or goes on is an amount (2019.6万元). */
const MONTH = '\\.(?:0?[1-9]|1[0-2])(?![\\d.%‰]| ?[余多]?[十百千万亿元人名个所平亩册分])';
/** Half of a school year: 2023秋, 2023年春季学期. */
const SEASON = '(?:[春秋]季?(?:学期)?)';
/** Words after a year that make it the beginning of an open period: 2011年出台…至今. */
const UNTIL_NOW = /^[^,，。;；\d]{0,60}至今(?=[,，、共全已]|$)/;
const PLANS: Record<string, [from: number, to: number]> = {
  十一五: [2006, 2010],
  十二五: [2011, 2015],
  十三五: [2016, 2020],
  十四五: [2021, 2025],
  十五五: [2026, 2030],
};
const COUNT: Record<string, number> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 十: 10 };

type Reader = { pattern: string; read: (groups: string[], year: number | null) => string | null };

/** Years written in the text and years counted from the report's year; the first pattern that fits at a place wins. */
const READERS: Reader[] = [
  { pattern: `(${YEAR})年?${DASH}(${YEAR})(?:年)?学年(?:度)?`, read: ([a, b]) => `${a}-${b}` },
  {
    pattern: `(${YEAR})年?${SEASON}${DASH}(${YEAR})年?${SEASON}`,
    read: ([a, b]) => `${a}/${b}`,
  },
  {
    pattern: `(${YEAR})年?(?:\\d{1,2}月)?${DASH}(${YEAR})年?(?:\\d{1,2}月)?(?=[年底末,，、。期间初三五的()）:：至]|$)`,
    read: ([a, b]) => `${a}/${b}`,
  },
  { pattern: `(${YEAR})年?${DASH}(${YEAR})年`, read: ([a, b]) => `${a}/${b}` },
  { pattern: `(?:自|从)?(${YEAR})年?(?:\\d{1,2}月(?:份)?)?(?:初|底|末)?(?:以来|以后|起|开始|至今)`, read: ([a]) => `${a}/` },
  { pattern: `(?:截至|截止|至|到)?(${YEAR})${SEASON}`, read: ([a]) => a as string },
  { pattern: `(?:截至|截止|至|到)?(${YEAR}) ?(?:年度?|${MONTH})`, read: ([a]) => a as string },
  { pattern: `(${YEAR})(?:届|级|版)`, read: ([a]) => a as string },
  {
    pattern: '[“"]?(十[一二三四五]五)[”"]?(?:规划)?(?:以来|开局以来)',
    read: ([plan]) => (PLANS[plan as string] ? `${(PLANS[plan as string] as [number, number])[0]}/` : null),
  },
  {
    pattern: '[“"]?(十[一二三四五]五)[”"]?(?:规划)?(?:期间|时期|期末|末)',
    read: ([plan]) => (PLANS[plan as string] as [number, number] | undefined)?.join('/') ?? null,
  },
  {
    pattern: '今年以来|今年|全年(?!级)|本年度?|本学年|年初|(?<![一二两三四五六七八九十\\d])年内|当年',
    read: (_, year) => (year === null ? null : String(year)),
  },
  { pattern: '去年|上年度?|上一年度?|(?<!学)前一年', read: (_, year) => (year === null ? null : String(year - 1)) },
  { pattern: '前年', read: (_, year) => (year === null ? null : String(year - 2)) },
  { pattern: '明年|来年|下一年', read: (_, year) => (year === null ? null : String(year + 1)) },
  {
    pattern: '(?:近|最近|过去)([两二三四五六七八十])年(?:来|间|以来|中|里)?|([两二三四五六七八十])年(?:来|以来)',
    read: ([a, b], year) => (year === null ? null : `${year - (COUNT[(a ?? b) as string] ?? 1) + 1}/${year}`),
  },
  { pattern: '现在|目前|截至目前|近年来|近几年来?|近些年来?|多年来|历年来?', read: () => null },
];

/** The readers with their expressions for words that are met already; what must follow the words is left out where it lies beyond them. */
const READ = READERS.map(({ pattern, read }) => ({
  read,
  words: new RegExp(`^(?:${pattern})`),
  wordsAlone: new RegExp(`^(?:${pattern.replace(/\(\?=.*$/, '')})`),
}));

const SOURCE = new RegExp(READERS.map(({ pattern }, i) => `(?<r${i}>${pattern})`).join('|'), 'g');

/** Words before and after a year that make it the year of a comparison. */
const COMPARED_BEFORE = /(?:较|(?<!占)比|与|同|相比于?|和)$/;
const COMPARED_AFTER = /^(?:年)?(?:同期|相比|的?水平|年末)/;
const EXPLICIT = new RegExp(YEAR);

/** The time expressions of a folded text, in order; years inside 《》 are no times of values. */
export function periodWords(written: string, reportYear: number | null): PeriodWord[] {
  const text = withArabicYears(written);
  const words: PeriodWord[] = [];
  for (const match of matchesOf(SOURCE, text)) {
    const index = READERS.findIndex((_, i) => match.groups?.[`r${i}`] !== undefined);
    const reader = READ[index] as (typeof READ)[number];
    const inner = reader.words.exec(match[0]) ?? reader.wordsAlone.exec(match[0]);
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 3), start);
    const yearly = EXPLICIT.test(match[0]) || /上年|去年|前年|上一年/.test(match[0]);
    const comparison = yearly && (COMPARED_BEFORE.test(before) || COMPARED_AFTER.test(text.slice(end, end + 4)));
    const period = reader.read((inner ?? []).slice(1), reportYear);
    const open = /^\d{4}$/.test(period ?? '') && UNTIL_NOW.test(text.slice(end, end + 80));
    words.push({ start, end, period: open ? `${period}/` : period, comparison, now: NOW.test(match[0]) });
  }
  return words;
}
