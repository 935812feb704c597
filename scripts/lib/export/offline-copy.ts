import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { type Edition, offlineReadme } from '../../../src/publish/offline/readme.ts';
import { relocate } from '../../../src/publish/offline/relocate.ts';
import { InputError } from '../../../src/reading/types.ts';
import { filesBelow, sha256 } from '../content/files.ts';
import { progress } from '../terminal/progress.ts';
import { zipFolder } from './zip-folder.ts';
import { byCodeUnit } from '../../../src/text/order.ts';

/** Name of the folder, and of the zip before its ending. */
export const COPY_NAME = 'county-education-reports-offline';
const SUMS = 'SHA256SUMS';

/** What a copy is made from, and where it goes. */
export type CopyOptions = {
  /** Folder of the built site. */
  site: string;
  /** Path that the site was built for, with slashes at both ends. */
  base: string;
  /** Folder that gets the copy and its zip. */
  out: string;
  edition: Pick<Edition, 'version' | 'date' | 'site'>;
};

/** What was written. */
export type Copy = { folder: string; zip: string; files: number; bytes: number; zipBytes: number };

/** Files that only a server needs. */
const SERVED = /^(robots\.txt|sitemap.*\.xml)$/;

async function pathsBelow(folder: string): Promise<string[]> {
  return (await filesBelow(folder)).map((path) => relative(folder, path).split(sep).join('/')).sort(byCodeUnit);
}

/** A copy of ours may be replaced; anything else is left alone. */
async function assertReplaceable(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => null);
  if (!there || (there.isDirectory() && (await readdir(folder)).includes(SUMS))) return;
  throw new InputError(folder, 'There is something here that is not an earlier copy.', 'Move it away, or choose another place with --out.');
}

async function readmeOf(site: string, edition: CopyOptions['edition']): Promise<string> {
  const reports = JSON.parse(await readFile(join(site, 'data/reports.json'), 'utf8')) as { district_code: string }[];
  const districts = new Set(reports.map((report) => report.district_code)).size;
  return offlineReadme({ ...edition, reports: reports.length, districts });
}

/** Errors of the file system in words; any other error as it is. */
export function explainFailure(error: unknown, out: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new InputError(out, 'The disk is full.', 'Free some space or choose another place with --out. No half-written copy was left.');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new InputError(out, 'Writing there is not permitted.', 'Choose another place with --out, or change its permissions.');
    case 'ENOTDIR':
    case 'EEXIST':
      return new InputError(out, 'A file stands where the folder should be.', 'Move it away, or choose another place with --out.');
    default:
      return error;
  }
}

/**
 * Write a built site as a folder and a zip that open from a disk. Both get their names only when both are whole; an earlier copy stays until
 * then, and nothing is left behind where it fails.
 *
 * @throws InputError where something else stands there, the disk is full, or writing is not permitted
 */
export async function writeCopy({ site, base, out, edition }: CopyOptions): Promise<Copy> {
  const folder = join(out, COPY_NAME);
  const zip = `${folder}.zip`;
  const partial = join(out, `.${COPY_NAME}.partial`);
  const partialZip = `${zip}.partial`;
  const paths = (await pathsBelow(site)).filter((path) => !SERVED.test(path));
  if (!paths.includes('index.html'))
    throw new InputError(site, 'This folder holds no site.', 'Leave out --site, or build one there first.');
  await assertReplaceable(folder);
  const sums: string[] = [];
  let bytes = 0;
  const write = async (path: string, content: Buffer | string) => {
    const data = Buffer.from(content as string);
    await mkdir(dirname(join(partial, path)), { recursive: true });
    await writeFile(join(partial, path), data);
    if (path !== SUMS) sums.push(`${sha256(data)}  ${path}\n`);
    bytes += data.length;
  };
  const bar = progress('Writing', 2 * paths.length);
  try {
    await mkdir(out, { recursive: true });
    await rm(partial, { recursive: true, force: true });
    for (const path of paths) {
      const content = await readFile(join(site, path));
      await write(path, path.endsWith('.html') ? relocate(content.toString('utf8'), path, base) : content);
      bar.step();
    }
    await write('README.txt', await readmeOf(site, edition));
    await write(SUMS, sums.join(''));
    const files = await pathsBelow(partial);
    await zipFolder(partial, files, partialZip, COPY_NAME, () => bar.step());
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder);
    await rename(partialZip, zip);
    return { folder, zip, files: files.length, bytes, zipBytes: (await stat(zip)).size };
  } catch (error) {
    throw explainFailure(error, out);
  } finally {
    bar.stop();
    for (const rest of [partial, partialZip]) await rm(rest, { recursive: true, force: true }).catch(() => {});
  }
}
