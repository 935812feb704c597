import { defineLiveCollection } from 'astro:content';
import { recordSchema } from './model/index.ts';
import { recordFiles } from './site/record-files.ts';

export const collections = {
  /** What was read from each report. */
  records: defineLiveCollection({ loader: recordFiles(), schema: recordSchema }),
};
