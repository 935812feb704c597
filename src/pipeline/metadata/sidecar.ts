import { LineCounter, parseDocument } from 'yaml';
import { type Sidecar, sidecarSchema } from '../../model/index.ts';
import { InputError } from '../types.ts';

/** Keys that a sidecar may have. */
const KEYS = Object.keys(sidecarSchema.shape);

/**
 * Read the `.yaml` beside a source. An empty file is an empty sidecar.
 *
 * @throws InputError where it is no YAML, has an unknown key or a value of the wrong kind; all mistakes in one message
 */
export function parseSidecar(yaml: string, file: string): Sidecar {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, schema: 'core', prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    const { line, col } = lineCounter.linePos(broken.pos[0]);
    throw new InputError(
      file,
      `Not valid YAML at line ${line}, column ${col}: ${broken.message}`,
      'Correct the line; put values with a colon or # in quotation marks.',
    );
  }
  const data = withTextCodes(plainData(document, file));
  const result = sidecarSchema.safeParse(data);
  if (result.success) return result.data;
  const mistakes = result.error.issues.flatMap((issue) => {
    const at = issue.path.join('.');
    return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => unknownKey(key, at)) : [`${at || 'the file'}: ${issue.message}`];
  });
  throw new InputError(file, mistakes.join('; '), `Allowed keys: ${KEYS.join(', ')}.`);
}

/** The document as plain data; references (`*name`) are refused, they can blow up. */
function plainData(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch {
    throw new InputError(file, 'References (&name, *name) are not allowed here.', 'Write the value out.');
  }
}

/** Codes and dates written without quotation marks are numbers to YAML; the model wants words. */
function withTextCodes(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const entries = Object.entries(data).map(([key, value]) => [
    key,
    (key === 'district' || key === 'published') && typeof value === 'number' ? String(value) : value,
  ]);
  return Object.fromEntries(entries);
}

function unknownKey(key: string, at: string): string {
  const near = at ? undefined : nearest(key, KEYS);
  return `unknown key “${key}”${at ? ` under ${at}` : ''}${near ? `, did you mean “${near}”?` : ''}`;
}

/** The word with the fewest edits, if less than half of the letters differ. */
function nearest(word: string, words: string[]): string | undefined {
  const ranked = words.map((w) => ({ w, d: distance(word.toLowerCase(), w) })).sort((a, b) => a.d - b.d);
  const [best] = ranked;
  return best && best.d <= Math.max(2, best.w.length / 2) ? best.w : undefined;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((next[j - 1] as number) + 1, (row[j] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] as number;
}
