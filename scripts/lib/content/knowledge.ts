import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { z } from 'astro/zod';
import {
  checkSchema,
  frameworkSchema,
  gazetteerSchema,
  type Indicator,
  indicatorSchema,
  themeSchema,
  type WordGroups,
  wordGroupsSchema,
} from '../../../src/model/index.ts';
import { withWords } from '../../../src/reading/indicators/words.ts';
import { parseJson, parseYaml } from '../../../src/reading/parse.ts';
import { InputError, type Knowledge } from '../../../src/reading/types.ts';
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
  const knowledge: Knowledge = {
    gazetteer: parseJson(gazetteerSchema, await text(gazetteer), shown(gazetteer)),
    indicators: (await entries(indicatorSchema, 'codebook', 'indicators')).map((indicator) =>
      spelledOut(indicator, groups, join(content, 'codebook', 'indicators', `${indicator.id}.yaml`)),
    ),
    themes: await entries(themeSchema, 'codebook', 'themes'),
    frameworks: await entries(frameworkSchema, 'codebook', 'frameworks'),
    checks: await entries(checkSchema, 'codebook', 'checks'),
  };
  return { knowledge, hash: sha256(JSON.stringify([...read])) };
}

/** An entry of the codebook must bear the name of its file. */
function named<E extends { id: string }>(entry: E, path: string): E {
  const expected = basename(path, '.yaml');
  if (entry.id !== expected)
    throw new InputError(shown(path), `id: expected "${expected}" as the file is named, got "${entry.id}"`, 'Rename the file or the id.');
  return entry;
}

/** An indicator whose rules name groups of words, with the groups written out. */
function spelledOut(indicator: Indicator, groups: WordGroups, path: string): Indicator {
  try {
    return withWords(indicator, groups);
  } catch (error) {
    throw new InputError(shown(path), (error as Error).message, 'Correct the name, or add the group to content/codebook/words.yaml.');
  }
}
