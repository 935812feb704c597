import { inPresentForm, SIDECAR_HISTORY, type Sidecar, sidecarFileSchema } from '../../model/index.ts';
import { parseYaml } from '../../model/parse.ts';

/**
 * Read the `.yaml` beside a source; one in an earlier form is brought into the present one. An empty file is an empty sidecar.
 *
 * @throws InputError where it is no YAML, has an unknown key or a value of the wrong kind, all mistakes in one message; where its form is newer
 *   than the program
 */
export function parseSidecar(yaml: string, file: string): Sidecar {
  const { schema: _, ...sidecar } = parseYaml(sidecarFileSchema, yaml, file, (data) =>
    withTextCodes(inPresentForm(data, SIDECAR_HISTORY, file)),
  );
  return sidecar;
}

/** Keys whose values are words. */
const TEXT_KEYS = new Set(['district', 'signed', 'published', 'posted']);

/** Codes and dates written without quotation marks are numbers to YAML; the model wants words. */
function withTextCodes(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const entries = Object.entries(data).map(([key, value]) => [
    key,
    TEXT_KEYS.has(key) && typeof value === 'number' ? String(value) : value,
  ]);
  return Object.fromEntries(entries);
}
