import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';

/** File of a folder that says how its pages are made. */
export const BUNDLE = 'bundle.json';

const bundleSchema = z.strictObject({
  /** Path of the entry from the folder. */
  entry: z.string(),
  /** Origin of the addresses of pages: of the site, or the one that Astro has where it is not known. */
  origin: z.string(),
  /** Path the site is served under. */
  base: z.string(),
});

/** What it takes to make pages from what was bundled. */
export type Bundle = z.infer<typeof bundleSchema>;

/** How pages are made from a folder that Astro bundled. @throws where it is none */
export function readBundle(folder: string): Bundle {
  return bundleSchema.parse(JSON.parse(readFileSync(join(folder, BUNDLE), 'utf8')));
}
