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

/** Environment that decides what a site looks like. */
const ENVIRONMENT = ['SITE_URL', 'BASE_PATH', 'SHARE_IMAGES', 'COPY_DATE', 'TZ', 'SOURCE_DATE_EPOCH'] as const;

/**
 * Key of all that every page and file of a site depends on beside records: a file of the program, of the codebook, of the gazetteer or of another part of
 * the knowledge, the address of the site, the version of Node. Whatever is kept has it in its key, so another one makes everything anew.
 *
 * @param reports folder of the reports: editions belong to the project's own, and each has its list of what was withdrawn
 */
export async function globalKey(env: NodeJS.ProcessEnv, reports: string, root = ROOT): Promise<string> {
  const paths = await Promise.all(MADE_BY.map((path) => filesOf(join(root, path))));
  const own = paths.flat().filter((path) => !REPORTS.some((folder) => relative(root, path).startsWith(folder + sep)));
  const hashes = await Promise.all(own.map(async (path) => [relative(root, path), sha256(await readFile(path))]));
  const environment = ENVIRONMENT.map((name) => env[name] ?? null);
  const [major] = process.versions.node.split('.');
  const ownReports = reports === join(root, 'content');
  const withdrawn = readIfPresent(join(reports, WITHDRAWALS))?.toString('utf8') ?? null;
  return sha256(JSON.stringify({ hashes, environment, ownReports, withdrawn, node: major, platform: process.platform }));
}

/** Files below a folder, or the file itself; none where there is nothing. */
async function filesOf(path: string): Promise<string[]> {
  if (await isFolder(path)) return filesBelow(path);
  return readIfPresent(path) ? [path] : [];
}
