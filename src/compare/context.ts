import type { Indicator, Observation, ReportMeta, Span } from '../model/index.ts';
import { quoteAt } from '../text/quote.ts';

/** A value's words and surroundings, from which the rules read what it is. */
export type Subject = {
  observation: Pick<Observation, 'id' | 'value' | 'unit' | 'qualifier' | 'stage' | 'period' | 'status' | 'scope' | 'variant'>;
  indicator: Pick<Indicator, 'id' | 'kind' | 'unit' | 'stages'>;
  report: Pick<ReportMeta, 'title' | 'year' | 'district'>;
  /** Clause of the number, between commas and brackets. */
  clause: string;
  /** Sentence of the number. */
  sentence: string;
  /** Text of its passage up to the number. */
  before: string;
  /** True where the district's name or code no longer exists. */
  retired: boolean;
};

const CLAUSE_ENDS = /[，,、。；;：:！？!?（）()\n]/;

/** 及 as a conjunction: what follows it (22所学校及民办幼儿园) speaks of something else. Not in 普及, 涉及, 及格, 及时. */
function conjunction(text: string, at: number): boolean {
  return text[at] === '及' && !/[普涉波顾触]/.test(text[at - 1] ?? '') && !/[格时早]/.test(text[at + 1] ?? '');
}

/**
 * Clause around a span, bounded by commas, brackets and stronger marks; commas between digits (1,500) do not count. A bracket after the number
 * (9所(民办2所)) speaks of another number and stays outside.
 */
export function clauseAt(text: string, span: Span): Span {
  const ends = (at: number) => CLAUSE_ENDS.test(text[at] as string) && !(/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? ''));
  let { start, end } = span;
  while (start > 0 && !ends(start - 1)) start--;
  while (end < text.length && !ends(end) && !conjunction(text, end)) end++;
  return { start, end };
}

/** Clause, sentence and preceding text of a mention inside its passage. */
export function surroundings(text: string, mention: Span, passage: Span): Pick<Subject, 'clause' | 'sentence' | 'before'> {
  const clause = clauseAt(text, mention);
  const sentence = quoteAt(text, mention.start, passage);
  return {
    clause: text.slice(Math.max(clause.start, passage.start), Math.min(clause.end, passage.end)),
    sentence: text.slice(sentence.start, sentence.end),
    before: text.slice(passage.start, mention.start),
  };
}
