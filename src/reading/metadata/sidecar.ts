import { type Sidecar, sidecarSchema } from '../../model/index.ts';
import { parseYaml } from '../../model/parse.ts';

/**
 * Read the `.yaml` beside a source. An empty file is an empty sidecar.
 *
 * @throws InputError where it is no YAML, has an unknown key or a value of the wrong kind; all mistakes in one message
 */
export function parseSidecar(yaml: string, file: string): Sidecar {
  return parseYaml(sidecarSchema, yaml, file, withTextCodes);
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
