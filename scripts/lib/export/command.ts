import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { buildSite } from '../build/astro-build.ts';
import { ROOT } from '../content/files.ts';
import { withLock } from '../content/lock.ts';
import { workFolder } from '../content/own-folder.ts';
import { basePath } from '../server/address.ts';
import type { Shell } from '../terminal/shell.ts';
import { writeCopy } from './offline-copy.ts';

type Options = { out: string; site?: string };

/** `npm run export`: the whole site as a folder and a zip that open from a disk. */
export function exportCommand(shell: Shell): Command {
  return new Command('npm run export --')
    .description(
      'Write the whole site as a folder and a zip that open from a disk, without a server and without network. SITE_URL and BASE_PATH say where the hosted site is.',
    )
    .option('--out <dir>', 'where to write', join(ROOT, 'export'))
    .option('--site <dir>', 'use a site that was built already, for the same BASE_PATH')
    .action((options: Options) => {
      const out = resolve(options.out);
      return withLock({ folder: out, command: 'npm run export', mode: 'write' }, () => exportSite({ ...options, out }, shell));
    });
}

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

async function exportSite({ out, site }: Options, shell: Shell): Promise<void> {
  const date = copyDate();
  const base = basePath(process.env['BASE_PATH']);
  const hosted = process.env['SITE_URL'] ? new URL(base, process.env['SITE_URL']).href : null;
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const work = await workFolder(join(ROOT, '.cache', 'site'), 'export');
  try {
    const built = join(work, 'site');
    if (!site) {
      shell.say('Building the site');
      const build = () => buildSite({ out: built, env: { COPY_DATE: date } });
      await withLock({ folder: join(ROOT, 'content'), command: 'npm run export', mode: 'read' }, build);
    }
    const copy = await writeCopy({ site: site ?? built, base, out, edition: { version, date, site: hosted } });
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
    shell.say(`${copy.folder}: ${copy.files} files, ${megabytes(copy.bytes)}. Open index.html.`);
    shell.say(`${copy.zip}: ${megabytes(copy.zipBytes)}`);
  } finally {
    await rm(work, { recursive: true, force: true, maxRetries: 3 });
  }
}
