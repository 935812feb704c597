import { join } from 'node:path';
import { z } from 'astro/zod';
import { type ComparabilityRule, comparabilitySchema, type Remark, remarkSchema } from '../../../src/model/index.ts';
import { parseJson, parseYaml } from '../../../src/model/parse.ts';
import type { MeasuredAccuracy } from '../../../src/publish/data-package/index.ts';
import { readIfPresent, shown } from './files.ts';

/** Text of a file; empty where there is none. */
const textOf = (path: string) => readIfPresent(path)?.toString('utf8') ?? '';

/** Rules of comparability of a content folder. @throws InputError naming the field that is wrong */
export function readComparability(content: string): ComparabilityRule[] {
  const path = join(content, 'codebook', 'comparability.yaml');
  return parseYaml(comparabilitySchema, textOf(path), shown(path));
}

/** Remarks on the texts of reports that the codebook of a content folder describes. @throws InputError naming the field that is wrong */
export function readRemarks(content: string): Remark[] {
  const path = join(content, 'codebook', 'remarks.yaml');
  return parseYaml(z.array(remarkSchema), textOf(path), shown(path));
}

const share = z.number().min(0).max(1).nullable();
const evaluationSchema = z.object({
  indicators: z.record(z.string(), z.object({ precision: share, recall: share, gold: z.number() })),
});

/** How well indicators are read, as `npm run evaluate` measured it; empty where nobody measured. */
export function readAccuracy(content: string): ReadonlyMap<string, MeasuredAccuracy> {
  const path = join(content, 'gold', 'evaluation.json');
  const text = textOf(path);
  if (text === '') return new Map();
  const { indicators } = parseJson(evaluationSchema, text, shown(path));
  return new Map(Object.entries(indicators).map(([id, { precision, recall, gold }]) => [id, { precision, recall, annotated: gold }]));
}
