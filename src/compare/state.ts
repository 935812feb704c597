import { FIRST_FORM, viewParameters } from '../model/view-address.ts';
import { CLAIM_KINDS, type ClaimKind } from './claims.ts';

/** What a reader has chosen to compare. Null stands for “not chosen”: the default of the page. */
export type CompareState = {
  /** Codes of districts, in the order of the columns. */
  districts: readonly string[] | null;
  /** Ids of indicators, in the order of the rows. */
  indicators: readonly string[] | null;
  themes: readonly string[];
  /** Rows of words: problems, promises. Null: not chosen. */
  claims: readonly ClaimKind[] | null;
  /** True: only rows in which values may stand side by side. */
  comparableOnly: boolean;
  /** True: only rows in which a person reviewed a value. */
  reviewedOnly: boolean;
  /** True: rows of the country's and the provinces' figures under those of the counties. */
  references: boolean;
  /** Order of the columns: by name, by year, or by the values of an indicator; null keeps the order in which they were chosen. */
  sort: string | null;
};

/** Forms of the address. */
const FORM = FIRST_FORM;

/** What the page knows: everything else in an address is named to the reader and left out. */
export type KnownIds = {
  districts: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
  themes: ReadonlySet<string>;
  /** Former ids and their present ones (division codes that were replaced, renamed codebook entries). */
  renamed: ReadonlyMap<string, string>;
  /** Name of the present state of the data. */
  edition: string;
};

type UnknownKind = 'unknown-district' | 'unknown-indicator' | 'unknown-theme' | 'unknown-claims' | 'unknown-sort' | 'unknown-parameter';

/** Something in an address that the page could not follow. */
export type StateProblem =
  | { kind: 'version'; value: string }
  | { kind: UnknownKind; value: string }
  /** The link was made from another state of the data. */
  | { kind: 'edition'; value: string }
  | { kind: 'renamed'; value: string; now: string };

export const DEFAULT_STATE: CompareState = {
  districts: null,
  indicators: null,
  themes: [],
  claims: null,
  comparableOnly: false,
  reviewedOnly: false,
  references: false,
  sort: null,
};

const PARAMETERS: ReadonlySet<string> = new Set(['v', 'd', 'i', 't', 'c', 'only', 'rev', 'ref', 'sort', 'e']);
/** Orders of the columns that are no indicator. */
export const SORTS: ReadonlySet<string> = new Set(['name', 'year']);
/** Ids as they stand in an address, what they may be, and what an unknown one is called. */
type GivenIds = {
  given: string | null;
  ids: ReadonlySet<string>;
  renamed: KnownIds['renamed'];
  unknown: UnknownKind;
};
type IdList = { ids: string[] | null; problems: StateProblem[] };

/** Longest id that is repeated to the reader. */
const SHOWN = 40;

function shortened(value: string): string {
  return value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
}

/** What is wrong with an address as a whole: parameters that mean nothing, other data. */
function problemsOf(parameters: URLSearchParams, present: string): StateProblem[] {
  const edition = parameters.get('e');
  const unknown = [...new Set(parameters.keys())].filter((name) => !PARAMETERS.has(name));
  return [
    ...(edition !== null && edition !== present ? [{ kind: 'edition' as const, value: shortened(edition) }] : []),
    ...unknown.map((name): StateProblem => ({ kind: 'unknown-parameter', value: shortened(name) })),
  ];
}

/** Ids of a list (`330803,620802`), each once, former ones under their present name; null where no list is given. */
function readIds({ given, ids, renamed, unknown }: GivenIds): IdList {
  if (given === null) return { ids: null, problems: [] };
  const found = new Set<string>();
  const problems: StateProblem[] = [];
  for (const id of given.split(',').filter((part) => part !== '')) {
    const now = ids.has(id) ? id : renamed.get(id);
    if (now === undefined || !ids.has(now)) {
      problems.push({ kind: unknown, value: shortened(id) });
      continue;
    }
    if (now !== id) problems.push({ kind: 'renamed', value: id, now });
    found.add(now);
  }
  return { ids: [...found], problems };
}

/** An address of which nothing is known shows the default, not an empty table. */
function unlessAllUnknown(given: string | null, ids: IdList['ids']): IdList['ids'] {
  return ids !== null && ids.length === 0 && given !== '' ? null : ids;
}

/** Reads an address: what it chooses, and what of it could not be followed; of one in a newer form nothing is read. Never throws. */
export function readState(query: string, known: KnownIds): { state: CompareState; problems: StateProblem[] } {
  const { parameters, newer } = viewParameters(query, FORM);
  if (newer !== null) return { state: DEFAULT_STATE, problems: [{ kind: 'version', value: shortened(newer) }] };
  const [d, i, t, sort] = [parameters.get('d'), parameters.get('i'), parameters.get('t'), parameters.get('sort')];
  const districts = readIds({ given: d, ids: known.districts, renamed: known.renamed, unknown: 'unknown-district' });
  const indicators = readIds({ given: i, ids: known.indicators, renamed: known.renamed, unknown: 'unknown-indicator' });
  const themes = readIds({ given: t, ids: known.themes, renamed: known.renamed, unknown: 'unknown-theme' });
  const c = parameters.get('c');
  const claims = readIds({ given: c, ids: new Set(CLAIM_KINDS), renamed: new Map(), unknown: 'unknown-claims' });
  const knownSort = sort === null || SORTS.has(sort) || known.indicators.has(sort);
  return {
    state: {
      districts: unlessAllUnknown(d, districts.ids),
      indicators: unlessAllUnknown(i, indicators.ids),
      themes: themes.ids ?? [],
      claims: unlessAllUnknown(c, claims.ids) === null ? null : CLAIM_KINDS.filter((kind) => claims.ids?.includes(kind)),
      comparableOnly: parameters.get('only') === 'comparable',
      reviewedOnly: parameters.get('rev') === 'people',
      references: parameters.get('ref') === 'on',
      sort: knownSort ? sort : null,
    },
    problems: [
      ...problemsOf(parameters, known.edition),
      ...(knownSort ? [] : [{ kind: 'unknown-sort' as const, value: shortened(sort) }]),
      ...[districts, indicators, themes, claims].flatMap(({ problems }) => problems),
    ],
  };
}

/**
 * Writes a state as a query (`?v=1&d=330803,620802&i=school-count`), readable and in fixed order; the default is the empty string.
 *
 * @param edition state of the data that the reader sees; with it a link tells later whether the data have changed
 */
export function writeState(state: CompareState, edition?: string): string {
  const parts = [
    state.districts && `d=${state.districts.join(',')}`,
    state.indicators && `i=${state.indicators.join(',')}`,
    state.themes.length > 0 && `t=${state.themes.join(',')}`,
    state.claims && `c=${state.claims.join(',')}`,
    state.comparableOnly && 'only=comparable',
    state.reviewedOnly && 'rev=people',
    state.references && 'ref=on',
    state.sort && `sort=${state.sort}`,
    edition && `e=${edition}`,
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? `?v=${FORM.number}&${parts.join('&')}` : '';
}
