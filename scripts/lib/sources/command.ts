import { resolve } from 'node:path';
import { Command } from 'commander';
import pc from 'picocolors';
import { InputError } from '../../../src/model/error.ts';
import type { AddressState, Availability, Sidecar } from '../../../src/model/index.ts';
import { contentOption, sourcesOption } from '../content/folders.ts';
import { loadKnowledge } from '../content/knowledge.ts';
import { withLock } from '../content/lock.ts';
import { stem } from '../content/source-names.ts';
import { listSources, loadSource, outdatedSidecars } from '../content/sources.ts';
import { codeVersion } from '../convert/code-version.ts';
import type { Run } from '../convert/file.ts';
import { conversionVersion } from '../convert/version.ts';
import { Visitor } from '../fetch/polite.ts';
import { printable, printFailure } from '../terminal/console.ts';
import { failureOf } from '../terminal/failure.ts';
import type { Shell } from '../terminal/shell.ts';
import { type Belongings, belongingsOf, sidecarPath } from './belongings.ts';
import { type Again, convertAgain, recogniseReport, removeReport, renameReport, updateReport } from './change.ts';
import { checkAddress } from './check.ts';
import { migrateSidecar, setInSidecar } from './sidecar-file.ts';

type Options = {
  sources: string;
  out: string;
  check?: boolean;
  update?: boolean;
  remove?: string;
  rename?: string;
  to?: string;
  recognise?: string;
  migrate?: boolean;
  private?: boolean;
};

/** `npm run sources`: what was taken in and from where; whether it is still there; newer versions; removing and renaming. */
export function sourcesCommand(shell: Shell): Command {
  return new Command('npm run sources --')
    .description('List what was taken in and from where. Options check the addresses, take newer versions in, remove or rename a report.')
    .argument('[id...]', 'reports to check or update; all where none is given')
    .option('--check', 'ask each recorded address again, and record what is gone, moved or changed')
    .option('--update', 'the same, and take what changed in as the next version of its source')
    .option('--remove <id>', 'remove a report with all that belongs to it')
    .option('--rename <id>', 'rename a report with all that belongs to it, together with --to')
    .option('--to <id>', 'its new id')
    .option('--recognise <id>', 'recognise the text of a scan or picture again')
    .option('--migrate', 'write sidecars that are in an earlier form in the present one')
    .option('--private', 'also ask addresses of private networks and of this machine')
    .addOption(sourcesOption())
    .addOption(contentOption())
    .action((ids: string[], options: Options) => {
      const given = { ...options, sources: resolve(options.sources), out: resolve(options.out) };
      return withLock({ folder: given.out, command: 'npm run sources', mode: 'write' }, () => run(ids, given, shell));
    });
}

async function run(ids: readonly string[], options: Options, shell: Shell): Promise<void> {
  const { sources: folder, out, remove, rename, to, recognise } = options;
  if (remove !== undefined) {
    for (const name of removeReport(await belongingsOf(folder, remove), out)) shell.say(`${pc.yellow('−')} ${name}`);
    return;
  }
  if (rename !== undefined) {
    if (to === undefined) throw new InputError(rename, 'The new id is not given.', 'Give it with --to.');
    const file = await renameReport(await belongingsOf(folder, rename), to, await againIn(options));
    return shell.say(`${pc.green('✓')} ${pc.bold(to)} (${file}), formerly ${rename}`);
  }
  if (recognise !== undefined) {
    await recogniseReport(await belongingsOf(folder, recognise), await againIn(options));
    return shell.say(`${pc.green('✓')} ${pc.bold(recognise)} recognised`);
  }
  if (options.migrate) return migrate(folder, shell);
  const wanted = ids.length > 0 ? ids : (await listSources(folder)).files.map(stem);
  if (options.check || options.update) await checkAll(wanted, options, shell);
  else for (const id of wanted) shell.say(listLine(id, loadSource(folder, (await belongingsOf(folder, id)).file).input));
}

/** Write sidecars of an earlier form anew. What they say stays what it was. */
async function migrate(folder: string, shell: Shell): Promise<void> {
  const names = outdatedSidecars(folder, (await listSources(folder)).files);
  for (const name of names) {
    migrateSidecar(folder, name);
    shell.say(`${pc.green('✓')} ${printable(name)}`);
  }
  shell.say(`${names.length} sidecars written in the present form`);
}

async function againIn({ sources, out }: Options): Promise<Again> {
  const { knowledge, hash } = await loadKnowledge();
  const run: Run = { sources, out, version: conversionVersion(hash, await codeVersion()), check: false, fresh: false };
  return { knowledge, run };
}

function listLine(id: string, { file, sidecar: { url, availability } }: { file: string; sidecar: Sidecar }): string {
  return `${pc.bold(id)}  ${file}  ${url ? printable(url) : pc.dim('no address')}${availability ? `  ${stateWords(availability)}` : ''}`;
}

const WORDS: Record<AddressState, (words: string) => string> = {
  available: pc.green,
  changed: pc.yellow,
  moved: pc.yellow,
  gone: pc.red,
  unreachable: pc.yellow,
};

function stateWords({ state, on, last, to }: Availability): string {
  const since = state === 'gone' || state === 'unreachable' ? `, last seen ${last ?? 'never'}` : '';
  return `${WORDS[state](state)} on ${on}${since}${to ? `, now at ${printable(to)}` : ''}`;
}

/** Ask the addresses of reports one after the other. One that fails leaves the others. */
async function checkAll(ids: readonly string[], options: Options, shell: Shell): Promise<void> {
  const again = await againIn(options);
  const visitor = new Visitor({ private: options.private ?? false });
  const on = new Date().toISOString().slice(0, 10);
  const tally = new Map<string, number>();
  for (const id of ids) {
    try {
      const state = await checkOne(await belongingsOf(options.sources, id), { options, again, visitor, on, shell });
      tally.set(state, (tally.get(state) ?? 0) + 1);
    } catch (error) {
      printFailure(shell, failureOf(error, id));
      tally.set('failed', (tally.get('failed') ?? 0) + 1);
      shell.fail();
    }
  }
  shell.say([...tally].map(([state, count]) => `${count} ${state}`).join(', '));
}

type Checking = { options: Options; again: Again; visitor: Visitor; on: string; shell: Shell };

async function checkOne(report: Belongings, { options, again, visitor, on, shell }: Checking): Promise<string> {
  const { input } = loadSource(report.folder, report.file);
  const { url } = input.sidecar;
  if (!url) {
    shell.say(listLine(report.id, input));
    return 'without address';
  }
  const { availability, fetched, trouble } = await checkAddress(url, { input, knowledge: again.knowledge, visitor, on });
  if (options.update && fetched && availability.state === 'changed') {
    const file = await updateReport(report, fetched, input.sidecar, again);
    shell.say(`${pc.green('✓')} ${pc.bold(report.id)}  taken in as ${file}`);
    return 'updated';
  }
  const { availability: before } = input.sidecar;
  setInSidecar(sidecarPath(report), { availability });
  await convertAgain(report.file, report.id, again, () => setInSidecar(sidecarPath(report), { availability: before }));
  shell.say(`${pc.bold(report.id)}  ${stateWords(availability)}${trouble ? ` (${printable(trouble)})` : ''}`);
  return availability.state;
}
