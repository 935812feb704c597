import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  type ComparabilityRule,
  comparabilitySchema,
  type Framework,
  frameworkSchema,
  type Indicator,
  indicatorSchema,
  type WordGroups,
  wordGroupsSchema,
} from '../../src/model/index.ts';
import { withWords } from '../../src/reading/indicators/words.ts';

const FOLDER = new URL('../../content/codebook/', import.meta.url);

function yamlFiles(folder: string): { name: string; content: unknown }[] {
  const url = new URL(`${folder}/`, FOLDER);
  return readdirSync(url)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({ name: file.replace(/\.yaml$/, ''), content: parse(readFileSync(new URL(file, url), 'utf8')) }));
}

/** The groups of words that rules share. */
export function loadWords(): WordGroups {
  return wordGroupsSchema.parse(parse(readFileSync(new URL('words.yaml', FOLDER), 'utf8')));
}

/** All indicators, by file name, groups of words written out; throws where a file does not fit the schema or is not named after its id. */
export function loadIndicators(): Indicator[] {
  const groups = loadWords();
  return yamlFiles('indicators').map(({ name, content }) => {
    const indicator = withWords(indicatorSchema.parse(content), groups);
    if (indicator.id !== name) throw new Error(`${name}.yaml holds the id ${indicator.id}`);
    return indicator;
  });
}

/** All frameworks, by file name. */
export function loadFrameworks(): Framework[] {
  return yamlFiles('frameworks').map(({ content }) => frameworkSchema.parse(content));
}

/** The rules of comparability. */
export function loadComparability(): ComparabilityRule[] {
  return comparabilitySchema.parse(parse(readFileSync(new URL('comparability.yaml', FOLDER), 'utf8')));
}
