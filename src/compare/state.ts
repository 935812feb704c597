/** What a reader has chosen to compare. Null stands for “not chosen”: the default of the page. */
export type CompareState = {
  /** Codes of districts, in the order of the columns. */
  districts: readonly string[] | null;
  /** Ids of indicators, in the order of the rows. */
  indicators: readonly string[] | null;
  themes: readonly string[];
  /** True: only rows in which values may stand side by side. */
  comparableOnly: boolean;
  /** Order of the columns: by name, by year, or by the values of an indicator; null keeps the order in which they were chosen. */
  sort: string | null;
};

/** Version of the address format; raised when the meaning of a parameter changes. */
const STATE_VERSION = 1;

/** What the page knows: everything else in an address is named to the reader and left out. */
export type Known = {
  districts: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
  themes: ReadonlySet<string>;
  /** Former ids and their present ones (division codes that were replaced, renamed codebook entries). */
  renamed: ReadonlyMap<string, string>;
};

/** Something in an address that the page could not follow. */
export type StateProblem =
  | { kind: 'version'; value: string }
  | { kind: 'unknown-district' | 'unknown-indicator' | 'unknown-theme' | 'unknown-sort' | 'unknown-parameter'; value: string }
  | { kind: 'renamed'; value: string; now: string };

export const DEFAULT_STATE: CompareState = { districts: null, indicators: null, themes: [], comparableOnly: false, sort: null };

const PARAMETERS: ReadonlySet<string> = new Set(['v', 'd', 'i', 't', 'only', 'sort']);
/** Orders of the columns that are no indicator. */
export const SORTS: ReadonlySet<string> = new Set(['name', 'year']);
const KINDS = { d: 'unknown-district', i: 'unknown-indicator', t: 'unknown-theme' } as const;
/** Longest id that is repeated to the reader. */
const SHOWN = 40;

function shortened(value: string): string {
  return value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
}

/** Reads an address: what it chooses, and what of it could not be followed. Never throws. */
export function readState(query: string, known: Known): { state: CompareState; problems: StateProblem[] } {
  const parameters = new URLSearchParams(query);
  const problems: StateProblem[] = [];
  const version = parameters.get('v');
  if (version !== null && version !== String(STATE_VERSION)) problems.push({ kind: 'version', value: shortened(version) });
  for (const name of new Set(parameters.keys())) {
    if (!PARAMETERS.has(name)) problems.push({ kind: 'unknown-parameter', value: shortened(name) });
  }
  const list = (name: keyof typeof KINDS, ids: ReadonlySet<string>): string[] | null => {
    const given = parameters.get(name);
    if (given === null) return null;
    const found = new Set<string>();
    for (const id of given.split(',').filter((part) => part !== '')) {
      const now = ids.has(id) ? id : known.renamed.get(id);
      if (now === undefined || !ids.has(now)) problems.push({ kind: KINDS[name], value: shortened(id) });
      else {
        if (now !== id) problems.push({ kind: 'renamed', value: id, now });
        found.add(now);
      }
    }
    return [...found];
  };
  /** An address of which nothing is known shows the default, not an empty table. */
  const chosen = (name: 'd' | 'i', ids: ReadonlySet<string>) => {
    const found = list(name, ids);
    return found !== null && found.length === 0 && parameters.get(name) !== '' ? null : found;
  };
  const sort = parameters.get('sort');
  const knownSort = sort === null || SORTS.has(sort) || known.indicators.has(sort);
  if (!knownSort) problems.push({ kind: 'unknown-sort', value: shortened(sort) });
  return {
    state: {
      districts: chosen('d', known.districts),
      indicators: chosen('i', known.indicators),
      themes: list('t', known.themes) ?? [],
      comparableOnly: parameters.get('only') === 'comparable',
      sort: knownSort ? sort : null,
    },
    problems,
  };
}

/** Writes a state as a query (`?v=1&d=330803,620802&i=school-count`), readable and in fixed order; the default is the empty string. */
export function writeState(state: CompareState): string {
  const parts = [
    state.districts && `d=${state.districts.join(',')}`,
    state.indicators && `i=${state.indicators.join(',')}`,
    state.themes.length > 0 && `t=${state.themes.join(',')}`,
    state.comparableOnly && 'only=comparable',
    state.sort && `sort=${state.sort}`,
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? `?v=${STATE_VERSION}&${parts.join('&')}` : '';
}
