import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLE } from '../astro/bundle.ts';
import { ROOT } from '../content/files.ts';
import { workFolder } from '../content/own-folder.ts';
import { astroBuild } from './astro-process.ts';
import { READ_BY_PAGES } from './global-key.ts';
import { type KeptFolders, keptFolder } from './kept-folders.ts';

/** What pages are made with, and what stands beside them whatever the reports are. */
export type PageBundle = {
  /** Folder that `bundledPages` takes. */
  folder: string;
  /** Folder of files of the site: style sheets, scripts, icons, notices. */
  files: string;
  /** Folder of Node's cache of its compiled modules, which goes when it goes. */
  compiled: string;
};

/** Who wants a bundle. */
export type BundleOf = {
  /** Key of what is bundled (`globalKeys`): the same gives the same bundle. */
  key: string;
  /** Environment beside that of this process. */
  env: NodeJS.ProcessEnv;
  warn?: ((line: string) => void) | undefined;
  signal: AbortSignal;
};

const SITE = join(ROOT, '.cache', 'site');

/**
 * Bundles. Below the project, as bundled modules import packages; not among what is kept for a site: pages of all sites of the program are made with the
 * same one.
 */
export const BUNDLES: KeptFolders = { parent: join(SITE, 'bundles'), stay: 8 };

/**
 * What pages are made with: bundled by Astro (four seconds of processor, however few pages are made), or found from an earlier build of the same
 * program. Nothing of reports goes into it.
 *
 * @throws InputError with the last words of Astro where it fails
 */
export async function pageBundle({ key, ...of }: BundleOf): Promise<PageBundle> {
  let work = '';
  try {
    const make = async () => {
      work = await workFolder(SITE, 'build');
      return bundledIn(join(work, 'astro'), of);
    };
    const folder = await keptFolder(BUNDLES, key, make, of.signal);
    return { folder, files: join(folder, 'site'), compiled: join(folder, 'compiled') };
  } finally {
    if (work) await rm(work, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What the key does not tell is not there when Astro bundles. */
const NOT_GIVEN = Object.fromEntries(['CONTENT_DIR', ...READ_BY_PAGES].map((name) => [name, undefined]));

/** What stays of the folder that Astro works in. */
const PARTS: ReadonlySet<string> = new Set(['pages', 'site', BUNDLE]);

/** Have Astro bundle in a folder. @returns the folder */
async function bundledIn(root: string, { env, warn, signal }: Omit<BundleOf, 'key'>): Promise<string> {
  await mkdir(root, { recursive: true });
  await astroBuild({ root, out: join(root, 'site'), env: { ...env, ...NOT_GIVEN, SITE_FACTS: '1' }, warn, signal });
  for (const name of await readdir(root)) if (!PARTS.has(name)) await rm(join(root, name), { recursive: true });
  return root;
}
