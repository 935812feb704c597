import type { Span } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches.ts';
import { chapterWord } from '../../words/chapter-words.ts';
import { coveredTitle } from './covering-letter.ts';

/** A year of a title: `announced` where it is that of a plan (…及2022年重点工作). */
export type TitleYear = { year: number; span: Span; announced: boolean };

const DIGITS = '〇一二三四五六七八九';
/** A year, a range of years with its last one, or a school year with its first: 2023—2024学年. */
const YEAR =
  /(?<![\d.])(?<from>(?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})\s?(?:年?(?:度)?\s?[-—–~～至到]{1,2}\s?(?<to>(?:19|20)\d{2})\s?(?<school>学年)?)?(?=\s?年|学年|届|—|-)/g;
/** Titles of other documents and their numbers. */
const QUOTED = /《[^》]{0,160}》|〔\d{4}〕|【\d{4}】|[[［]\d{4}[\]］]/g;
/** An account named between two years: the first is looked back on. */
const ACCOUNT = /总结|情况|回顾|报告|汇报|成效|完成|进展|自评|小结/;
/** What a title announces for a year: its plan alone. */
const PLAN_ONLY =
  /^年?(?:度|上半年|下半年|秋季|春季)?(?:全[县市区州旗])?(?:教育)?(?:体育)?(?:教学)?(?:重点)?(?:工作(?:计划|安排|目标|部署|展望|要点|打算|思路)|打算|思路|要点|谋划)/;
/** The span of a plan: 2021—2025年发展规划. */
const TERM = /^年?[^，,。；;、]{0,16}(?:规划|计划|方案|纲要|行动)/;

/** Whether years in a bracket are the span of the plan before it, and the title is no account of it: 规划纲要（2011—2020年）. */
function isTermOf(before: string, after: string): boolean {
  return /(?:规划|计划|方案|纲要)[(（]$/.test(before) && !ACCOUNT.test(after);
}

const numberOf = (written: string): number =>
  Number(/^\d/.test(written) ? written : [...written.replace(/[○零]/g, '〇')].map((c) => DIGITS.indexOf(c)).join(''));

/** The years of a title in order; what stands in 《》 is another document's, but for the report that a letter covers. */
export function yearsOfTitle(text: string, title: Span & { text: string }): TitleYear[] {
  const written = fold(text.slice(title.start, title.end));
  const words = coveredTitle(title.text) ? written : written.replace(QUOTED, (quoted) => '　'.repeat(quoted.length));
  const met = matchesOf(YEAR, words);
  return met.flatMap((match, index): TitleYear[] => {
    const { from = '', to, school } = match.groups ?? {};
    const end = match.index + match[0].length;
    const after = words.slice(end, met[index + 1]?.index ?? words.length);
    if (to && !school && (TERM.test(after) || isTermOf(words.slice(0, match.index), words.slice(end)))) return [];
    const year = numberOf(to && !school ? to : from);
    const between = index > 0 ? words.slice((met[index - 1]?.index ?? 0) + 4, match.index) : '';
    const second =
      ACCOUNT.test(between) &&
      !ACCOUNT.test(after.replace(/报告$|汇报$/, '')) &&
      chapterWord(after.replace(/^\s?年度?/, ''))?.view === 'plan';
    return [{ year, span: { start: title.start + match.index, end: title.start + end }, announced: second || PLAN_ONLY.test(after) }];
  });
}
