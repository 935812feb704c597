import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadKnowledge } from '../../scripts/lib/content/knowledge.ts';
import { InputError } from '../../src/model/error.ts';
import {
  type ComparabilityRule,
  comparabilitySchema,
  type Framework,
  type Indicator,
  type WordGroups,
  wordGroupsSchema,
} from '../../src/model/index.ts';

const FOLDER = new URL('../../content/codebook/', import.meta.url);

/** What a broken file of the codebook says, with its name and the remedy: tests show the message only. */
function told(error: unknown): never {
  throw error instanceof InputError ? new Error(`${error.file}: ${error.message}\n→ ${error.hint}`) : error;
}

const { knowledge } = await loadKnowledge().catch(told);

/** A YAML file beside the codebook. */
export function readYaml(file: string): unknown {
  return parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

/** The groups of words that rules share. */
export function loadWords(): WordGroups {
  return wordGroupsSchema.parse(readYaml('words.yaml'));
}

/** All indicators, by file name, groups of words written out. */
export function loadIndicators(): Indicator[] {
  return knowledge.indicators;
}

/** All frameworks, by file name. */
export function loadFrameworks(): Framework[] {
  return knowledge.frameworks;
}

/** The rules of comparability. */
export function loadComparability(): ComparabilityRule[] {
  return comparabilitySchema.parse(readYaml('comparability.yaml'));
}
