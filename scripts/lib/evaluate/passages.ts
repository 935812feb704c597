import { z } from 'astro/zod';
import { goldPassageSchema, type PassageReading, unmarked } from '../../../src/evaluation/passages.ts';
import { parseYaml } from '../../../src/model/parse.ts';
import { readReport } from '../../../src/reading/index.ts';
import type { Knowledge } from '../../../src/reading/types.ts';
import { textOf } from './gold.ts';

/**
 * Read the marked passages of a gold folder, each as a text file with its sidecar; none where the folder has no such file.
 *
 * @throws InputError where the file does not fit, or a passage cannot be read
 */
export async function readPassages(gold: string, knowledge: Knowledge): Promise<PassageReading[]> {
  const file = `${gold}/passages.yaml`;
  const written = await textOf(gold, 'passages.yaml');
  const passages = written === null ? [] : parseYaml(z.array(goldPassageSchema), written, file);
  const readings: PassageReading[] = [];
  for (const { id, set, district, year, text: marked } of passages) {
    const { text, figures } = unmarked(marked);
    const sidecar = { district, ...(year !== undefined && { year }) };
    const { record } = await readReport({ file: `${id}.txt`, bytes: new TextEncoder().encode(text), sidecar }, knowledge);
    readings.push({ id, set, figures, record });
  }
  return readings;
}
