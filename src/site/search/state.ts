import { FIRST_FORM, formParameter, viewParameters } from '../../model/view-address.ts';

/** Forms of the address. */
const FORM = FIRST_FORM;

/** What the search page shows: the query and the chosen filters. All of it stands in the address. */
export type SearchState = {
  q: string;
  filters: Record<FacetName, string[]>;
  /** Form that the address states, where it is newer than this site: nothing of it is read then. */
  newer?: string;
};

/** Facets by their parameter in the address: province, district, year, kind, theme. */
export const FACETS = ['p', 'd', 'y', 'k', 't'] as const;
export type FacetName = (typeof FACETS)[number];

/** Read the address. Unknown parameters are left alone. */
export function readState(search: string): SearchState {
  const { parameters, newer } = viewParameters(search, FORM);
  const filters = Object.fromEntries(FACETS.map((name) => [name, (parameters.get(name) ?? '').split(',').filter(Boolean)]));
  return { q: parameters.get('q') ?? '', filters: filters as SearchState['filters'], ...(newer !== null && { newer }) };
}

/** The address of a state; parameters that say nothing are left out. */
export function writeState({ q, filters }: SearchState): string {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  for (const name of FACETS) if (filters[name].length > 0) params.set(name, filters[name].join(','));
  return `?${formParameter(FORM)}${params.toString().replaceAll('%2C', ',')}`;
}

type IdFacets = Record<'p' | 'd' | 'y' | 'k', string>;

/** Facets by id: every query asks for those of all its reports. */
const known = new Map<string, IdFacets>();

/** What a report id tells without its text: the values of its facets. */
export function idFacets(id: string): IdFacets {
  const facets = known.get(id) ?? readId(id);
  known.set(id, facets);
  return facets;
}

function readId(id: string): IdFacets {
  const [code = '', year = '', ...kind] = id.split('-');
  return { p: code.slice(0, 2), d: code, y: year, k: kind.join('-').replace(/-\d+$/, '') };
}

/** True if a report passes the chosen filters that its id can answer, but for one facet; several values of one facet are alternatives. */
export function passes(id: string, filters: SearchState['filters'], but?: FacetName): boolean {
  const facets = idFacets(id);
  return (['p', 'd', 'y', 'k'] as const).every(
    (name) => name === but || filters[name].length === 0 || filters[name].includes(facets[name]),
  );
}
