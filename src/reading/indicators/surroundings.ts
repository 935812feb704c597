import type { Mention, Passage, Span } from '../../model/index.ts';
import { type ClauseStart, clauseEnd, clauseStart } from '../../text/clause.ts';
import { quoteAt } from '../../text/quote.ts';
import { isGeneralTitle } from '../../words/education.ts';
import type { Tables } from '../tables/index.ts';
import { isLight } from './light-words.ts';
import { namesItsOwn } from './own-noun.ts';
import { aboutOf } from './subject.ts';
import type { Cotext, TitleWords } from './types.ts';

/** How far a clause and a sentence are looked at: keeps the work linear in texts without punctuation. */
const CLAUSE_BEFORE = 120;
const CLAUSE_AFTER = 80;
const SENTENCE_BEFORE = 300;
const SENTENCE_AFTER = 160;
/** How many clauses back the subject of a clause without a noun of its own may stand. */
const SUBJECT_CLAUSES = 3;

/** A sentence of at most so many characters can serve as a title for the next. */
const LONGEST_TITLE = 40;

const COORDINATION = /[、和及与]/;

/** Numbers before the one at `index` that start at or after `from`. */
function earlierSince(mentions: readonly Mention[], index: number, from: number): Mention[] {
  let first = index;
  for (let last = mentions[index - 1]; last && last.start >= from; last = mentions[first - 1]) first--;
  return mentions.slice(first, index);
}

/** True if a clause has no subject of its own: only light words, or a share (占班级总数的…). */
function leansBack(words: string): boolean {
  return isLight(words) || /^\s*约?占/.test(words);
}

/** Walk the start of a clause back over commas while what stands between it and the number says nothing of its own. */
function withSubject(text: string, clause: ClauseStart, number: number, limit: number): number {
  let { start } = clause;
  for (let step = 0; step < SUBJECT_CLAUSES && clause.bracket === null && start > limit; step++) {
    if (!/[,，]/.test(text.charAt(start - 1)) || !leansBack(text.slice(start, number))) break;
    start = clauseStart(text, start - 1, limit).start;
  }
  return start;
}

/** The words after a number that are its own: up to the next number, or to the list mark before it. */
function ownAfter(text: string, end: number, clause: number, next: Mention | undefined): number {
  if (!next || next.start >= clause) return clause;
  const gap = text.slice(end, next.start);
  const mark = gap.search(COORDINATION);
  return mark < 0 ? next.start : end + mark;
}

/** The sentence before, where it is short enough to be a title (交流轮岗稳步推进。2023年达到12%。). */
function sentenceBefore(text: string, passage: Passage, start: number): Span | null {
  let end = start;
  while (end > passage.start && /\s/.test(text.charAt(end - 1))) end--;
  if (end - 1 <= passage.start) return null;
  const before = quoteAt(text, end - 1, { start: Math.max(passage.start, end - LONGEST_TITLE - 1), end });
  return before.end - before.start <= LONGEST_TITLE ? before : null;
}

/** Titles above a number, innermost first. */
function titlesOf(text: string, passage: Passage, sentence: Span, intro: Span | null): TitleWords[] {
  const spans = [sentenceBefore(text, passage, sentence.start), passage.lead, intro].filter((span) => span !== null);
  return [
    ...spans.map((span) => ({ words: text.slice(span.start, span.end), span })),
    ...passage.path.toReversed().map((words) => ({ words, span: null })),
  ];
}

/** Sentence and clause of a number in running text. */
function inText(text: string, passage: Passage, mention: Mention): Pick<Cotext, 'sentence' | 'clause' | 'host'> {
  const { start, end } = mention;
  const near = { start: Math.max(passage.start, start - SENTENCE_BEFORE), end: Math.min(passage.end, end + SENTENCE_AFTER) };
  const sentence = quoteAt(text, start, near);
  const low = Math.max(sentence.start, start - CLAUSE_BEFORE);
  const own = clauseStart(text, start, low);
  const clause = {
    start: namesItsOwn(text, mention) ? own.start : withSubject(text, own, start, low),
    end: clauseEnd(text, end, Math.min(sentence.end, end + CLAUSE_AFTER)),
  };
  if (own.bracket === null) return { sentence, clause, host: null };
  const outside = clauseStart(text, own.bracket, Math.max(sentence.start, own.bracket - CLAUSE_BEFORE)).start;
  return { sentence, clause, host: { start: outside, end: own.bracket } };
}

/** In a table the row, as far as one looks, is sentence and clause in one. */
function inRow(passage: Passage, { start, end }: Span): Pick<Cotext, 'sentence' | 'clause' | 'host'> {
  const row = { start: Math.max(passage.start, start - CLAUSE_BEFORE), end: Math.min(passage.end, end + CLAUSE_AFTER) };
  return { sentence: row, clause: row, host: null };
}

/** The report as far as it is read: its text, its title and the quantities in it. */
export type ReadReport = {
  text: string;
  title: string;
  passages: readonly Passage[];
  mentions: readonly Mention[];
  /** Tables among the passages; found from the passages where absent. */
  tables?: Tables;
};

/** Where a number stands besides its words. */
type Position = {
  passage: Passage;
  /** Position in the list of mentions. */
  index: number;
  /** Heads of the cell, for tables; none elsewhere. */
  heads: readonly Span[];
  /** The paragraph that introduces the list it stands in (各级教育生均经费如下：); null where there is none. */
  intro: Span | null;
};

/**
 * The surroundings of a mention.
 *
 * @param report its mentions in order of position
 */
export function surroundings({ text, title, mentions }: ReadReport, mention: Mention, position: Position): Cotext {
  const { passage, index, heads, intro } = position;
  const { start, end } = mention;
  const place = passage.kind === 'row' ? inRow(passage, mention) : inText(text, passage, mention);
  const { clause, sentence } = place;
  const last = mentions[index - 1];
  const following = mentions[index + 1];
  const previous = last && last.end > clause.start && last.end <= start ? last : null;
  const titles = titlesOf(text, passage, sentence, intro);
  const general = isGeneralTitle(title);
  const earlier = earlierSince(mentions, index, sentence.start);
  return {
    ...place,
    at: { start, end },
    field: sentence,
    before: { start: previous?.end ?? clause.start, end: start },
    after: { start: end, end: ownAfter(text, end, clause.end, following) },
    heads,
    previous,
    next: following && following.start < clause.end ? { start: following.start, end: following.end } : null,
    earlier,
    titles,
    leans: passage.kind !== 'row' && saysNothing(text, { start: firstWord(passage, sentence), end: start }, passage.label ? earlier : []),
    about: aboutOf(text, { ...place, heads, titles }, general),
    general,
  };
}

/** True if nothing of substance stands in a stretch of text, the numbers in it left aside. */
function saysNothing(text: string, { start, end }: Span, numbers: readonly Mention[]): boolean {
  const starts = [start, ...numbers.map((number) => number.end)];
  const ends = [...numbers.map((number) => number.start), end];
  return starts.every((from, i) => isLight(text.slice(from, ends[i])));
}

/** Where the words of a sentence begin, past the label of its point (1.全县幼儿园为…). */
function firstWord({ start, label }: Passage, sentence: Span): number {
  return label && sentence.start === start ? start + label.length : sentence.start;
}
