import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { csvParse } from 'd3';
import { strFromU8, unzipSync } from 'fflate';
import { InputError } from '../../../src/model/error.ts';
import { isParts, scriptOfParts } from '../../../src/publish/offline/parts.ts';
import { type OfflineEdition, offlineReadme } from '../../../src/publish/offline/readme.ts';
import { relocate } from '../../../src/publish/offline/relocate.ts';
import { dataScript } from '../../../src/search/data-script.ts';
import { byCodeUnit } from '../../../src/text/order.ts';
import { filesBelow, sha256 } from '../content/files.ts';
import { assertReplaceable, MARKER, markAsOurs, workBeside } from '../content/own-folder.ts';
import { swapIn } from '../content/swap.ts';
import { progress } from '../terminal/progress.ts';
import { inOrder } from './in-order.ts';
import { csvTables, zippedJson } from './table-json.ts';
import { zipFolder } from './zip-folder.ts';

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
  edition: Pick<OfflineEdition, 'version' | 'date' | 'site'>;
};

/** Files under way at one time. */
const UNDER_WAY = 8;

type Written = { sum: string; bytes: number };

/** What was written. */
export type Copy = { folder: string; zip: string; files: number; bytes: number; zipBytes: number };

/** Files that only a server needs. */
const SERVED = new RegExp(`^(?:robots\\.txt|sitemap.*\\.xml|${RegExp.escape(MARKER)})$`);

async function pathsBelow(folder: string): Promise<string[]> {
  return (await filesBelow(folder)).map((path) => relative(folder, path).split(sep).join('/')).sort(byCodeUnit);
}

async function readmeOf(site: string, edition: CopyOptions['edition']): Promise<string> {
  const zip = unzipSync(await readFile(join(site, 'data/reports.csv.zip')));
  const reports = csvParse(strFromU8(zip['reports.csv'] ?? new Uint8Array()));
  const districts = new Set(reports.map((report) => report['district_code'])).size;
  return offlineReadme({ ...edition, reports: reports.length, districts });
}

/** A style sheet as a script, from which a page that is handed over as one file takes it: a page on a disk may not read its own sheets. */
const styleScript = async (site: string, path: string): Promise<string> => dataScript(path, await readFile(join(site, path), 'utf8'));

/**
 * Write a built site as a folder and a zip that open from a disk. Both get their names only when both are whole; an earlier copy stays until
 * then, and nothing is left behind where it fails.
 *
 * @throws InputError where something else stands there, the disk is full, or writing is not permitted
 */
export async function writeCopy({ site, base, out, edition }: CopyOptions): Promise<Copy> {
  const folder = join(out, COPY_NAME);
  const zip = `${folder}.zip`;
  const paths = (await pathsBelow(site)).filter((path) => !SERVED.test(path));
  if (!paths.includes('index.html'))
    throw new InputError(site, 'This folder holds no site.', 'Leave out --site, or build one there first.');
  await assertReplaceable(folder, 'offline copy');
  const work = await workBeside(folder);
  const partial = join(work, COPY_NAME);
  const partialZip = join(work, `${COPY_NAME}.zip`);
  const sums: string[] = [];
  let bytes = 0;
  const write = async (path: string, content: Uint8Array | string): Promise<Written> => {
    const data = Buffer.from(content as string);
    await mkdir(dirname(join(partial, path)), { recursive: true });
    await writeFile(join(partial, path), data);
    return { sum: `${sha256(data)}  ${path}\n`, bytes: data.length };
  };
  const count = (written: Written) => {
    sums.push(written.sum);
    bytes += written.bytes;
  };
  const bar = progress('Writing', 2 * paths.length);
  try {
    const copied = inOrder(paths, UNDER_WAY, async (path) => {
      const content = await readFile(join(site, path));
      if (isParts(path)) return write(...scriptOfParts(path, content));
      return write(path, path.endsWith('.html') ? relocate(content.toString('utf8'), path, base) : content);
    });
    for await (const written of copied) {
      count(written);
      bar.step();
    }
    for (const path of paths.filter((each) => each.endsWith('.css'))) count(await write(`${path}.js`, await styleScript(site, path)));
    for await (const { path, content } of inOrder(csvTables(site), UNDER_WAY, (table) => zippedJson(site, table)))
      count(await write(path, content));
    count(await write('README.txt', await readmeOf(site, edition)));
    bytes += (await write(SUMS, sums.join(''))).bytes;
    const files = await pathsBelow(partial);
    await zipFolder(partial, files, partialZip, COPY_NAME, () => bar.step());
    markAsOurs(partial, 'offline copy');
    swapIn(partial, folder, work);
    await rename(partialZip, zip);
    return { folder, zip, files: files.length, bytes, zipBytes: (await stat(zip)).size };
  } finally {
    bar.stop();
    await rm(work, { recursive: true, force: true, maxRetries: 3 });
  }
}
