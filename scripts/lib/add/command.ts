import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { stringify } from 'yaml';
import { InputError } from '../../../src/model/error.ts';
import { REPORT_KINDS, recordSchema, type Sidecar } from '../../../src/model/index.ts';
import { parseSidecar } from '../../../src/reading/metadata/sidecar.ts';
import type { Knowledge } from '../../../src/reading/types.ts';
import { contentOption, sourcesOption } from '../content/folders.ts';
import { loadKnowledge } from '../content/knowledge.ts';
import { withLock } from '../content/lock.ts';
import { convertFile, type Run } from '../convert/file.ts';
import { publish } from '../convert/publish.ts';
import { Store } from '../convert/store.ts';
import { conversionVersion } from '../convert/version.ts';
import { readingLines } from '../inspect/reading-lines.ts';
import { printable, printFailure } from '../terminal/console.ts';
import { failureOf } from '../terminal/failure.ts';
import type { Shell } from '../terminal/shell.ts';
import { bytesOfNew, readForAdding, storeSource } from './add-source.ts';
import { openTerminal, Stopped, type Terminal } from './ask.ts';

type Options = Record<string, string> & { sources: string; out: string };

/** `npm run add`: take reports in. Copies each beside the others under its id, converts it, and prints how it was read. */
export function addCommand(shell: Shell): Command {
  return new Command('npm run add --')
    .description('Take reports in: copy, convert, and show how they are read. What the text does not tell is asked for on a terminal.')
    .argument('<file...>', 'reports (.txt, .html, .mht, .docx, .doc, .wps, .rtf, .odt, .xlsx, .xls, .ofd, .pdf, or a .zip with one)')
    .option('--district <code>', 'GB/T 2260 code of the district')
    .option('--year <year>', 'year the facts are about')
    .addOption(new Option('--kind <kind>', 'kind of report').choices(REPORT_KINDS))
    .option('--title <title>', 'title')
    .option('--issuer <body>', 'issuing body')
    .option('--published <date>', 'day, month or year of publication')
    .option('--url <url>', 'address it was published at')
    .option('--retrieved <date>', 'day it was captured')
    .addOption(sourcesOption())
    .addOption(contentOption())
    .action((files: string[], options: Options) =>
      withLock({ folder: resolve(options.out), command: 'npm run add', mode: 'write' }, () => addAll(files, options, shell)),
    );
}

/** What all additions of a run share. */
type Adding = { known: Sidecar; knowledge: Knowledge; run: Run; terminal: Terminal | null; shell: Shell };

async function addAll(files: readonly string[], { sources, out, ...flags }: Options, shell: Shell): Promise<void> {
  const known = parseSidecar(stringify({ ...flags, ...(flags['year'] ? { year: Number(flags['year']) } : {}) }), 'options');
  const { knowledge, hash } = await loadKnowledge();
  const run: Run = { sources: resolve(sources), out: resolve(out), version: await conversionVersion(hash), check: false, fresh: false };
  const terminal = openTerminal();
  try {
    for (const path of files) {
      try {
        await addOne(path, { known, knowledge, run, terminal, shell });
      } catch (error) {
        if (error instanceof Stopped) {
          shell.warn(pc.yellow(`\nStopped. ${printable(path)} was not added.`));
          return shell.fail(130);
        }
        printFailure(shell, failureOf(error, path));
        shell.fail();
      }
    }
  } finally {
    terminal?.close();
  }
}

async function addOne(path: string, { known, knowledge, run, terminal, shell }: Adding): Promise<void> {
  if (terminal?.stopped) throw new Stopped();
  const bytes = await bytesOfNew(path, run.sources);
  if (terminal) shell.say(pc.bold(printable(path)));
  const reading = await readForAdding(path, bytes, known, terminal?.ask ?? null, knowledge);
  const { file, namesake, undo } = await storeSource(run.sources, reading);
  try {
    const outcome = await convertFile(file, knowledge, run);
    if ('failure' in outcome) throw new InputError(outcome.failure.file, outcome.failure.message, outcome.failure.hint);
    const store = new Store(run.out);
    publish(store, outcome);
    const record = await readFile(store.output(outcome.stamp.id, 'record'), 'utf8');
    shell.say(readingLines(recordSchema.parse(JSON.parse(record)), knowledge).join('\n'));
    if (namesake) shell.say(pc.yellow(`\n${namesake} is a report of the same district, kind and year: see that they are not the same.`));
    shell.say(`\nAdded as ${file}. Correct what is wrong in ${outcome.stamp.id}.yaml beside it, then run \`npm run convert\`.\n`);
  } catch (error) {
    undo();
    throw error;
  }
}
