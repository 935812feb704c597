import { createHash } from 'node:crypto';

/** Plain data. */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * What describes a package, brought in line with the files that are left: sizes, checksums and numbers of rows of those that stayed, nothing of those
 * that are gone.
 *
 * @param texts files that are left, by their paths
 */
export function redactedDescription(json: string, texts: ReadonlyMap<string, string>): string {
  return `${JSON.stringify(brought(JSON.parse(json), texts), null, 2)}\n`;
}

/** Endings of files that a package may describe. */
const FILE = /\.(?:csv|json|parquet|xlsx|zip)$/;

function brought(data: Json, texts: ReadonlyMap<string, string>): Json {
  if (Array.isArray(data)) return data.filter((one) => !isGone(one, texts)).map((one) => brought(one, texts));
  if (typeof data !== 'object' || data === null) return data;
  const text = typeof data['path'] === 'string' ? texts.get(data['path']) : undefined;
  const entries = Object.entries(data).map(([key, value]) => [
    key,
    text === undefined ? brought(value, texts) : measured(key, value, text, texts),
  ]);
  return Object.fromEntries(entries);
}

/** Whether something describes a file that is not in the package any more. */
function isGone(data: Json, texts: ReadonlyMap<string, string>): boolean {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const { path } = data;
  return typeof path === 'string' && FILE.test(path) && !/^https?:/.test(path) && !texts.has(path);
}

/** A property of the description of a file. */
function measured(key: string, value: Json, text: string, texts: ReadonlyMap<string, string>): Json {
  if (key === 'bytes') return Buffer.byteLength(text);
  if (key !== 'hash' || typeof value !== 'string') return brought(value, texts);
  const [algorithm = 'md5'] = value.includes(':') ? value.split(':') : [];
  return `${algorithm}:${createHash(algorithm).update(text).digest('hex')}`;
}
