import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ReferenceFault, referenceFaults, referenceFigures, sourceFaults } from '../../../src/compare/reference-figures.ts';
import { InputError } from '../../../src/model/error.ts';
import {
  type Indicator,
  type ReferenceFigures,
  type ReferenceFile,
  referenceFileSchema,
  referenceSourcesSchema,
} from '../../../src/model/index.ts';
import { parseYaml } from '../../../src/model/parse.ts';
import { fileNames, ROOT, shown } from './files.ts';

/**
 * Load the figures of the country and the provinces from a content folder.
 *
 * @param indicators the codebook that the figures belong to
 * @throws InputError naming the file and the row that is wrong
 */
export async function loadReferences(indicators: readonly Indicator[], content = join(ROOT, 'content')): Promise<ReferenceFigures> {
  const folder = join(content, 'reference');
  const list = join(folder, 'sources.yaml');
  const sources = parseYaml(referenceSourcesSchema, await readFile(list, 'utf8'), shown(list));
  refuse(list, sourceFaults(sources));
  const codebook = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const known = new Set(sources.map(({ id }) => id));
  const files: ReferenceFile[] = [];
  for (const name of await fileNames(join(folder, 'indicators'))) {
    if (!name.endsWith('.yaml')) continue;
    const path = join(folder, 'indicators', name);
    const file = parseYaml(referenceFileSchema, await readFile(path, 'utf8'), shown(path));
    refuse(path, [...nameFaults(file, name), ...referenceFaults(file, codebook.get(file.id), known)]);
    files.push(file);
  }
  return referenceFigures({ files, sources });
}

function nameFaults({ id }: ReferenceFile, name: string): ReferenceFault[] {
  const expected = basename(name, '.yaml');
  return id === expected
    ? []
    : [{ key: 'id', message: `expected "${expected}" as the file is named, got "${id}"`, remedy: 'Rename the file or the id.' }];
}

function refuse(path: string, faults: readonly ReferenceFault[]): void {
  if (faults.length === 0) return;
  const messages = faults.map(({ key, message }) => `${key}: ${message}`);
  throw new InputError(shown(path), messages.join('; '), [...new Set(faults.map(({ remedy }) => remedy))].join(' '));
}
