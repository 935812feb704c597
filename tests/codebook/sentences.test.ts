import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { readYaml } from './load.ts';
import { expectStates, readStates } from './reads.ts';

const sentence = z.strictObject({ text: z.string(), states: z.array(z.string().nullable()) });
const SENTENCES = z.array(sentence).parse(readYaml('sentences.yaml'));
const SILENT = z.array(z.string()).parse(readYaml('silent.yaml'));

describe('sentences of the genre state', () => {
  it.each(SENTENCES.map(({ text, states }) => [text, states] as const))('%s', (text, states) => {
    expectStates(text, states);
  });
});

describe('sentences that look like indicators state nothing', () => {
  it.each(SILENT)('%s', (text) => {
    const numbers = readStates(text).length;
    expect(numbers).toBeGreaterThan(0);
    expectStates(text, Array(numbers).fill(null));
  });
});
