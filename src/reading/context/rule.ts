import type { Direction, Scope, Span, Status } from '../../model/index.ts';
import type { ChapterTime, Cursor } from './cursor.ts';

/** The context fields of a mention, and what each can say. Null means that nothing tells. */
type Values = {
  stage: string | null;
  period: string | null;
  status: Status;
  scope: Scope;
  /** Whose figure it is: null for the report's own district, else a division's code or the words of the place. */
  place: string | null;
  direction: Direction | null;
};
export type Field = keyof Values;

/** Where the words of a rule stand, the nearest first. A rule of a zone up to `passage` reads the mention's own passage. */
const ZONES = ['clause', 'sentence', 'list', 'passage', 'heading', 'chapter', 'title', 'document'] as const;
type Zone = (typeof ZONES)[number];

/**
 * What a rule read, and the words it rests on: offsets of the passage, or of the report's text (`outside`) for headings and the title. No
 * words: the rule rests on something that is not written out, or whose place is not known. `zone` where it is not the rule's own;
 * `doubtful` where these very words leave doubt.
 */
export type Told<V> = { value: V; words: Span | null; outside?: true; zone?: Zone; doubtful?: true };

/** What a field was read as, by which rule, from how near. */
export type Reading<F extends Field = Field> = Told<Values[F]> & { rule: string; zone: Zone };

/** Where an example stands: under which headings (outermost first), in a report of what title, year (2023 where none is given) and date, in what chapter. */
export type Setting = { headings?: string[]; title?: string; year?: number | null; signed?: string; chapter?: ChapterTime };

/** A text with the mention in question between bars, what the rule reads of it, and where it stands: `小学|24所|`, `primary`. */
type Example<V> = readonly [text: string, value: V, setting?: Setting];
/** A text with a mention between bars that looks like the rule's, and is not. */
type Counterexample = readonly [text: string, setting?: Setting];

/** One way in which a field is told. The rules of a field are asked in order; the first that answers decides. */
export type Rule<F extends Field> = {
  /** Name of the rule within its field: it stands in the record's `basis`, and misses are counted under it. */
  id: string;
  zone: Zone;
  /** True for a rule that is often wrong: what it reads is marked as doubtful. */
  doubtful?: true;
  /** What the rule reads for the mention at the cursor; null where it does not apply. A value of null ends the search: the words leave it open. */
  read: (cursor: Cursor) => Told<Values[F]> | null;
  /** At least one; each runs as a test. */
  examples: Example<Values[F]>[];
  counterexamples?: Counterexample[];
};

/** What was read somewhere else, for another mention. */
export function passedOn<V>({ value, words, outside, doubtful }: Told<V>): Told<V> {
  return { value, words, ...(outside && { outside }), ...(doubtful && { doubtful }) };
}

/** What a stretch of the passage tells. */
export function told<V>(value: V, start: number, end: number): Told<V> {
  return { value, words: { start, end } };
}
