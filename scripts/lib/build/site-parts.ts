import { copyFile, link, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SitePart } from '../../../src/collections/part.ts';

/** What one process builds. */
export type Part = {
  /** Name of its folders. */
  name: string;
  /** Pages it makes; null for all. */
  pages: SitePart | null;
  /** Ids of the reports whose pages it makes. */
  reports: readonly string[];
};

/** How a site is divided. */
export type Division = {
  /** Reports up to which one process builds everything: starting several takes longer than they save. */
  together: number;
  /** Most reports whose pages one process makes: their texts stay in its memory, some 1.5 MB each. */
  each: number;
};

const DIVISION: Division = { together: 300, each: 1000 };

/**
 * Divide the pages of a corpus among processes. The overview comes first, as it takes longest; reports are spread evenly, over at least as many
 * parts as there are cores left.
 *
 * @param ids ids of all reports, in order
 * @param cores processes that run at a time
 */
export function siteParts(ids: readonly string[], cores: number, { together, each }: Division = DIVISION): Part[] {
  if (ids.length <= together) return [{ name: 'all', pages: null, reports: ids }];
  const count = Math.max(Math.ceil(ids.length / each), cores - 1);
  const bounds = Array.from({ length: count + 1 }, (_, i) => Math.round((i * ids.length) / count));
  const reports = Array.from({ length: count }, (_, i): Part => {
    const own = ids.slice(bounds[i], bounds[i + 1]);
    return { name: `reports-${i + 1}`, pages: 'reports', reports: own };
  });
  return [{ name: 'overview', pages: 'overview', reports: [] }, ...reports];
}

/** Files of a report below the folder of content. */
const FILES = [
  ['records', '.json'],
  ['reports', '.mdx'],
] as const;

/** A folder with the files of some reports alone, as links where the disk has them. */
export async function folderOfReports(content: string, ids: readonly string[], folder: string): Promise<void> {
  for (const [kind, ending] of FILES) {
    await mkdir(join(folder, kind), { recursive: true });
    for (const id of ids) {
      const [from, to] = [join(content, kind, id + ending), join(folder, kind, id + ending)];
      await link(from, to).catch(() => copyFile(from, to));
    }
  }
}
