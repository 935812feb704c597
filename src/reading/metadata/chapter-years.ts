import type { Span } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { chapterWord } from '../../words/chapter-words.ts';
import { titleTimes } from '../../words/chapter-years.ts';
import type { Line } from './front.ts';

/** Years that headings of a report name. */
export type ChapterYears = {
  /** Years looked back on, in order. */
  review: { year: number; span: Span }[];
  /** Years looked ahead to. */
  plan: { year: number; span: Span }[];
  /** A chapter plans for 今年: the facts are of the year before. */
  aheadThisYear: boolean;
};

const LABEL =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,2}(?:部分|章|节)[、:：\s]*|\d{1,2}[.．、]\s?)\s*/;
const LONGEST = 34;

/** A line as a heading, without its label; null where it is a sentence or too long for one. */
function headingOf({ text, block }: Line): string | null {
  const title = fold(text).trim();
  if (block.kind === 'row' || title.length > LONGEST || /[。；;，,]$|[。；;]/.test(title)) return null;
  return title.replace(LABEL, '');
}

/** The years that the headings among the lines name, and what their chapters do with them. */
export function chapterYears(lines: readonly Line[]): ChapterYears {
  const years: ChapterYears = { review: [], plan: [], aheadThisYear: false };
  for (const line of lines) {
    const title = headingOf(line);
    const word = title === null ? null : chapterWord(title);
    if (title === null || !word || word.view === 'problems') continue;
    const times = titleTimes(title);
    const single = times.flatMap((time) => (time.kind === 'years' && time.from === time.to ? [time.from] : []));
    const last = single.at(-1);
    if (word.view === 'plan' && times.some((time) => time.kind === 'relative' && time.by === 0)) years.aheadThisYear = true;
    if (last === undefined) continue;
    const { start, end } = line.block;
    years[word.view].push({ year: last, span: { start, end } });
  }
  return years;
}
