import { fold } from '../text/fold.ts';
import { matchesOf } from '../text/matches.ts';

/** A time that a title tells: `from`–`to` in calendar years, or words that count from another year. */
export type ChapterTime =
  | { kind: 'years'; from: number; to: number }
  /** 今年, 明年, 去年: counted from the year of writing. */
  | { kind: 'relative'; by: number }
  /** 过去一年, 过去五年, 五年来: years up to the year of the facts. */
  | { kind: 'past'; years: number }
  /** 今后五年, 未来三年: years after the year of the facts. */
  | { kind: 'coming'; years: number };

const COUNT: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
const DIGIT: Record<string, string> = {
  〇: '0',
  '○': '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const TERMS: Record<string, number> = { 十一五: 2006, 十二五: 2011, 十三五: 2016, 十四五: 2021, 十五五: 2026, 十六五: 2031 };

const YEAR = '(?:(?:19|20)\\d{2}|[一二][〇○零一二三四五六七八九]{3})';
const number = (written: string): number => Number(/^\d/.test(written) ? written : [...written].map((c) => DIGIT[c] ?? '').join(''));
const count = (written: string): number => (/^\d/.test(written) ? Number(written) : (COUNT[written] ?? 1));

type Reader = { pattern: string; read: (groups: string[]) => ChapterTime };

/** First match at a place wins. */
const READERS: Reader[] = [
  {
    pattern: `(${YEAR})年?(?:度)?[-—–―~～至到]{1,2}(${YEAR})(?=年|学年|$)`,
    read: ([from = '', to = '']) => ({ kind: 'years', from: number(from), to: number(to) }),
  },
  { pattern: `(${YEAR})(?=年|届)`, read: ([year = '']) => ({ kind: 'years', from: number(year), to: number(year) }) },
  {
    pattern: '(十[一二三四五六]五)',
    read: ([term = '']) => ({ kind: 'years', from: TERMS[term] ?? 0, to: (TERMS[term] ?? 0) + 4 }),
  },
  {
    pattern: '(?:过去|近|最近|(?<!学)前|刚刚过去的)的?([一两二三四五六七八九十]|\\d)年(?:来|间)?|([一两二三四五六七八九十])年(?:来|以来)',
    read: ([a, b]) => ({ kind: 'past', years: count(a ?? b ?? '一') }),
  },
  {
    pattern: '(?:今后|未来|此后|接下来)的?([一两二三四五六七八九十]|\\d)年',
    read: ([years = '一']) => ({ kind: 'coming', years: count(years) }),
  },
  { pattern: '今年|本年度?|新的一年', read: () => ({ kind: 'relative', by: 0 }) },
  { pattern: '明年|来年|下一?年度?', read: () => ({ kind: 'relative', by: 1 }) },
  { pattern: '去年|上一?年度?', read: () => ({ kind: 'relative', by: -1 }) },
];

const ALL = new RegExp(READERS.map(({ pattern }, i) => `(?<r${i}>${pattern})`).join('|'), 'g');
const EACH = READERS.map(({ pattern }) => new RegExp(`^(?:${pattern.replace(/\(\?=.*$/, '')})`));

/** The times a title tells, in order; what stands in 《》 is another document's. */
export function chapterTimes(title: string): ChapterTime[] {
  const bare = fold(title)
    .replace(/《[^》]*》/g, ' ')
    .replace(/[\s“”"]+/g, '');
  return matchesOf(ALL, bare).map((match) => {
    const at = READERS.findIndex((_, i) => match.groups?.[`r${i}`] !== undefined);
    const groups = (EACH[at]?.exec(match[0]) ?? []).slice(1);
    return (READERS[at] as Reader).read(groups);
  });
}

/** A title that states values of its own is a sentence, whose years are theirs: 本科率由2020年的71.5%提升至81.3%. */
const STATES_VALUE = /\d(?:%|‰|个(?!五)|所|人|名|万|亿|元|平方米|册|台|套|间)/;

/** The times that the title of a chapter tells for what stands in it; none where it is a sentence with values. */
export function titleTimes(title: string): ChapterTime[] {
  return STATES_VALUE.test(fold(title)) ? [] : chapterTimes(title);
}
