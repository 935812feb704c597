import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import pc from 'picocolors';
import { InputError } from '../../../src/model/error.ts';
import { writeWhole } from '../content/files.ts';
import { contentOption } from '../content/folders.ts';
import { withLock } from '../content/lock.ts';
import { assertFewGone } from '../convert/prune.ts';
import { Store } from '../convert/store.ts';
import type { Shell } from '../terminal/shell.ts';
import { type ShardReport, shardReports } from './shards.ts';

type Options = { out: string; prune?: boolean };

/**
 * `npm run merge`: put together what `convert --shard` wrote into folders of their own, on other machines or beside one another. What comes out is
 * what one run over all sources would have written.
 */
export function mergeCommand(shell: Shell): Command {
  return new Command('npm run merge --')
    .description('Put the converted shards of a corpus together.')
    .argument('<dirs...>', 'folders that convert --out wrote, each with records/ and reports/')
    .addOption(contentOption())
    .option('--prune', 'remove the reports that no shard has, however many they are')
    .action((dirs: string[], options: Options) => {
      const out = resolve(options.out);
      return withLock({ folder: out, command: 'npm run merge', mode: 'write' }, () =>
        merge({ dirs: dirs.map((dir) => resolve(dir)), out, prune: options.prune ?? false }, shell),
      );
    });
}

async function merge({ dirs, out, prune }: { dirs: string[]; out: string; prune: boolean }, shell: Shell): Promise<void> {
  if (dirs.includes(out)) throw new InputError(out, 'A shard cannot be the folder that gets them all.', 'Give another folder with --out.');
  const reports = await shardReports(dirs);
  const store = new Store(out);
  const wanted = new Set(reports.map(({ id }) => id));
  const there = await store.ids();
  const gone = there.filter((id) => !wanted.has(id));
  if (!prune) assertFewGone(gone, there.length, 'the shards');
  for (const report of reports) await copy(report, store);
  for (const id of gone) store.remove(id);
  shell.say(`${pc.green('✓')} ${reports.length} reports of ${dirs.length} shards, ${gone.length} removed`);
}

async function copy({ id, folder }: ShardReport, store: Store): Promise<void> {
  writeWhole(store.output(id, 'record'), await readFile(join(folder, 'records', `${id}.json`)));
  writeWhole(store.output(id, 'report'), await readFile(join(folder, 'reports', `${id}.mdx`)));
}
