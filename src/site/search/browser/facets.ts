import { byCodeUnit } from '../../../text/order.ts';
import type { SearchWords } from '../../search/words.ts';
import { h } from './dom.ts';
import { type FacetName, idFacets, passes, type SearchState } from './state.ts';

/** One value of a facet: how many reports (or passages, for themes) it would leave. */
export type FacetValue = { value: string; name: string; count: number };
export type Facet = { name: FacetName; title: string; values: FacetValue[] };

/** Values shown of one facet before the rest folds. */
const SHOWN = 8;

/** Names for coded values. */
export type FacetNames = Record<FacetName, (value: string) => string>;

const TITLES: Record<FacetName, (words: SearchWords) => string> = {
  p: (words) => words.facetProvince,
  d: (words) => words.facetDistrict,
  y: (words) => words.facetYear,
  k: (words) => words.facetKind,
  t: (words) => words.facetTheme,
};

/**
 * Count the values of each facet: how many reports each would leave beside the filters of the other facets. Chosen values stay, even where
 * they leave nothing.
 *
 * @param themes passages found by theme
 */
export function countFacets(
  ids: string[],
  themes: Map<string, number>,
  filters: SearchState['filters'],
  names: FacetNames,
  words: SearchWords,
): Facet[] {
  const counts: Record<FacetName, Map<string, number>> = { p: new Map(), d: new Map(), y: new Map(), k: new Map(), t: new Map(themes) };
  for (const id of ids) {
    for (const [name, value] of Object.entries(idFacets(id)) as [FacetName, string][])
      if (passes(id, filters, name)) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
  }
  return (Object.keys(counts) as FacetName[]).map((name) => {
    for (const value of filters[name]) if (!counts[name].has(value)) counts[name].set(value, 0);
    const values = [...counts[name]].map(([value, count]) => ({ value, name: names[name](value), count }));
    const byName = (x: FacetValue, y: FacetValue) => byCodeUnit(x.value, y.value);
    return {
      name,
      title: TITLES[name](words),
      values: values.sort((x, y) => (name === 'y' ? byYear(x, y) : y.count - x.count || byName(x, y))),
    };
  });
}

/** Newest first, undated last. */
const byYear = (x: FacetValue, y: FacetValue): number => (Number(y.value) || 0) - (Number(x.value) || 0);

/**
 * Facets as groups of check boxes; a facet with a single value and no choice made is left out.
 *
 * @param inWords a count as it is shown, exact or not
 */
export function facetGroups(
  facets: Facet[],
  filters: SearchState['filters'],
  inWords: (name: FacetName, count: number) => string,
  choose: (name: FacetName, value: string, on: boolean) => void,
): HTMLElement[] {
  return facets
    .filter(({ name, values }) => values.length > 1 || filters[name].length > 0)
    .map(({ name, title, values }) => {
      const shown = values.length > SHOWN + 2 ? SHOWN : values.length;
      const boxes = (some: FacetValue[]): HTMLElement[] =>
        some.map((value) => box(name, value, inWords(name, value.count), filters[name].includes(value.value), choose));
      const rest = values.slice(shown);
      const open = rest.some(({ value }) => filters[name].includes(value));
      const folded = rest.length > 0 ? unfolding(`+ ${rest.length}`, open, () => boxes(rest)) : null;
      return h('fieldset', { class: 'facet' }, h('legend', {}, title), ...boxes(values.slice(0, shown)), folded);
    });
}

/** A part whose content is made when it is opened: there may be thousands of districts. */
function unfolding(label: string, open: boolean, content: () => HTMLElement[]): HTMLDetailsElement {
  const details = h('details', { open: open ? '' : null }, h('summary', {}, label), ...(open ? content() : []));
  if (!open) details.addEventListener('toggle', () => details.append(...content()), { once: true });
  return details;
}

function box(
  name: FacetName,
  { value, name: label }: FacetValue,
  count: string,
  on: boolean,
  choose: (name: FacetName, value: string, on: boolean) => void,
): HTMLElement {
  const input = h('input', { type: 'checkbox', value, 'data-facet': name });
  input.checked = on;
  input.addEventListener('change', () => choose(name, value, input.checked));
  return h('label', {}, input, label, h('span', { class: 'n' }, count));
}
