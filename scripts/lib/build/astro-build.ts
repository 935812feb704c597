import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileNames, ROOT } from '../content/files.ts';
import { workFolder } from '../content/own-folder.ts';
import { astroBuild } from './astro-process.ts';
import { moveTree } from './move-tree.ts';
import { writeSharedWords } from './shared-words.ts';
import { type Division, folderOfReports, type Part, siteParts } from './site-parts.ts';
import { type Turns, turns } from './turns.ts';
import { type WholeSite, wholeSite } from './whole-site.ts';

/** What a build of the site may be told. */
export type SiteOptions = WholeSite & {
  /** Called for every page written. */
  page?: () => void;
  /** Called with every line of warning. */
  warn?: (line: string) => void;
  /** How a large site is divided among processes; chosen by the number of reports where it is left out. */
  division?: Division;
};

/** Share of the machine's memory for all processes that make pages. */
const MEMORY = 0.75;

/**
 * Build the site from `content/`, or from the folder named by `CONTENT_DIR`: its pages, in parts where there are many, and its other files, as many
 * processes at a time as there are cores. Where one fails, the others are stopped and what was there before stays.
 *
 * @throws InputError with the last words of what failed
 */
export function buildSite(options: SiteOptions): Promise<void> {
  const turn = turns(availableParallelism());
  return wholeSite(options, (out, signal) => buildPages({ ...options, out }, turn, signal), turn);
}

async function buildPages({ out, env = {}, page, warn, division }: SiteOptions, turn: Turns, signal: AbortSignal): Promise<void> {
  const content = resolve(env['CONTENT_DIR'] || process.env['CONTENT_DIR'] || join(ROOT, 'content'));
  const ids = (await fileNames(join(content, 'reports'))).map((file) => file.replace(/\.mdx$/, ''));
  const cores = availableParallelism();
  const parts = siteParts(ids, cores, division);
  const work = await workFolder(join(ROOT, '.cache', 'site'), 'build');
  // Below the project, as only there Astro keeps what it renders from beside the pages.
  const folderOf = ({ name }: Part) => join(work, name, 'site');
  const sharedFolder = join(work, 'shared');
  const build = async (part: Part): Promise<void> => {
    signal.throwIfAborted();
    const root = join(work, part.name);
    await mkdir(root, { recursive: true });
    if (part.pages === 'reports') await folderOfReports(content, part.reports, join(root, 'content'));
    await astroBuild({
      root,
      out: folderOf(part),
      env: {
        ...env,
        SITE_PART: part.pages ?? '',
        ...(part.pages === 'reports' ? { CONTENT_DIR: join(root, 'content'), SHARED_WORDS: sharedFolder } : { CONTENT_DIR: content }),
      },
      memory: MEMORY / Math.min(cores, parts.length),
      page,
      warn,
      signal,
    });
  };
  try {
    // All are waited for, so that none writes any more when the folder goes; the first failure is told.
    const shared = parts.length > 1 ? turn(() => writeSharedWords(content, sharedFolder, signal)) : Promise.resolve();
    const builds = parts.map(async (part) => {
      if (part.pages === 'reports') await shared;
      return turn(() => build(part));
    });
    await Promise.all([shared, ...builds]).catch(async (error) => {
      await Promise.allSettled([shared, ...builds]);
      throw error;
    });
    for (const part of parts) await moveTree(folderOf(part), out);
  } finally {
    await rm(work, { recursive: true, force: true, maxRetries: 3 });
  }
}
