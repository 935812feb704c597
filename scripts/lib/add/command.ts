import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { stringify } from 'yaml';
import { InputError } from '../../../src/model/error.ts';
import { REPORT_KINDS, recordSchema, type Sidecar } from '../../../src/model/index.ts';
import { fileId } from '../../../src/reading/metadata/file-id.ts';
import { parseSidecar } from '../../../src/reading/metadata/sidecar.ts';
import type { Knowledge } from '../../../src/reading/types.ts';
import { contentOption, sourcesOption } from '../content/folders.ts';
import { loadKnowledge } from '../content/knowledge.ts';
import { withLock } from '../content/lock.ts';
import { codeVersion } from '../convert/code-version.ts';
import { convertFile } from '../convert/convert-file.ts';
import type { Run } from '../convert/file.ts';
import { publish } from '../convert/publish.ts';
import { type Stamp, Store } from '../convert/store.ts';
import { conversionVersion } from '../convert/version.ts';
import { Visitor } from '../fetch/polite.ts';
import { readingLines } from '../inspect/reading-lines.ts';
import { printable, printFailure } from '../terminal/console.ts';
import { failureOf } from '../terminal/failure.ts';
import type { Shell } from '../terminal/shell.ts';
import { readForAdding, storeSource } from './add-source.ts';
import { openTerminal, Stopped, type Terminal } from './ask.ts';
import { type Added, closingLines } from './closing-lines.ts';
import { expanded, givenAt, isAddress } from './given.ts';
import { assertNoTwin } from './twins.ts';

type Flag = 'district' | 'year' | 'kind' | 'title' | 'issuer' | 'published' | 'url' | 'retrieved';
type Options = Partial<Record<Flag, string>> & { sources: string; out: string; private?: boolean };

/** `npm run add`: take reports in. Copies each beside the others under its id, converts it, and prints how it was read. */
export function addCommand(shell: Shell): Command {
  return new Command('npm run add --')
    .description('Take reports in: copy, convert, and show how they are read. What the text does not tell is asked for on a terminal.')
    .argument(
      '<file...>',
      'reports (.txt, .html, .mht, .docx, .doc, .wps, .rtf, .odt, .xlsx, .xls, .ofd, .pdf, .png, .jpg, .tif, or a .zip with one), folders of them, or addresses (https://…)',
    )
    .option('--district <code>', 'GB/T 2260 code of the district')
    .option('--year <year>', 'year the facts are about')
    .addOption(new Option('--kind <kind>', 'kind of report').choices(REPORT_KINDS))
    .option('--title <title>', 'title')
    .option('--issuer <body>', 'issuing body')
    .option('--published <date>', 'day, month or year of publication')
    .option('--url <url>', 'address it was published at')
    .option('--retrieved <date>', 'day it was captured')
    .option('--private', 'also fetch from addresses of private networks and of this machine')
    .addOption(sourcesOption())
    .addOption(contentOption())
    .action((files: string[], options: Options) =>
      withLock({ folder: resolve(options.out), command: 'npm run add', mode: 'write' }, () => addAll(files, options, shell)),
    );
}

/** What all additions of a run share. */
type Adding = {
  known: Sidecar;
  knowledge: Knowledge;
  run: Run;
  terminal: Terminal | null;
  shell: Shell;
  visitor: Visitor;
  /** Whether it is the only report of the run, which is then shown whole. */
  alone: boolean;
};

async function addAll(args: readonly string[], { sources, out, private: inside, ...flags }: Options, shell: Shell): Promise<void> {
  const known = parseSidecar(stringify({ ...flags, ...(flags.year ? { year: Number(flags.year) } : {}) }), 'options');
  const { knowledge, hash } = await loadKnowledge();
  const run: Run = {
    sources: resolve(sources),
    out: resolve(out),
    version: conversionVersion(hash, await codeVersion()),
    check: false,
    fresh: false,
  };
  const terminal = openTerminal();
  const paths = await expanded(args);
  const adding: Adding = {
    known,
    knowledge,
    run,
    terminal,
    shell,
    visitor: new Visitor({ private: inside ?? false }),
    alone: paths.length === 1,
  };
  const added: Added[] = [];
  let failed = 0;
  try {
    for (const path of paths) {
      try {
        added.push(await addOne(path, adding));
      } catch (error) {
        if (error instanceof Stopped) {
          shell.warn(pc.yellow(`\nStopped. ${printable(path)} was not added.`));
          shell.fail(130);
          break;
        }
        printFailure(shell, failureOf(error, path));
        failed++;
        shell.fail();
      }
    }
  } finally {
    terminal?.close();
  }
  for (const line of closingLines(added, failed)) shell.say(line);
}

async function addOne(path: string, { known, knowledge, run, terminal, shell, visitor, alone }: Adding): Promise<Added> {
  if (terminal?.stopped) throw new Stopped();
  if (terminal || isAddress(path)) shell.say(pc.bold(printable(path)));
  const given = await givenAt(path, known, { folder: run.sources, visitor });
  const reading = await readForAdding(given, terminal?.ask ?? null, knowledge);
  await assertNoTwin(given.name, reading.record, run.out);
  const { file, namesake, undo } = await storeSource(run.sources, reading);
  try {
    const outcome = await convertFile(file, knowledge, run);
    if ('failure' in outcome) throw new InputError(outcome.failure.file, outcome.failure.message, outcome.failure.hint);
    const store = new Store(run.out);
    publish(store, outcome);
    const record = recordSchema.parse(JSON.parse(await readFile(store.output(outcome.stamp.id, 'record'), 'utf8')));
    if (alone) shell.say(readingLines(record, knowledge).join('\n'));
    const named = formerIdLine(path, outcome.stamp);
    if (named) shell.say(pc.yellow(`\n${named}`));
    if (namesake) shell.say(pc.yellow(`\n${namesake} is a report of the same district, kind and year: see that they are not the same.`));
    return { file, record };
  } catch (error) {
    undo();
    throw error;
  }
}

/** What to write where the file bears an id that its report does not have; null where it bears none, or the sidecar says so. */
function formerIdLine(path: string, { id, formerly }: Stamp): string | null {
  const named = fileId(path)?.id;
  if (!named || named === id || formerly.includes(named)) return null;
  return `Its file was named ${named}. If that was its address, write \`formerly: [${named}]\` in ${id}.yaml.`;
}
