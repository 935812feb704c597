import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { z } from 'astro/zod';
import { InputError } from '../../../src/model/error.ts';
import {
  checkSchema,
  frameworkSchema,
  gazetteerSchema,
  indicatorSchema,
  themeSchema,
  UNITS,
  wordGroupsSchema,
} from '../../../src/model/index.ts';
import { parseJson, parseYaml } from '../../../src/model/parse.ts';
import { type Fault, faultsOf, groupFaults, type References } from '../../../src/reading/indicators/faults.ts';
import { withWords } from '../../../src/reading/indicators/words.ts';
import type { Knowledge } from '../../../src/reading/types.ts';
import { fileNames, ROOT, sha256, shown } from './files.ts';

/** Knowledge, and a hash that changes with any byte of it. */
export type LoadedKnowledge = { knowledge: Knowledge; hash: string };

/**
 * Load codebook and gazetteer from a content folder.
 *
 * @throws InputError naming the file and the field that is wrong
 */
export async function loadKnowledge(content = join(ROOT, 'content')): Promise<LoadedKnowledge> {
  const read = new Map<string, string>();
  const text = async (path: string): Promise<string> => {
    const found = await readFile(path, 'utf8');
    read.set(relative(content, path), found);
    return found;
  };
  const entries = async <S extends z.ZodType<{ id: string }>>(schema: S, ...folder: string[]): Promise<z.infer<S>[]> => {
    const path = join(content, ...folder);
    const names = (await fileNames(path)).filter((name) => name.endsWith('.yaml'));
    const parsed: z.infer<S>[] = [];
    for (const name of names)
      parsed.push(named(parseYaml(schema, await text(join(path, name)), shown(join(path, name))), join(path, name)));
    return parsed;
  };
  const gazetteer = join(content, 'gazetteer', 'divisions.json');
  const words = join(content, 'codebook', 'words.yaml');
  const groups = parseYaml(wordGroupsSchema, await text(words), shown(words));
  refuse(words, groupFaults(groups));
  const frameworks = await entries(frameworkSchema, 'codebook', 'frameworks');
  const written = await entries(indicatorSchema, 'codebook', 'indicators');
  const references: References = {
    groups,
    units: new Set(UNITS),
    items: new Set(frameworks.flatMap(({ items }) => items.map(({ id }) => id))),
    indicators: new Map(written.map((indicator) => [indicator.id, indicator])),
  };
  for (const indicator of written) refuse(join(content, 'codebook', 'indicators', `${indicator.id}.yaml`), faultsOf(indicator, references));
  const knowledge: Knowledge = {
    gazetteer: parseJson(gazetteerSchema, await text(gazetteer), shown(gazetteer)),
    indicators: written.map((indicator) => withWords(indicator, groups)),
    themes: await entries(themeSchema, 'codebook', 'themes'),
    frameworks,
    checks: await entries(checkSchema, 'codebook', 'checks'),
  };
  return { knowledge, hash: sha256(JSON.stringify([...read])) };
}

/** Refuse a file of the codebook for all its faults at once. */
function refuse(path: string, faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const messages = faults.map(({ key, message }) => `${key}: ${message}`);
  throw new InputError(shown(path), messages.join('; '), [...new Set(faults.map(({ remedy }) => remedy))].join(' '));
}

/** An entry of the codebook must bear the name of its file. */
function named<E extends { id: string }>(entry: E, path: string): E {
  const expected = basename(path, '.yaml');
  if (entry.id !== expected)
    throw new InputError(shown(path), `id: expected "${expected}" as the file is named, got "${entry.id}"`, 'Rename the file or the id.');
  return entry;
}
