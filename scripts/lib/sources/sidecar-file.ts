import { isMap, parseDocument } from 'yaml';
import type { Sidecar } from '../../../src/model/index.ts';
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
