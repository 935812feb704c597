import type { Span } from '../../../model/index.ts';
import { lastUpTo } from '../../../text/bisect.ts';
import { fold } from '../../../text/fold.ts';
import { SENTENCE_ENDS } from '../../../text/marks.ts';
import { bracketAt } from '../../../text/segments.ts';
import type { Cursor, Stretch } from '../cursor.ts';
import { isTitle } from '../headings.ts';
import { mayBeOf } from './claims.ts';
import { afterLeads, MAY_NAME, openingAt, type Subject } from './subjects.ts';
import { CALLED, CALLED_ALONE, COUNTED_SCHOOLS, GOES_ON_BUILDING, NEW_POINT, OF_STAGE } from './words.ts';

/** A stretch of a passage that speaks of one subject: from a clause on, until another takes over; `opens` where the passage begins with it. */
type Topic = Span & { subject: Subject; sentence: Span; opens: boolean };

/** Several schools, or all, in words that go on without a subject. */
const SPEAKS_OF_MORE = /各|所有|全[县市区旗]|中小学|学校(?!办学规模|规模|占地)|乡镇|农村|城区|\d+(?:所|个(?:乡镇|项目|学校))/;

/** Whether a clause in the middle of a sentence goes on about its subject: it does, unless that was told in passing. */
function staysWithin({ firm }: Subject, words: string): boolean {
  return firm || !COUNTED_SCHOOLS.test(words);
}

/** Whether a sentence without a subject of its own goes on about the one before; a point of its own only where the passage opened with it. */
function goesOn({ subject: { kind, firm }, opens }: Topic, words: string): boolean {
  if (!opens && NEW_POINT.test(words)) return false;
  if (kind === 'township') return true;
  if (SPEAKS_OF_MORE.test(words) || OF_STAGE.test(words)) return false;
  if (firm && kind === 'school') return true;
  return GOES_ON_BUILDING.test(words) && (firm || !/^(?:新增|增加|完成|投资|累计|共)/.test(words));
}

/** What is left of a heading without its number. */
const NUMBER_OF_HEADING = /^(?:[(]?[一二三四五六七八九十\d]+[)]?[、..．]? ?)/;

/** The one school or project that the innermost heading names, and nothing else. */
function subjectAbove({ headings, report, divisions }: Stretch): Subject | null {
  const heading = headings.at(-1);
  if (!heading || heading.ofTable || !isTitle(heading)) return null;
  const folded = fold(heading.title).replace(NUMBER_OF_HEADING, '');
  const opening = openingAt({ folded, report, divisions }, 0, folded.length);
  if (!opening || opening === 'wider' || opening.kind === 'township' || opening.words?.end !== folded.length) return null;
  return { ...opening, words: heading.span, outside: true };
}

/** The subjects of a passage, in order: from the heading on, or from the clause that names one, until another takes over. */
class Sweep {
  readonly topics: Topic[] = [];
  readonly #stretch: Stretch;
  #current: Topic | null = null;
  /** The school or project, and the township, that was named last: what 学校 and 该镇 call. */
  #named: Subject | null = null;
  #township: Subject | null = null;
  /** The end of a sentence that tells of several schools in passing, one after another: what follows is of them together. */
  #listEnd = 0;

  constructor(stretch: Stretch) {
    this.#stretch = stretch;
    const above = subjectAbove(stretch);
    if (above) this.#speakOf(above, 0);
  }

  #speakOf(subject: Subject, start: number): void {
    const { folded, segments } = this.#stretch;
    const isTownship = subject.kind === 'township';
    const { words } = (isTownship && subject.pointed && this.#township) || subject;
    const opens = start <= segments.sentence(0).start || (this.#current?.opens ?? false);
    this.#leave(start);
    this.#current = { subject: { ...subject, words }, start, end: folded.length, sentence: segments.sentence(start), opens };
    this.topics.push(this.#current);
    if (isTownship) this.#township = { ...subject, words };
    else this.#named = subject;
  }

  #leave(start: number): void {
    if (this.#current) this.#current.end = start;
    this.#current = null;
  }

  /** Takes up what a clause names, unless it is one of several that the sentence tells of in passing. */
  #take(subject: Subject, start: number): void {
    const before = this.#current;
    if (!subject.firm && before && !before.subject.firm && start < before.sentence.end) this.#listEnd = before.sentence.end;
    if (!subject.firm && start < this.#listEnd) this.#leave(start);
    else this.#speakOf(subject, start);
  }

  /** Takes in the next clause. */
  read(clause: Span): void {
    const { folded } = this.#stretch;
    if (!this.#named && !this.#current && !MAY_NAME.test(folded.slice(clause.start, clause.end))) return;
    const at = afterLeads(folded, clause);
    const named = this.#named;
    const words = named?.outside ? null : named?.words;
    const opening = openingAt(this.#stretch, at, clause.end, words ? folded.slice(words.start, words.end) : '');
    if (opening === 'wider') {
      this.#leave(clause.start);
      this.#named = null;
    } else if (opening) this.#take(opening, clause.start);
    else if (named || this.#current) this.#goOn(folded.slice(at, clause.end), clause);
  }

  /** A clause that names nothing: it may call what was named before, or go on about it. */
  #goOn(words: string, { start }: Span): void {
    const { folded } = this.#stretch;
    const begins = start === 0 || SENTENCE_ENDS.includes(folded[start - 1] ?? '');
    const calls = CALLED.test(words) || (this.#current?.opens === true && CALLED_ALONE.test(words));
    if (this.#named && calls) this.#speakOf({ ...this.#named, firm: true }, start);
    else if (this.#current && !(begins ? goesOn(this.#current, words) : staysWithin(this.#current.subject, words))) this.#leave(start);
  }
}

/** The subjects of a passage, in order. */
function topicsOf(stretch: Stretch): Topic[] {
  const { folded, segments } = stretch;
  const sweep = new Sweep(stretch);
  if (sweep.topics.length === 0 && !MAY_NAME.test(folded)) return sweep.topics;
  for (let start = 0; start < folded.length; ) {
    const clause = segments.clause(start);
    start = Math.max(clause.end, start) + 1;
    if (clause.end - clause.start > 1 && !bracketAt(segments, clause.start)) sweep.read(clause);
  }
  return sweep.topics;
}

/** The subject of the passage that a mention is of; null where the passage speaks of the district, or nothing tells. */
export function topicOf(cursor: Cursor): Subject | null {
  const topics = cursor.stretch.once(topicsOf);
  if (topics.length === 0) return null;
  const topic = lastUpTo(topics, cursor.start, ({ start }) => start);
  return topic && cursor.start < topic.end && mayBeOf(cursor, topic.subject, topic.sentence) ? topic.subject : null;
}
