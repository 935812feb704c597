import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { WITHDRAWALS } from '../../../src/collections/withdrawals.ts';
import { filesBelow, isFolder, ROOT, readIfPresent, sha256 } from '../content/files.ts';

/** What makes the site of records: program, configuration, knowledge, versions of packages. */
const MADE_BY = [
  'src',
  'scripts',
  'public',
  'content',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'CHANGELOG.md',
  'CITATION.cff',
  'LICENSE',
] as const;

/** Folders of content that hold reports: they have keys of their own. */
const REPORTS = ['content/records', 'content/reports', 'content/sources'].map((folder) => folder.replaceAll('/', sep));

/** Environment that decides what Astro bundles. */
const BUNDLED = ['SITE_URL', 'BASE_PATH'] as const;

/** Environment that decides further what a site looks like, and nothing of what Astro bundles: pages read it when they are made. */
export const READ_BY_PAGES = ['SHARE_IMAGES', 'COPY_DATE', 'TZ', 'SOURCE_DATE_EPOCH'] as const;

/** What is the same for every record, as keys. */
export type GlobalKeys = {
  /** Of all that every page and file of a site depends on beside records. */
  global: string;
  /** Of what Astro bundles: the same for sites of other reports, and for a copy of a site. */
  bundle: string;
};

/**
 * Keys of all that every page and file of a site depends on beside records: a file of the program, of the codebook, of the gazetteer or of another part of
 * the knowledge, the address of the site, the version of Node. Whatever is kept has one of them in its key, so another one makes everything anew.
 *
 * @param reports folder of the reports: editions belong to the project's own, and each has its list of what was withdrawn
 */
export async function globalKeys(env: NodeJS.ProcessEnv, reports: string, root = ROOT): Promise<GlobalKeys> {
  const paths = await Promise.all(MADE_BY.map((path) => filesOf(join(root, path))));
  const own = paths.flat().filter((path) => !REPORTS.some((folder) => relative(root, path).startsWith(folder + sep)));
  const hashes = await Promise.all(own.map(async (path) => [relative(root, path), sha256(await readFile(path))]));
  const [major] = process.versions.node.split('.');
  const bundle = sha256(JSON.stringify({ hashes, environment: valuesOf(env, BUNDLED), node: major, platform: process.platform }));
  const ownReports = reports === join(root, 'content');
  const withdrawn = readIfPresent(join(reports, WITHDRAWALS))?.toString('utf8') ?? null;
  return { bundle, global: sha256(JSON.stringify({ bundle, environment: valuesOf(env, READ_BY_PAGES), ownReports, withdrawn })) };
}

/** The key that everything but the bundle has. */
export async function globalKey(env: NodeJS.ProcessEnv, reports: string, root = ROOT): Promise<string> {
  return (await globalKeys(env, reports, root)).global;
}

const valuesOf = (env: NodeJS.ProcessEnv, names: readonly string[]) => names.map((name) => env[name] ?? null);

/** Files below a folder, or the file itself; none where there is nothing. */
async function filesOf(path: string): Promise<string[]> {
  if (await isFolder(path)) return filesBelow(path);
  return readIfPresent(path) ? [path] : [];
}
