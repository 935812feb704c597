/** A form of the addresses of a view, and how earlier forms become the present one. */
export type ViewHistory = {
  /** Number of the present form, `v=` in an address. Raised where a parameter goes or changes its meaning. */
  number: number;
  /** `steps[0]` leads from 1 to 2, `steps[1]` from 2 to 3 …; pure functions, with examples as tests. */
  steps: readonly ((parameters: URLSearchParams) => URLSearchParams)[];
};

/** What every view's address was from the beginning. */
export const FIRST_FORM: ViewHistory = { number: 1, steps: [] };

/**
 * The parameters of an address in their present form; one that states no number is of the first. Never throws.
 *
 * @returns `newer` is what the address states where this site does not know that form: nothing of it is read then, as it may mean something else
 */
export function viewParameters(query: string, { number, steps }: ViewHistory): { parameters: URLSearchParams; newer: string | null } {
  const parameters = new URLSearchParams(query);
  const stated = parameters.get('v') ?? '1';
  const form = /^[1-9]\d{0,5}$/.test(stated) ? Number(stated) : Number.POSITIVE_INFINITY;
  if (form > number) return { parameters: new URLSearchParams(), newer: stated };
  return { parameters: steps.slice(form - 1).reduce((older, step) => step(older), parameters), newer: null };
}

/** The number of a form as it begins a query; the first needs none where addresses are written by hand. */
export const formParameter = ({ number }: ViewHistory): string => (number === 1 ? '' : `v=${number}&`);
