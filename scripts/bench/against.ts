import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { filesBelow, ROOT } from '../lib/content/files.ts';
import { type Command, measuredRun, type Run } from './measured-run.ts';

const run = promisify(execFile);

/** What an earlier state of the project takes from nothing, and how many files its site has. */
export type AgainstRow = { commit: string; convert: Run; build: Run; files: number };

/** An earlier state, ready to run. */
export type Earlier = { commit: string; folder: string };

/**
 * Check an earlier commit out below `.cache/bench`, with packages of its own. One that is there already is taken as it is; `git worktree remove --force`
 * takes it away.
 *
 * @param commit hash or name of the commit
 */
export async function earlierState(commit: string): Promise<Earlier> {
  const folder = join(ROOT, '.cache', 'bench', commit.replace(/[^\w.-]/g, '-'));
  if (!existsSync(folder)) await run('git', ['worktree', 'add', '--detach', folder, commit], { cwd: ROOT });
  if (!existsSync(join(folder, 'node_modules')))
    await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, shell: process.platform === 'win32' });
  return { commit, folder };
}

/** Convert and build a corpus with an earlier state, from nothing: its records may have another form than ours. */
export async function measureEarlier({ commit, folder }: Earlier, sources: string, work: string): Promise<AgainstRow> {
  const [content, site] = [join(work, 'content'), join(work, 'site')];
  const command = (name: string, args: string[], env: NodeJS.ProcessEnv = {}): Command => ({
    file: join(folder, 'node_modules', '.bin', 'node'),
    args: [join(folder, 'scripts', `${name}.ts`), ...args],
    cwd: folder,
    env: { ...env, PATH: [join(folder, 'node_modules', '.bin'), process.env['PATH']].join(delimiter) },
  });
  const convert = await measuredRun(command('convert', ['--sources', sources, '--out', content]));
  const build = await measuredRun(command('build', ['--no-convert', '--out', site], { CONTENT_DIR: content }));
  return { commit, convert, build, files: (await filesBelow(site)).length };
}
