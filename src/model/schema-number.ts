import { NewerFormError } from './error.ts';

/** Plain data with keys, as YAML or JSON give it. */
export type Plain = Readonly<Record<string, unknown>>;

/** The step from one form of data to the next: a pure function, with examples as tests. */
type Step = (data: Plain) => Plain;

/** A form of data that is stored or sent, and how earlier forms of it become the present one. */
export type SchemaHistory = {
  /** What it is, for messages (`record`, `sidecar`). */
  of: string;
  /** Number of the present form. Raised where a key goes or changes its meaning; keys may come without a new one. */
  number: number;
  /** `steps[0]` leads from 1 to 2, `steps[1]` from 2 to 3 … */
  steps: readonly Step[];
};

/** Number that data state under `schema`; 1 where they state none, null where it is no whole number from 1. */
function schemaNumber(data: Plain): number | null {
  const { schema = 1 } = data;
  return typeof schema === 'number' && Number.isInteger(schema) && schema >= 1 ? schema : null;
}

/**
 * Data in their present form. What is no object, or states a number that is none, is left to the schema that the data are then fitted to.
 *
 * @param file name for messages
 * @throws NewerFormError where the data are in a newer form than this program knows
 */
export function inPresentForm(data: unknown, { of, number, steps }: SchemaHistory, file: string): unknown {
  if (!isPlain(data)) return data;
  const stated = schemaNumber(data);
  if (stated === null || stated === number) return data;
  if (stated > number)
    throw new NewerFormError(
      file,
      `schema: this ${of} is of form ${stated}; the program knows forms up to ${number}.`,
      'Bring the program up to date (git pull, npm ci), or take the file from a state that fits this program.',
    );
  return { ...steps.slice(stated - 1).reduce((older, step) => step(older), data), ...(stated < number && { schema: number }) };
}

function isPlain(data: unknown): data is Plain {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
