import type { OutlineNode } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import { type ChapterTime, chapterTimes } from '../../words/chapter-years.ts';
import { periodOf } from './periods.ts';
import type { SectionTime, Turn } from './types.ts';

/** The opening of a sentence; the address of the congress does not count. */
const OPENING = /(?<=^|[。！？!?\n])[\s—]*(?:各位代表[！!，,：:]\s*)?([^。！？!?\n]{4,20})/g;
/** Words that such a sentence begins with: 减免学前一年保教费 turns to nothing. */
const BEGINS = /^(?:(?:刚刚|即将)?过去|回[顾望首]|总结|纵观|展望|做好|在?[“"]?十.五|在?20\d\d年|这|[一四五45]年来|今年|去年)/;
/** Characters of a sentence in which the time that it is about stands. */
const WITHIN = 12;
/** Years that a government looks back over or ahead to at once: its term or a plan. */
const TERM = [4, 5];

type Years = { facts: number | null; now: number | null };

/** True for a time that an account turns to: the year of the facts or the term that ends with it; in a plan the year of writing or a term from then on. */
function isTurn(period: string, view: SectionTime['view'], { facts, now }: Years): boolean {
  const [from = '', to = from] = period.split('/');
  const single = from === to;
  if (!single && !TERM.includes(Number(to) - Number(from) + 1)) return false;
  return view === 'plan' ? Number(from) === now : Number(to) === facts;
}

function timeIn(opening: string): ChapterTime | undefined {
  return BEGINS.test(opening) ? chapterTimes(opening.slice(0, WITHIN).replace(/^这/, '过去')).at(0) : undefined;
}

/**
 * Where the text of a chapter turns from one time to another: sentences that open with 刚刚过去的2025年, 一年来, 五年来, 今年. What follows is of
 * that time until the next turn.
 */
export function turnsOf({ start, end }: OutlineNode, view: SectionTime['view'], { text, years }: { text: string; years: Years }): Turn[] {
  const turns: Turn[] = [];
  for (const match of matchesOf(OPENING, text.slice(start, end))) {
    const time = timeIn(match[1] ?? '');
    const period = time ? periodOf([time], years) : null;
    if (period !== null && isTurn(period, view, years)) turns.push({ start: start + match.index, period });
  }
  return turns;
}

/** The time of a chapter at a place of it: what the last turn before tells, else what its heading tells. */
export function timeAt(time: SectionTime, start: number): SectionTime & { turned?: true } {
  const turn = time.turns?.findLast((one) => one.start <= start);
  return turn ? { ...time, period: turn.period, turned: true } : time;
}
