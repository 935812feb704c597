import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { formatOf } from '../../src/reading/read/format.ts';
import type { Knowledge } from '../../src/reading/types.ts';
import { filesBelow, ROOT } from '../lib/content/files.ts';
import { loadKnowledge } from '../lib/content/knowledge.ts';
import { mutant } from './mutants/mutate.ts';
import type { Trial, Tried } from './mutants/reading-process.ts';
import { seeded } from './random.ts';

/** Longest time for one mutant, in milliseconds, and most memory, in megabytes. */
const LONGEST = 120_000;
const MOST_MEMORY = 1000;

type Options = { seeds: string; runs: number; keep?: string; format?: string };
type Seed = { file: string; bytes: Uint8Array };

/** `npm run bench -- mutants`: damaged files of every format, read one after the other: none may crash the reading, take long or much memory. */
export function mutantsCommand(): Command {
  return new Command('mutants')
    .description('Make damaged files of every format and read them; tells crashes, the slowest, and those over a gigabyte.')
    .option('--seeds <folder>', 'files to make them from', join(ROOT, 'tests', 'reading', 'read', 'files'))
    .option('--runs <n>', 'mutants a format', Number, 200)
    .option('--format <name>', 'only this format')
    .option('--keep <folder>', 'folder that gets the mutants that went wrong')
    .action(run);
}

async function run({ seeds, runs, keep, format }: Options): Promise<void> {
  const { knowledge } = await loadKnowledge();
  const files = (await filesBelow(seeds)).map((file): Seed => ({ file, bytes: readFileSync(file) }));
  const formats = Map.groupBy(files, ({ file, bytes }) => readable(bytes, file));
  console.log(
    '| format | mutants | refused | crashed | slowest, seconds of processor | over a gigabyte or two minutes |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const [name, group] of formats) {
    if (name === null || (format !== undefined && name !== format)) continue;
    const each = Math.ceil(runs / group.length);
    const tally = { mutants: 0, refused: 0, crashed: 0, slowest: 0, beyond: 0 };
    for (const [i, seed] of group.entries()) {
      const other = group[(i + 1) % group.length] ?? seed;
      await tryAll({ seed, other, runs: each, knowledge }, (tried) => {
        tally.mutants++;
        if (tried.refused) tally.refused++;
        if (tried.fault) tally[tried.fault === BEYOND ? 'beyond' : 'crashed']++;
        tally.slowest = Math.max(tally.slowest, tried.seconds);
        if (!tried.fault && tried.seconds < SLOW) return;
        console.error(`${seed.file} ${tried.number}: ${tried.seconds.toFixed(1)} s ${tried.fault ?? ''}`);
        if (keep) writeFileSync(join(keep, `${tried.number}.${name}`), mutant(seed.bytes, other.bytes, seeded(tried.number)));
      });
    }
    const { mutants, refused, crashed, slowest, beyond } = tally;
    console.log(`| ${name} | ${mutants} | ${refused} | ${crashed} | ${slowest.toFixed(1)} | ${beyond} |`);
  }
}

/** Seconds of processor time from which on a mutant is told. */
const SLOW = 5;
const BEYOND = 'ended';

function readable(bytes: Uint8Array, file: string): string | null {
  try {
    return formatOf(bytes, file);
  } catch {
    return null;
  }
}

type Trials = { seed: Seed; other: Seed; runs: number; knowledge: Knowledge };

/** Try all mutants of a file; one that ends its process is told, and the next one goes on in a new one. */
async function tryAll({ seed, other, runs, knowledge }: Trials, tell: (tried: Tried) => void): Promise<void> {
  for (let from = 0; from < runs; )
    from = await ended({ seed: seed.bytes, other: other.bytes, file: seed.file, from, to: runs, knowledge }, tell);
}

/** Try mutants until all are tried or the process has ended; returns the number of the next one. */
function ended(trial: Trial, tell: (tried: Tried) => void): Promise<number> {
  const child = fork(new URL('./mutants/reading-process.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${MOST_MEMORY}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.send(trial);
  return new Promise((resolve) => {
    let started = trial.from;
    let done = trial.from - 1;
    let timer: NodeJS.Timeout | undefined;
    child.on('message', (message: Tried | { started: number }) => {
      clearTimeout(timer);
      if ('started' in message) {
        started = message.started;
        timer = setTimeout(() => child.kill('SIGKILL'), LONGEST);
      } else {
        done = message.number;
        tell(message);
      }
    });
    child.on('exit', () => {
      clearTimeout(timer);
      if (done >= trial.to - 1) return resolve(trial.to);
      tell({ number: started, seconds: 0, refused: false, fault: BEYOND });
      resolve(started + 1);
    });
  });
}
