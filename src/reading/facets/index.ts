import type { Facet, Indicator, Mention, Observation, Passage, ReportMeta, Span } from '../../model/index.ts';
import { firstMatch, matchesOf } from '../../text/matches.ts';
import { quoteAt } from '../../text/quote.ts';
import { DEFINITIONS } from './definitions.ts';
import type { BareObservation, FacetDefinition, FacetPlace } from './types.ts';
import { clauseAround } from './zones.ts';

type CompiledFacetRule = { id: string; value: string; words: RegExp };
type CompiledFacet = Omit<FacetDefinition, 'rules'> & { rules: readonly CompiledFacetRule[] };

const FACETS: readonly CompiledFacet[] = Object.values(DEFINITIONS).map(({ rules, ...facet }) => ({
  ...facet,
  rules: rules.map(({ id, value, words }) => ({ id: `${facet.id}/${id ?? value}`, value, words: new RegExp(words.join('|'), 'g') })),
}));

/** Words of a rule within a span: the first ones, or the last. */
function wordsIn(text: string, rule: CompiledFacetRule, zone: Span, which: 'first' | 'last'): Span | null {
  const words = text.slice(zone.start, zone.end);
  const found = which === 'first' ? firstMatch(rule.words, words) : matchesOf(rule.words, words).at(-1);
  return found ? { start: zone.start + found.index, end: zone.start + found.index + found[0].length } : null;
}

/** What one zone tells of a facet; null where it tells nothing. */
function readZone(text: string, { id, rules, decides = 'first' }: CompiledFacet, zone: Span): Facet | null {
  let best: Facet | null = null;
  for (const rule of rules) {
    const words = wordsIn(text, rule, zone, decides);
    if (!words) continue;
    const facet: Facet = { id, value: rule.value, ...words, rule: rule.id };
    if (decides === 'first') return facet;
    if (best === null || facet.start > best.start) best = facet;
  }
  return best;
}

/** What the place of a number tells of one facet. */
function readFacet(place: FacetPlace, facet: CompiledFacet): Facet | null {
  if (!facet.appliesTo(place)) return null;
  for (const zone of facet.zones) {
    const span = zone(place);
    const found = span && readZone(place.text, facet, span);
    if (found) return found;
  }
  return null;
}

/** All facets that the place of a number tells, in the order of the model. */
export function facetsAt(place: FacetPlace): Facet[] {
  return FACETS.flatMap((facet) => readFacet(place, facet) ?? []);
}

/** What facets are read from. */
export type FacetInput = {
  text: string;
  passages: readonly Passage[];
  mentions: readonly Mention[];
  observations: readonly BareObservation[];
  report: Pick<ReportMeta, 'spans'>;
  indicators: readonly Indicator[];
};

/**
 * Read the facets, 口径, of every observation: what the words around its number tell besides stage, period, status and scope.
 *
 * An observation of an indicator that the codebook does not have (a correction may name one) has none.
 *
 * @throws where an observation names a mention, or a mention a passage, that is not given
 */
export function facets({ text, passages, mentions, observations, report, indicators }: FacetInput): Observation[] {
  const passageOf = finder(passages);
  const mentionOf = finder(mentions);
  const codebook = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return observations.map((observation) => {
    const indicator = codebook.get(observation.indicator);
    if (!indicator) return { ...observation, facets: [] };
    const number = mentionOf(observation.mention);
    const passage = passageOf(number.passage);
    const place: FacetPlace = {
      text,
      observation,
      indicator,
      number,
      clause: clauseAround(text, number, passage),
      sentence: quoteAt(text, number.start, passage),
      passage,
      title: report.spans['title'] ?? null,
    };
    return { ...observation, facets: facetsAt(place) };
  });
}

function finder<Item extends { id: string }>(items: readonly Item[]): (id: string) => Item {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id) => {
    const found = byId.get(id);
    if (!found) throw new Error(`${id} is not among what was read`);
    return found;
  };
}
