import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { RETIRED_KEYS, SIDECAR_SCHEMA, type Sidecar } from '../../../src/model/index.ts';
import { parseSidecar } from '../../../src/reading/metadata/sidecar.ts';
import { withReviews } from '../../../src/reviews/sidecar-text.ts';
import { readIfPresent, writeWhole } from '../content/files.ts';

/** Set fields of a sidecar; what else stands there, remarks of people too, stays as it is. A field set to undefined is removed. */
export function setInSidecar(path: string, fields: Partial<Sidecar>): void {
  const document = parseDocument(String(readIfPresent(path) ?? ''));
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) document.delete(key);
    else document.set(key, document.createNode(value));
  }
  writeWhole(path, document.toString({ lineWidth: 0 }));
}

/** Write a sidecar in the present form: keys that are gone become what they are now, all else and remarks of people stay. @throws InputError where it cannot be read */
export function migrateSidecar(folder: string, name: string): void {
  const path = join(folder, name);
  const text = String(readIfPresent(path) ?? '');
  const { reviews = [] } = parseSidecar(text, name);
  const document = parseDocument(text);
  for (const key of [...RETIRED_KEYS, 'reviews', 'schema']) document.delete(key);
  const rest = isMap(document.contents) && document.contents.items.length === 0 ? '' : document.toString({ lineWidth: 0 });
  writeWhole(path, withReviews(`schema: ${SIDECAR_SCHEMA}\n${rest}`, reviews));
}
