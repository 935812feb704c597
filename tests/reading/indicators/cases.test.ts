import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { expectStates, readStates } from '../../codebook/reads.ts';

/** A sentence, the headings above it, the title of its report, and for each number the words and what they state. */
const caseSchema = z.strictObject({
  text: z.string(),
  path: z.array(z.string()).default([]),
  title: z.string().optional(),
  reads: z.array(z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]))),
});

const FOLDER = new URL('cases/', import.meta.url);
const files = readdirSync(FOLDER).sort();

describe.each(files.map((file) => [file.replace(/\.yaml$/, '').replaceAll('-', ' '), file]))('%s', (_, file) => {
  const cases = z.array(caseSchema).parse(parse(readFileSync(new URL(file, FOLDER), 'utf8')));
  it.each(cases.map((one) => [one.text, one] as const))('%s', (text, { path, title, reads }) => {
    expect(readStates(text, path, title).map(({ raw }) => raw)).toEqual(reads.flatMap((read) => Object.keys(read)));
    expectStates(
      text,
      reads.flatMap((read) => Object.values(read)),
      path,
      title,
    );
  });
});
