import { attributes, html, type Markup } from '../../text/html.ts';
import { byCodeUnit } from '../../text/order.ts';
import { type FacetName, idFacets, passes, type SearchState } from './state.ts';
import type { SearchWords } from './words.ts';

/** One value of a facet: how many reports (or passages, for themes) it would leave. */
type FacetValue = { value: string; name: string; count: number };
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

/** How facets are shown. */
export type FacetView = {
  filters: SearchState['filters'];
  /** A count as it is shown, exact or not. */
  inWords(name: FacetName, count: number): string;
};

function box(name: FacetName, { value, name: label, count }: FacetValue, { filters, inWords }: FacetView): Markup {
  const checked = filters[name].includes(value);
  const input = html`<input type="checkbox" value="${value}" data-facet="${name}"${attributes({ checked })}>`;
  return html`<label>${input}${label}<span class="n">${inWords(name, count)}</span></label>`;
}

/** Values that stand unfolded: the first ones, or all where few are left. */
function shownOf(values: readonly FacetValue[]): number {
  return values.length > SHOWN + 2 ? SHOWN : values.length;
}

/** Values of a facet that fold, as check boxes. */
export function foldedBoxes({ name, values }: Facet, view: FacetView): Markup[] {
  return values.slice(shownOf(values)).map((value) => box(name, value, view));
}

function facetGroup(facet: Facet, view: FacetView): Markup {
  const { name, title, values } = facet;
  const rest = values.slice(shownOf(values));
  const open = rest.some(({ value }) => view.filters[name].includes(value));
  const folded = html`<details data-rest="${name}"${attributes({ open })}><summary>+ ${rest.length}</summary>${open && foldedBoxes(facet, view)}</details>`;
  const boxes = values.slice(0, shownOf(values)).map((value) => box(name, value, view));
  return html`<fieldset class="facet"><legend>${title}</legend>${boxes}${rest.length > 0 && folded}</fieldset>`;
}

/**
 * Facets as groups of check boxes; a facet with a single value and no choice made is left out. Folded values are written when they are asked
 * for, unless one of them is chosen: there may be thousands of districts.
 */
export function facetGroups(facets: readonly Facet[], view: FacetView): Markup[] {
  return facets.filter(({ name, values }) => values.length > 1 || view.filters[name].length > 0).map((facet) => facetGroup(facet, view));
}
