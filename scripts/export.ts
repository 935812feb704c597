/** `npm run export`: the whole site as a folder and a zip that open from a disk. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { buildSite } from './lib/build/astro-build.ts';
import { ROOT } from './lib/content/files.ts';
import { writeCopy } from './lib/export/offline-copy.ts';
import { basePath } from './lib/server/static-server.ts';
import { runCommand } from './lib/terminal/console.ts';

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

async function exportSite({ out, site }: { out: string; site?: string }): Promise<void> {
  const date = copyDate();
  const base = basePath(process.env['BASE_PATH']);
  const hosted = process.env['SITE_URL'] ? new URL(base, process.env['SITE_URL']).href : null;
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const work = await mkdtemp(join(tmpdir(), 'county-reports-export-'));
  try {
    if (!site) {
      console.log('Building the site');
      await buildSite({ out: join(work, 'site'), env: { COPY_DATE: date } });
    }
    const copy = await writeCopy({ site: site ?? join(work, 'site'), base, out: resolve(out), edition: { version, date, site: hosted } });
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
    console.log(`${copy.folder}: ${copy.files} files, ${megabytes(copy.bytes)}. Open index.html.`);
    console.log(`${copy.zip}: ${megabytes(copy.zipBytes)}`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const program = new Command('npm run export --')
  .description(
    'Write the whole site as a folder and a zip that open from a disk, without a server and without network. SITE_URL and BASE_PATH say where the hosted site is.',
  )
  .option('--out <dir>', 'where to write', join(ROOT, 'export'))
  .option('--site <dir>', 'use a site that was built already, for the same BASE_PATH')
  .parse();

await runCommand(() => exportSite(program.opts<{ out: string; site?: string }>()));
