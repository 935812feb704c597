import type { ReportMeta, Span } from '../../model/index.ts';
import { bracketAt, type Segments } from '../../text/segments.ts';
import type { Base } from '../../words/period-words.ts';
import type { PlaceIndex } from '../metadata/place/names.ts';
import type { Findings, Found } from '../quantities/find.ts';
import type { Heading } from './headings.ts';
import type { Field, Reading } from './rule.ts';

/** What the chapter of a passage does (looks back, ahead, names problems), of which time it speaks, and which year 今年 means in it. */
export type ChapterTime = {
  view: 'review' | 'plan' | 'problems' | null;
  period: string | null;
  now: number | null;
  /** The text of the chapter has turned to another time than its heading tells (一年来 …). */
  turned?: true;
  /** The year by which the opening counts (截至2015年8月底). */
  asOf?: string | undefined;
};

/** Where a passage stands: its report, the headings above it, outermost first, and what is known of places. */
export type Surroundings = {
  report: ReportMeta;
  headings: readonly Heading[];
  /** Names of divisions; null where places are known by their words alone. */
  divisions?: PlaceIndex | null;
  /** What the chapter does, and of which time; null where no time line was read. */
  time?: ChapterTime | null;
};

/** Reads a field of a mention: the answer of the first rule that applies, null where none does. */
export type Reader = <F extends Field>(cursor: Cursor, field: F) => Reading<F> | null;

/** Characters of the clause before a number that rules about it may see. */
const BEFORE = 60;
/** Characters after a number that are looked at: enough for a bracket between two values. */
export const AFTER_NUMBER = 90;
/** Most mentions in one bracket that are looked past. */
const LONGEST_BRACKET = 12;

/** A passage with the mentions found in it. */
export class Stretch {
  readonly folded: string;
  readonly segments: Segments;
  readonly report: ReportMeta;
  readonly headings: readonly Heading[];
  readonly divisions: PlaceIndex | null;
  readonly time: ChapterTime | null;
  readonly cursors: readonly Cursor[];
  readonly reader: Reader;
  readonly #known = new Map<unknown, unknown>();

  constructor({ folded, segments, found }: Findings, { report, headings, divisions = null, time = null }: Surroundings, reader: Reader) {
    this.folded = folded;
    this.segments = segments;
    this.report = report;
    this.headings = headings;
    this.divisions = divisions;
    this.time = time;
    this.reader = reader;
    this.cursors = found.map((mention, index) => new Cursor(this, mention, index));
  }

  /** What relative times count from. */
  get base(): Base {
    const facts = this.report.year;
    return { facts, now: this.time?.now ?? facts };
  }

  /** What is worked out once for the whole passage, when a rule asks for it first. */
  once<T>(work: (stretch: Stretch) => T): T {
    if (!this.#known.has(work)) this.#known.set(work, work(this));
    return this.#known.get(work) as T;
  }
}

/** One mention of a passage and everything around it: its neighbours, the pieces of text it stands in, the headings above. */
export class Cursor {
  readonly stretch: Stretch;
  readonly mention: Found;
  readonly index: number;
  /** Pieces that nearly every rule asks for, found when the first does. */
  #clause: Span | undefined;
  #statement: Span | undefined;
  #sentence: Span | undefined;
  #bracket: Span | null | undefined;
  #before: string | undefined;
  #after: string | undefined;
  #own: string | undefined;
  #noun: string | undefined;
  #known: Map<unknown, unknown> | undefined;

  constructor(stretch: Stretch, mention: Found, index: number) {
    this.stretch = stretch;
    this.mention = mention;
    this.index = index;
  }

  get start(): number {
    return this.mention.start;
  }
  get end(): number {
    return this.mention.end;
  }
  get unit(): string {
    return this.mention.unit;
  }
  get folded(): string {
    return this.stretch.folded;
  }
  get report(): ReportMeta {
    return this.stretch.report;
  }
  get headings(): readonly Heading[] {
    return this.stretch.headings;
  }

  /** The mention so many places on, back for negative numbers; null beyond the passage. */
  at(distance: number): Cursor | null {
    return this.stretch.cursors[this.index + distance] ?? null;
  }
  get previous(): Cursor | null {
    return this.at(-1);
  }
  get next(): Cursor | null {
    return this.at(1);
  }
  /** The mentions before this one, nearest first. */
  *back(): Generator<Cursor> {
    for (let cursor = this.previous; cursor; cursor = cursor.previous) yield cursor;
  }
  /** The mentions after this one, nearest first. */
  *ahead(): Generator<Cursor> {
    for (let cursor = this.next; cursor; cursor = cursor.next) yield cursor;
  }

  /** Between commas, semicolons, colons, and brackets that hold numbers. */
  get clause(): Span {
    this.#clause ??= this.stretch.segments.clause(this.start);
    return this.#clause;
  }
  /** Between the ends of sentences and semicolons. */
  get statement(): Span {
    this.#statement ??= this.stretch.segments.statement(this.start);
    return this.#statement;
  }
  get sentence(): Span {
    this.#sentence ??= this.stretch.segments.sentence(this.start);
    return this.#sentence;
  }
  /** The bracket with numbers in it that the mention stands in, without its marks; null outside. */
  get bracket(): Span | null {
    if (this.#bracket === undefined) this.#bracket = bracketAt(this.stretch.segments, this.start);
    return this.#bracket;
  }
  /** The mention that the bracket around this one belongs to: the one right before it opens; null outside brackets. */
  get outer(): Cursor | null {
    const { bracket } = this;
    if (!bracket) return null;
    for (const cursor of this.back()) {
      if (this.index - cursor.index > LONGEST_BRACKET) return null;
      if (cursor.end <= bracket.start) return cursor.end >= bracket.start - 3 ? cursor : null;
    }
    return null;
  }

  /** The words between two places of the passage. */
  words(start: number, end: number): string {
    return this.folded.slice(Math.max(0, start), end);
  }
  /** The words of the clause before the number. */
  get before(): string {
    this.#before ??= this.words(Math.max(this.clause.start, this.start - BEFORE), this.start);
    return this.#before;
  }
  /** The words after the number, over the ends of clauses. */
  get after(): string {
    this.#after ??= this.words(this.end, this.end + AFTER_NUMBER);
    return this.#after;
  }
  /** Where the words before a number begin that are its own: at the number before it or the beginning of the clause. */
  get ownStart(): number {
    return Math.max(this.clause.start, this.previous?.end ?? 0);
  }
  /** The words before a number that are its own. */
  get own(): string {
    this.#own ??= this.words(this.ownStart, this.start);
    return this.#own;
  }
  /** The noun after the number, up to the next part of the sentence. */
  get noun(): string {
    this.#noun ??= /^[^、和与及,，。;；:：()]{0,12}/.exec(this.words(this.end, this.end + 12))?.[0] ?? '';
    return this.#noun;
  }
  /** The end of a piece, or the next number where that stands before it. */
  until(end: number): number {
    return this.next && this.next.start < end ? this.next.start : end;
  }

  /** What is worked out once for a mention, when a rule asks for it first: from the words alone, never from what other rules read. */
  once<T>(work: (cursor: Cursor) => T): T {
    this.#known ??= new Map();
    const known = this.#known.get(work);
    if (known !== undefined) return known as T;
    const made = work(this);
    this.#known.set(work, made);
    return made;
  }

  /** What a field of this mention was read as; null where nothing tells, and while the field is being read. */
  read<F extends Field>(field: F): Reading<F> | null {
    return this.stretch.reader(this, field);
  }
  /** The same, if the passage itself tells it and not a heading or the title: only this goes on to other mentions. */
  told<F extends Field>(field: F): Reading<F> | null {
    const reading = this.read(field);
    return reading && ['clause', 'sentence', 'list', 'passage'].includes(reading.zone) ? reading : null;
  }
}
