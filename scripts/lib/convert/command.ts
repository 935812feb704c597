import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { readWithdrawals } from '../../../src/collections/withdrawals.ts';
import { noteFitting } from '../content/fitting-records.ts';
import { contentOption, sourcesOption } from '../content/folders.ts';
import { readKnowledge } from '../content/knowledge.ts';
import { withLock } from '../content/lock.ts';
import { stem } from '../content/source-names.ts';
import { listSources, orphanError, outdatedSidecars } from '../content/sources.ts';
import { printable, printFailure, summaryLines } from '../terminal/console.ts';
import { failureOf } from '../terminal/failure.ts';
import { progress } from '../terminal/progress.ts';
import type { Shell } from '../terminal/shell.ts';
import { settleClaims } from './claims.ts';
import { codeVersion } from './code-version.ts';
import type { Outcome, Run } from './file.ts';
import { convertFiles } from './files.ts';
import { type Moved, movedTo, settleFormer } from './moved.ts';
import { assertFewGone } from './prune.ts';
import { compare, outdated, publish } from './publish.ts';
import { inShard, type Shard, shardOf, threads } from './shard.ts';
import { Store } from './store.ts';
import { conversionVersion } from './version.ts';
import { withoutWithdrawn } from './withdrawn.ts';

type Options = { sources: string; out: string; check?: boolean; fresh?: boolean; prune?: boolean; shard: Shard; jobs: number };

/** Words for what happened: when writing, and when checking. */
const WORDS = { write: ['converted', 'unchanged', 'removed'], check: ['stale', 'up to date', 'without source'] } as const;

/**
 * `npm run convert`: sources to records and pages. Only what changed is converted again; a source that fails leaves the others, and its own
 * former output, as they are.
 */
export function convertCommand(shell: Shell): Command {
  return new Command('npm run convert --')
    .description('Convert sources to records and pages.')
    .addOption(sourcesOption())
    .addOption(contentOption())
    .option('--check', 'write nothing; fail where records or pages are stale')
    .option('--fresh', 'convert again what was converted before')
    .option('--prune', 'remove the reports whose sources are gone, however many they are')
    .addOption(new Option('--shard <i/n>', 'convert the i-th of n parts only').argParser(shardOf).default({ index: 1, count: 1 }, '1/1'))
    .addOption(new Option('--jobs <n>', 'threads to use').argParser(threads).default(availableParallelism(), 'one per core'))
    .action((options: Options) => {
      const run = () => convert({ ...options, sources: resolve(options.sources), out: resolve(options.out) }, shell);
      return options.check ? run() : withLock({ folder: resolve(options.out), command: 'npm run convert', mode: 'write' }, run);
    });
}

async function convert(options: Options, shell: Shell): Promise<void> {
  const { sources, out, check = false, fresh = false, prune = false, shard, jobs } = options;
  const [knowledge, code] = [await readKnowledge(), await codeVersion()];
  const run: Run = { sources, out, version: conversionVersion(knowledge.hash, code), check, fresh };
  const all = await listSources(sources);
  const files = all.files.filter((name) => inShard(name, shard));
  const orphans = all.orphans.filter((name) => inShard(name, shard));
  const bar = progress(check ? 'checked' : 'converted', files.length);
  const made = settleFormer(settleClaims(await convertFiles({ files, knowledge: knowledge.parse, run, jobs, onOutcome: bar.step })));
  bar.stop();

  const store = new Store(out);
  const { outcomes, withdrawn } = withoutWithdrawn(made, readWithdrawals(out));
  const gone = await outdated(store, made, all.files);
  if (!check && !prune) assertFewGone(gone, (await store.ids()).length, sources);
  const tally = settle({ store, outcomes, check, shell });
  if (!check) noteFitting(out, code, written(outcomes));
  for (const name of outdatedSidecars(sources, files))
    shell.say(
      `${pc.yellow('!')} ${printable(name)} is in an earlier form, and was read as the present one: npm run sources -- --migrate writes it anew.`,
    );
  for (const file of orphans) printFailure(shell, failureOf(orphanError(file), file));
  const words = WORDS[check ? 'check' : 'write'];
  for (const id of gone) {
    for (const line of goneLines(movedTo(store, id, outcomes), id, words[2])) shell.say(line);
    if (!check) store.remove(id);
  }
  const down = withdrawn.filter((id) => store.has(id));
  for (const id of withdrawn) {
    shell.say(`${pc.yellow('−')} ${pc.bold(id)}  withdrawn`);
    if (!check) store.remove(id);
  }
  const failed = tally.failed + orphans.length;
  shell.say(`${tally.changed} ${words[0]}, ${tally.unchanged} ${words[1]}, ${gone.length} ${words[2]}, ${failed} failed`);
  const stale = check && tally.changed + gone.length + down.length > 0;
  if (stale) shell.warn('Records or pages are stale: run `npm run convert`.');
  if (stale || failed > 0) shell.fail();
}

/** Hashes of the records that conversions gave. */
const written = (outcomes: readonly Outcome[]) => outcomes.flatMap((outcome) => ('failure' in outcome ? [] : [outcome.stamp.record]));

/** What is said of an id that no source has any more: the report moved, and how its old address leads on, or it is gone. */
function goneLines(moved: Moved | null, id: string, gone: string): string[] {
  if (!moved) return [`${pc.yellow('−')} ${pc.bold(id)}  ${gone}`];
  const line = `${pc.yellow('→')} ${pc.bold(id)}  is now ${moved.to} (${moved.file})`;
  if (moved.write === null) return [line];
  return [line, `  To let its old address lead on, write \`${moved.write}\` in ${stem(moved.file)}.yaml.`];
}

type Settled = { store: Store; outcomes: readonly Outcome[]; check: boolean; shell: Shell };

/** Put the outputs in their place, or compare them with what is there; tells what changed and what failed. */
function settle({ store, outcomes, check, shell }: Settled): Record<'changed' | 'unchanged' | 'failed', number> {
  const tally = { changed: 0, unchanged: 0, failed: 0 };
  for (const outcome of outcomes) {
    const effect = (check ? compare : publish)(store, outcome);
    tally[effect]++;
    if ('failure' in outcome) printFailure(shell, outcome.failure);
    else if (effect === 'changed')
      shell.say(summaryLines(outcome.stamp.id, outcome.stamp.summary, check ? pc.yellow('≠') : pc.green('✓')).join('\n'));
  }
  return tally;
}
