import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { GoldCheck } from '../../../src/evaluation/checks.ts';
import { type Gold, type GoldExcerpt, goldExcerptSchema, goldMetadataSchema, goldQuantitySchema } from '../../../src/evaluation/gold.ts';
import type { GoldMentioned, ItemStates } from '../../../src/evaluation/mentioned.ts';
import type { GoldStructure } from '../../../src/evaluation/structure.ts';
import type { GoldThemes } from '../../../src/evaluation/themes.ts';
import { InputError } from '../../../src/model/error.ts';
import { parseJson, parseYaml } from '../../../src/model/parse.ts';

const lines = (text: string): string =>
  `[${text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join(',')}]`;

/** Text of a file of the folder; null where there is none. */
export async function textOf(folder: string, name: string): Promise<string | null> {
  return readFile(join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
}

/**
 * Load a gold folder: `quantities.jsonl`, and `metadata.json`, `themes.jsonl`, `structure.json`, `checks.json` where they are there.
 *
 * @throws InputError where the folder has no quantities, or a file does not fit
 */
export async function loadGold(folder: string): Promise<Gold> {
  const read = async <T>(name: string, schema: z.ZodType<T>, empty: T): Promise<T> => {
    const text = await textOf(folder, name);
    if (text === null) return empty;
    return parseJson(schema, name.endsWith('.jsonl') ? lines(text) : text, join(folder, name));
  };
  const quantities = await read('quantities.jsonl', z.array(goldQuantitySchema), []);
  if (quantities.length === 0) {
    throw new InputError(folder, 'There are no annotated quantities here.', 'Give a folder with a quantities.jsonl by --gold.');
  }
  return {
    quantities,
    metadata: await read('metadata.json', z.record(z.string(), goldMetadataSchema), {}),
    themes: await read('themes.jsonl', z.array(z.custom<GoldThemes>()), []),
    structure: await read('structure.json', z.record(z.string(), z.custom<GoldStructure>()), {}),
    checks: await read('checks.json', z.array(z.custom<GoldCheck>()), []),
    mentioned: await read('mentioned.jsonl', z.array(z.custom<GoldMentioned>()), []),
    answers: await read('answers.json', z.custom<ItemStates>(), {}),
  };
}

/** Annotated excerpts of a gold folder; none where the file is not there. */
export async function loadExcerpts(folder: string, name: string): Promise<GoldExcerpt[]> {
  const text = await textOf(folder, name);
  return text === null ? [] : parseYaml(z.array(goldExcerptSchema), text, join(folder, name));
}

/** Report ids by the names a gold folder may use: the id, the stem of the source, or a name whose metadata gives the source. */
export function reportNames(gold: Gold, idByFile: ReadonlyMap<string, string>): Map<string, string> {
  const names = new Map<string, string>();
  for (const [file, id] of idByFile) {
    names.set(id, id);
    names.set(file, id);
    names.set(file.replace(/\.[^.]+$/, ''), id);
  }
  for (const [name, { source }] of Object.entries(gold.metadata)) {
    const id = source === undefined ? undefined : idByFile.get(source);
    if (id) names.set(name, id);
  }
  return names;
}

/**
 * Name of a source among those measured: its report's id, with the file's name behind it where an earlier source has the same id (two reports
 * of one district, year and kind), so that none takes the other's place.
 */
export function nameOf(id: string, file: string, taken: ReadonlySet<string>): string {
  return taken.has(id) ? `${id} (${file})` : id;
}
