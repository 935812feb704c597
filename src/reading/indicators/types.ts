import type { CueRule, Measure, Mention, Span } from '../../model/index.ts';

/** A cue rule ready to run. */
export type CompiledRule = {
  /** `<indicator>/<rule>`. */
  id: string;
  /** Place in the list of all rules. */
  at: number;
  indicator: string;
  cue: RegExp;
  side: NonNullable<CueRule['side']>;
  reach: NonNullable<CueRule['reach']>;
  with: RegExp | null;
  not: RegExp | null;
  notInClause: RegExp | null;
  unless: RegExp | null;
  units: ReadonlySet<string>;
  range: readonly [number, number] | null;
  confidence: number;
  variant: string | null;
  /** What its indicator measures. */
  kind: Measure;
  /** Whether its words belong to every trade, so that it must not stand where something else than education is spoken of. */
  needsSubject: boolean;
};

/** How near the cue stands: the number's own words, elsewhere in its clause, in its sentence, in the titles above. */
export type CueZone = 'own' | 'clause' | 'sentence' | 'titles';

/** What a place in a report is about; `open` where its own words do not tell. */
export type About = 'education' | 'other' | 'open';

/** Words above a number; `span` is null for headings, which passages know by their words only. */
export type TitleWords = { words: string; span: Span | null };

/** Where the words that speak of a mention may stand. All spans are source spans. */
export type Cotext = {
  /** The number. */
  at: Span;
  /** Words before it that belong to it alone: from the number before it, or the clause start. */
  before: Span;
  /** Words after it that belong to it alone. */
  after: Span;
  /** The clause, with the clauses before it that hold its subject where it has none of its own. */
  clause: Span;
  /** The clause that a bracket with the number stands in; null outside brackets. */
  host: Span | null;
  sentence: Span;
  /** Where cues are looked for: the sentence, or one head of a list. */
  field: Span;
  /** Heads that speak of a number in a table: its title, those above and those beside the number. */
  heads: readonly Span[];
  /** The number before it in the clause; null where it is the first. */
  previous: Mention | null;
  /** The number after it in the clause; null where it is the last. */
  next: Span | null;
  /** All numbers before it in the sentence, in order. */
  earlier: readonly Mention[];
  /** What stands above, innermost first: a short sentence before, the run-in title, the headings. The last resort of far-reaching rules. */
  titles: TitleWords[];
  /** True if the sentence says nothing of its own before the number (全县小学平均为6.2人): it then speaks of what the titles name. */
  leans: boolean;
  /** What it speaks of. */
  about: About;
  /** Whether the document reports on everything, education among the rest. */
  general: boolean;
};
