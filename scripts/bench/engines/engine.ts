import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SearchDocument } from '../../../src/search/documents.ts';

/** What a page answers: ids of reports, best first. */
export type Answer = {
  /** Reports whose passages are on the page, or all that the engine names where it names all at once. */
  ids: string[];
};

/** A search engine on a page of its own. */
export type Engine = {
  name: string;
  /** Folder of its site below that of the corpus; engines may share one. */
  folder: string;
  /** Folder of the same site as it opens from a disk, beside the other; absent where both are one. */
  onDisk?: string;
  /** Write the site: an `index.html` that answers `benchSearch(query)`, and the index. */
  build(documents: SearchDocument[], folder: string): Promise<void>;
  /** True for files that are program, not index. */
  isProgram(path: string): boolean;
  /** The query as this engine wants it written. */
  phrase(query: string): string;
  /** Every report that it finds, where its page shows only the first ones; else what the page answers is taken. */
  all?(documents: SearchDocument[], queries: string[]): Promise<string[][]>;
};

/** Reports whose passages must be there before a query counts as answered. */
export const SHOWN = 5;

/** Write a file of a site, with its folders. */
export async function put(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** A page around some markup and scripts. */
export const html = (title: string, body: string): string =>
  `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>\n`;

/** Text as it stands in HTML. */
export { escapeMarkup as escaped } from '../../../src/text/html.ts';
