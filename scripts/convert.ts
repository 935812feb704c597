/**
 * `npm run convert`: sources to records and pages. Only what changed is converted again; a source that fails leaves the others, and its own
 * former output, as they are.
 */
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { ROOT, sha256 } from './lib/content/files.ts';
import { loadKnowledge } from './lib/content/knowledge.ts';
import { listSources, orphanError } from './lib/content/sources.ts';
import { settleClaims } from './lib/convert/claims.ts';
import { codeVersion } from './lib/convert/code-version.ts';
import { convertFiles } from './lib/convert/files.ts';
import { compare, outdated, publish } from './lib/convert/publish.ts';
import { inShard, type Shard, shardOf, threads } from './lib/convert/shard.ts';
import { Store } from './lib/convert/store.ts';
import { printFailure, runCommand, summaryLines } from './lib/terminal/console.ts';
import { failureOf } from './lib/terminal/failure.ts';
import { progress } from './lib/terminal/progress.ts';

type Options = { sources: string; out: string; check?: boolean; fresh?: boolean; shard: Shard; jobs: number };

/** Words for what happened: when writing, and when checking. */
const WORDS = { write: ['converted', 'unchanged', 'removed'], check: ['stale', 'up to date', 'without source'] } as const;

const options = new Command('npm run convert --')
  .description('Convert sources to records and pages.')
  .addOption(new Option('--sources <dir>', 'folder of the sources').default(join(ROOT, 'content', 'sources'), 'content/sources'))
  .addOption(new Option('--out <dir>', 'folder that gets records/ and reports/').default(join(ROOT, 'content'), 'content'))
  .option('--check', 'write nothing; fail where records or pages are stale')
  .option('--fresh', 'convert again what was converted before')
  .addOption(new Option('--shard <i/n>', 'convert the i-th of n parts only').argParser(shardOf).default({ index: 1, count: 1 }, '1/1'))
  .addOption(new Option('--jobs <n>', 'threads to use').argParser(threads).default(availableParallelism(), 'one per core'))
  .parse()
  .opts<Options>();

await runCommand(async () => {
  const { check = false, fresh = false, shard, jobs } = options;
  const [sources, out] = [resolve(options.sources), resolve(options.out)];
  const { knowledge, hash } = await loadKnowledge();
  const version = sha256(`${hash}\n${await codeVersion()}`);
  const all = await listSources(sources);
  const [files, orphans] = [all.files, all.orphans].map((names) => names.filter((name) => inShard(name, shard))) as [string[], string[]];

  const bar = progress(check ? 'checked' : 'converted', files.length);
  const outcomes = settleClaims(await convertFiles(files, knowledge, { sources, out, version, check, fresh }, jobs, bar.step));
  bar.stop();

  const store = new Store(out);
  const tally = { changed: 0, unchanged: 0, failed: orphans.length };
  for (const outcome of outcomes) {
    const effect = (check ? compare : publish)(store, outcome);
    tally[effect]++;
    if ('failure' in outcome) printFailure(outcome.failure);
    else if (effect === 'changed')
      console.log(summaryLines(outcome.stamp.id, outcome.stamp.summary, check ? pc.yellow('≠') : pc.green('✓')).join('\n'));
  }
  for (const file of orphans) printFailure(failureOf(orphanError(file), file));
  const gone = await outdated(store, outcomes, all.files);
  const words = WORDS[check ? 'check' : 'write'];
  for (const id of gone) {
    if (!check) store.remove(id);
    console.log(`${pc.yellow('−')} ${pc.bold(id)}  ${words[2]}`);
  }

  console.log(`${tally.changed} ${words[0]}, ${tally.unchanged} ${words[1]}, ${gone.length} ${words[2]}, ${tally.failed} failed`);
  const stale = check && tally.changed + gone.length > 0;
  if (stale) console.error('Records or pages are stale: run `npm run convert`.');
  if (stale || tally.failed > 0) process.exitCode = 1;
});
