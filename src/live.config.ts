import { defineLiveCollection } from 'astro:content';
import { recordFiles } from './collections/record-files.ts';
import { recordSchema } from './model/index.ts';

export const collections = {
  /** What was read from each report. */
  records: defineLiveCollection({ loader: recordFiles(), schema: recordSchema }),
};
