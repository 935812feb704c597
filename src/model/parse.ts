import { z } from 'astro/zod';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { editDistance } from './edit-distance.ts';
import { InputError } from './error.ts';

/** Changes parsed data before it is fitted to a schema. */
type Prepare = (data: unknown) => unknown;

/**
 * Read YAML that fits a schema. An empty text is an empty object.
 *
 * @param file name for messages
 * @throws InputError with all mistakes in one message: where each stands, what was expected, what was met, the key probably meant
 */
export function parseYaml<S extends z.ZodType>(schema: S, yaml: string, file: string, prepare: Prepare = (data) => data): z.infer<S> {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, schema: 'core', prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    const { line, col } = lineCounter.linePos(broken.pos[0]);
    throw new InputError(
      file,
      `Not valid YAML at line ${line}, column ${col}: ${broken.message}`,
      'Correct the line; put values with a colon or # in quotation marks.',
      { line },
    );
  }
  const lineOf = (path: readonly PropertyKey[]) => lineAt(document, path, lineCounter);
  return validated(schema, prepare(plainData(document, file)), { file, lineOf });
}

/** Read JSON that fits a schema. @throws InputError as `parseYaml` */
export function parseJson<S extends z.ZodType>(schema: S, json: string, file: string, prepare: Prepare = (data) => data): z.infer<S> {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new InputError(file, `Not valid JSON: ${(error as Error).message}`, 'Correct the file.');
  }
  return validated(schema, prepare(data), { file, lineOf: () => undefined });
}

/** Line of a key of a document, else of what holds it. */
function lineAt(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[], lines: LineCounter): number | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  return path.length === 0 ? undefined : lineAt(document, path.slice(0, -1), lines);
}

/** A file and where in it a value stands. */
type Origin = { file: string; lineOf: (path: readonly PropertyKey[]) => number | undefined };

/** The document as plain data; references (`*name`) are refused, they can blow up. */
function plainData(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch {
    throw new InputError(file, 'References (&name, *name) are not allowed here.', 'Write the value out.');
  }
}

function validated<S extends z.ZodType>(schema: S, data: unknown, { file, lineOf }: Origin): z.infer<S> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const mistakes = result.error.issues.flatMap((issue) => mistakesOf(issue, data, schema));
  const unknown = result.error.issues.find(({ code }) => code === 'unrecognized_keys');
  const hint = unknown ? `Allowed keys: ${keysAt(schema, unknown.path).join(', ')}.` : 'Correct the value.';
  throw new InputError(file, mistakes.join('; '), hint, { line: lineOf(placeOf(unknown ?? result.error.issues[0])) });
}

/** Path of the value that an issue is about; of the first key that is not known. */
function placeOf(issue: z.core.$ZodIssue | undefined): PropertyKey[] {
  if (issue?.code === 'unrecognized_keys') return [...issue.path, ...issue.keys.slice(0, 1)];
  return issue?.path ?? [];
}

function mistakesOf(issue: z.core.$ZodIssue, data: unknown, schema: z.ZodType): string[] {
  const at = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, at, keysAt(schema, issue.path)));
  const met = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
  const counted = issue.code === 'too_small' && Array.isArray(met);
  const shown = met === undefined ? '' : `, got ${counted ? met.length : shorten(JSON.stringify(met))}`;
  return [`${at || 'the file'}: ${issue.message.replace(/, received \w+$/, '')}${shown}`];
}

function unknownKey(key: string, at: string, keys: readonly string[]): string {
  const meant = nearest(key, keys);
  return `unknown key “${key}”${at ? ` under ${at}` : ''}${meant ? `, did you mean “${meant}”?` : ''}`;
}

/** Keys that a schema allows at a place; none where it is no object. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const inner = unwrapped(schema);
  const [key, ...rest] = path;
  if (inner instanceof z.ZodUnion) return [...new Set(inner.options.flatMap((option) => keysAt(option as z.ZodType, path)))];
  if (key === undefined) return 'shape' in inner ? Object.keys(inner.shape as object) : [];
  if ('shape' in inner) return keysAt((inner.shape as Record<PropertyKey, z.ZodType>)[key] ?? inner, rest);
  return 'element' in inner ? keysAt(inner.element as z.ZodType, rest) : [];
}

/** A schema without what makes it optional, nullable or gives it a default. */
function unwrapped(schema: z.ZodType): z.ZodType {
  return 'unwrap' in schema && !('element' in schema) ? unwrapped((schema.unwrap as () => z.ZodType)()) : schema;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The word with the fewest edits, if less than half of its letters differ. */
function nearest(word: string, words: readonly string[]): string | undefined {
  const ranked = words.map((w) => ({ w, d: editDistance(word.toLowerCase(), w.toLowerCase()) })).sort((a, b) => a.d - b.d);
  const [best] = ranked;
  return best && best.d <= Math.max(2, best.w.length / 2) ? best.w : undefined;
}
