import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { reportPageSchema } from '../../../../src/model/index.ts';

/** Reports of the folder that the test names. */
const base = process.env['REPORTS'] ?? '.';

export const collections = {
  reports: defineCollection({
    loader: glob({ pattern: '*.mdx', base, generateId: ({ entry }) => entry.replace('.mdx', '') }),
    schema: reportPageSchema,
  }),
};
