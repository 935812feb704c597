import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'astro/zod';
import { InputError } from '../../../src/model/error.ts';
import {
  checkSchema,
  frameworkSchema,
  gazetteerSchema,
  indicatorSchema,
  maskingRuleSchema,
  reviewersSchema,
  siteSchema,
  themeSchema,
  UNITS,
  wordGroupsSchema,
} from '../../../src/model/index.ts';
import { parseJson, parseYaml } from '../../../src/model/parse.ts';
import { frameworkFaults } from '../../../src/reading/answers/faults.ts';
import { type Fault, faultsOf, groupFaults, type References } from '../../../src/reading/indicators/faults.ts';
import { withWords } from '../../../src/reading/indicators/words.ts';
import type { Knowledge } from '../../../src/reading/types.ts';
import { fileNames, ROOT, readIfPresent, sha256, shown } from './files.ts';

/** Knowledge as it lies in its files: read, not yet understood. */
export type KnowledgeFiles = {
  /** Changes with any byte of any file. */
  hash: string;
  /** Understand the files. @throws InputError naming the file and the field that is wrong */
  parse: () => Knowledge;
};

/** Folders of the codebook that hold one entry a file. */
const FOLDERS = ['frameworks', 'indicators', 'themes', 'checks'] as const;

/** Read codebook, gazetteer and list of reviewers from a content folder. Whoever only asks whether anything changed need not parse them. */
export async function readKnowledge(content = join(ROOT, 'content')): Promise<KnowledgeFiles> {
  const texts = new Map<string, string>();
  const read = async (path: string) => texts.set(path, await readFile(path, 'utf8'));
  await read(gazetteerPath(content));
  await read(wordsPath(content));
  if (masks(content)) await read(maskingPath(content));
  const reviewers = readIfPresent(reviewersPath(content));
  if (reviewers) texts.set(reviewersPath(content), reviewers.toString('utf8'));
  for (const folder of FOLDERS) {
    const path = join(content, 'codebook', folder);
    for (const name of (await fileNames(path)).filter((name) => name.endsWith('.yaml'))) await read(join(path, name));
  }
  const hash = sha256(JSON.stringify([...texts].map(([path, text]) => [relative(content, path), text])));
  return { hash, parse: () => understood(hash, () => parseKnowledge(content, texts)) };
}

let last: { hash: string; knowledge: Knowledge } | null = null;

/** What was understood last, where the files are the same: commands that read them several times, and servers, parse them once. Nobody alters it. */
function understood(hash: string, parse: () => Knowledge): Knowledge {
  if (last?.hash !== hash) last = { hash, knowledge: parse() };
  return last.knowledge;
}

/** Load codebook and gazetteer from a content folder. @throws InputError naming the file and the field that is wrong */
export async function loadKnowledge(content?: string): Promise<{ knowledge: Knowledge; hash: string }> {
  const { hash, parse } = await readKnowledge(content);
  return { knowledge: parse(), hash };
}

const gazetteerPath = (content: string) => join(content, 'gazetteer', 'divisions.json');
const wordsPath = (content: string) => join(content, 'codebook', 'words.yaml');
const reviewersPath = (content: string) => join(content, 'reviewers.yaml');
const maskingPath = (content: string) => join(content, 'codebook', 'masking.yaml');

/** Whether personal data are masked: where there are rules, unless the settings of the site say otherwise. */
function masks(content: string): boolean {
  const path = join(content, 'site.yaml');
  const { masking = 'on' } = parseYaml(siteSchema, readIfPresent(path)?.toString('utf8') ?? '', shown(path));
  return masking === 'on' && existsSync(maskingPath(content));
}

function parseKnowledge(content: string, texts: ReadonlyMap<string, string>): Knowledge {
  const text = (path: string) => texts.get(path) ?? '';
  const entries = <S extends z.ZodType<{ id: string }>>(schema: S, folder: (typeof FOLDERS)[number]): z.infer<S>[] =>
    [...texts]
      .filter(([path]) => dirname(path) === join(content, 'codebook', folder))
      .map(([path, yaml]) => named(parseYaml(schema, yaml, shown(path)), path));
  const words = wordsPath(content);
  const groups = parseYaml(wordGroupsSchema, text(words), shown(words));
  refuse(words, groupFaults(groups));
  const frameworks = entries(frameworkSchema, 'frameworks');
  const written = entries(indicatorSchema, 'indicators');
  const references: References = {
    groups,
    units: new Set(UNITS),
    items: new Set(frameworks.flatMap(({ items }) => items.map(({ id }) => id))),
    indicators: new Map(written.map((indicator) => [indicator.id, indicator])),
  };
  for (const indicator of written) refuse(join(content, 'codebook', 'indicators', `${indicator.id}.yaml`), faultsOf(indicator, references));
  for (const framework of frameworks)
    refuse(join(content, 'codebook', 'frameworks', `${framework.id}.yaml`), frameworkFaults(framework, references.indicators));
  const gazetteer = gazetteerPath(content);
  return {
    gazetteer: parseJson(gazetteerSchema, text(gazetteer), shown(gazetteer)),
    indicators: written.map((indicator) => withWords(indicator, groups)),
    themes: entries(themeSchema, 'themes'),
    frameworks,
    checks: entries(checkSchema, 'checks'),
    masking: texts.has(maskingPath(content))
      ? parseYaml(z.array(maskingRuleSchema), text(maskingPath(content)), shown(maskingPath(content)))
      : [],
    reviewers: parseYaml(reviewersSchema, text(reviewersPath(content)), shown(reviewersPath(content))).reviewers ?? [],
  };
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
