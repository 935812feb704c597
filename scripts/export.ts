/** `npm run export`: the whole site as a folder and a zip that open from a disk. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { Command } from 'commander';
import { offlineReadme } from '../src/offline/readme.ts';
import { relocate } from '../src/offline/relocate.ts';
import { InputError } from '../src/pipeline/types.ts';
import { buildSite } from './lib/astro-build.ts';
import { runCommand } from './lib/console.ts';
import { byCodeUnits, ROOT, sha256 } from './lib/files.ts';
import { progress } from './lib/progress.ts';
import { zipFolder } from './lib/zip-folder.ts';

const NAME = 'county-education-reports-offline';
const SUMS = 'SHA256SUMS';

/** Day of the newest commit, so that one commit always gives one copy; `SOURCE_DATE_EPOCH` overrides, as in other reproducible builds. */
function copyDate(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  const { stdout } = spawnSync('git', ['log', '-1', '--format=%cd', '--date=format-local:%Y-%m-%d'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC' },
  });
  return stdout?.trim() || '1980-01-01';
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort(byCodeUnits);
}

/** Copy the site; pages are relocated on the way. */
async function copyPages(site: string, folder: string, paths: string[]): Promise<void> {
  const bar = progress('Copying', paths.length);
  for (const path of paths) {
    const target = join(folder, path);
    await mkdir(join(target, '..'), { recursive: true });
    if (path.endsWith('.html')) await writeFile(target, relocate(await readFile(join(site, path), 'utf8'), path));
    else await cp(join(site, path), target);
    bar.step();
  }
  bar.stop();
}

async function checksums(folder: string): Promise<string> {
  const lines: string[] = [];
  for (const path of await filesBelow(folder)) lines.push(`${sha256(await readFile(join(folder, path)))}  ${path}`);
  return `${lines.join('\n')}\n`;
}

/** A folder of ours may be replaced; anything else is left alone. */
async function mayReplace(folder: string): Promise<boolean> {
  const there = await stat(folder).catch(() => null);
  if (!there) return true;
  return there.isDirectory() && (await readdir(folder)).includes(SUMS);
}

/** Errors of the file system in words. */
function explain(error: unknown, out: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC')
    return new InputError(out, 'The disk is full.', 'Free some space or choose another place with --out. No half-written copy was left.');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new InputError(out, 'Writing there is not permitted.', 'Choose another place with --out, or change its permissions.');
  }
  return error;
}

async function exportSite(options: { out: string; site?: string }): Promise<void> {
  const { out } = options;
  const target = join(out, NAME);
  if (!(await mayReplace(target))) {
    throw new InputError(
      target,
      'There is something here that is not an earlier copy.',
      'Move it away, or choose another place with --out.',
    );
  }
  const date = copyDate();
  await mkdir(out, { recursive: true });
  const work = await mkdtemp(join(tmpdir(), 'county-reports-export-'));
  const partial = join(out, `.${NAME}.partial`);
  try {
    const site = options.site ?? join(work, 'site');
    if (!options.site) {
      console.log('Building the site');
      await buildSite({ out: site, env: { BASE_PATH: '/', COPY_DATE: date } });
    }
    const paths = (await filesBelow(site)).filter((path) => path !== 'robots.txt' && !path.startsWith('sitemap'));
    if (!paths.includes('index.html'))
      throw new InputError(site, 'This folder holds no site.', 'Leave out --site, or build one there first.');
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    await copyPages(site, partial, paths);
    const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    const reports = JSON.parse(await readFile(join(site, 'data/reports.json'), 'utf8')) as { district_code: string }[];
    const districts = new Set(reports.map((report) => report.district_code)).size;
    const address = process.env['SITE_URL'] ?? null;
    await writeFile(join(partial, 'README.txt'), offlineReadme({ version, date, site: address, reports: reports.length, districts }));
    await writeFile(join(partial, SUMS), await checksums(partial));
    await rm(target, { recursive: true, force: true });
    await rename(partial, target);
    await writeZip(target, `${target}.zip`);
  } finally {
    await rm(partial, { recursive: true, force: true });
    await rm(work, { recursive: true, force: true });
  }
}

async function writeZip(folder: string, target: string): Promise<void> {
  const paths = await filesBelow(folder);
  const bar = progress('Packing', paths.length);
  await zipFolder(folder, paths, target, NAME, () => bar.step());
  bar.stop();
  const sizes = await Promise.all(paths.map(async (path) => (await stat(join(folder, path))).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`${folder}: ${paths.length} files, ${megabytes(total)}. Open index.html.`);
  console.log(`${target}: ${megabytes((await stat(target)).size)}`);
}

const program = new Command('npm run export --')
  .description('Write the whole site as a folder and a zip that open from a disk, without a server and without network.')
  .option('--out <dir>', 'where to write', join(ROOT, 'export'))
  .option('--site <dir>', 'use a site that was built for the root of a domain instead of building one')
  .parse();

await runCommand(async () => {
  const options = program.opts<{ out: string; site?: string }>();
  await exportSite(options).catch((error) => {
    throw explain(error, options.out);
  });
});
