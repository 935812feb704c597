import type { FacetId, FacetValue, Indicator, Observation, Span } from '../../model/index.ts';

/** An observation before its facets are read. */
export type BareObservation = Omit<Observation, 'facets'>;

/** A number in its place: what a facet is read from. */
export type FacetPlace = {
  text: string;
  observation: Pick<BareObservation, 'stage' | 'period' | 'scope'>;
  indicator: Pick<Indicator, 'kind' | 'facets'>;
  /** The number itself. */
  number: Span;
  /** Its words between commas, brackets and conjunctions. */
  clause: Span;
  sentence: Span;
  passage: Span;
  /** Title of the report; null where the text does not hold it. */
  title: Span | null;
};

/** Where the words of a facet may stand; null where there is no such place. */
export type FacetZone = (place: FacetPlace) => Span | null;

/** One way to tell a value. */
type FacetRule<Value extends string = string> = {
  /** Id within the facet; the value itself where left out. `<facet>/<id>` names the rule in records. */
  id?: string;
  value: Value;
  /** Words that tell it, one alternative a line; regular-expression sources without groups that capture. */
  words: readonly string[];
  /** Sentences in which the number in 【】 has this value by this rule. */
  examples: readonly string[];
  /** Sentences that look alike: the number in 【】 has another value, or none. */
  counterexamples: readonly string[];
};

/** How one facet is read. */
export type FacetDefinition<Id extends FacetId = FacetId> = {
  id: Id;
  /** Numbers of which it is asked at all. */
  appliesTo: (place: Pick<FacetPlace, 'observation' | 'indicator'>) => boolean;
  /** The first place that holds words of the facet decides. */
  zones: readonly FacetZone[];
  /** Where several rules find words: the `first` rule of the list, or the words that stand `last`; default `first`. */
  decides?: 'first' | 'last';
  rules: readonly FacetRule<FacetValue<Id>>[];
};
