import type { OutlineNode, Passage, ReportMeta } from '../../model/index.ts';
import type { ChapterView } from '../../words/chapter-words.ts';

/** A place of the text from which an account is of another time, in the form of `mention.period`. */
export type Turn = { start: number; period: string };

/** What a section does and of which time it speaks. */
export type SectionTime = {
  /** It looks back, ahead, or names problems; null where nothing tells. */
  view: ChapterView | null;
  /** The time its headings tell, in the form of `mention.period`; null where they tell none. */
  period: string | null;
  /** The year that 今年 means in it; 去年 is one less, 明年 one more. Null where the report is not dated. */
  now: number | null;
  /** What told the view: id of a chapter word, `later-year`, `year-of-facts`, `after-problems`, `above`; empty where the view is null. */
  rule: string;
  /** The year of the day by which the opening counts (截至2015年8月底，…): what a section that looks back tells without a time. */
  asOf?: string | undefined;
  /** Places of the chapter from which it is of another time (一年来 …, 五年来 …), in order; absent where its headings tell all. */
  turns?: readonly Turn[];
};

/** Section id -> what it does. The key `OUTSIDE` holds what is true before the first heading. */
export type Timeline = ReadonlyMap<string, SectionTime>;
export const OUTSIDE = '';

/** What the time line is read from. */
export type TimelineInput = {
  text: string;
  outline: readonly OutlineNode[];
  passages: readonly Passage[];
  report: Pick<ReportMeta, 'kind' | 'year' | 'title' | 'signed' | 'published' | 'posted' | 'basis'>;
};
