import { resolve } from 'node:path';
import { Command } from 'commander';
import pc from 'picocolors';
import { readWithdrawals } from '../../../src/collections/withdrawals.ts';
import { InputError } from '../../../src/model/error.ts';
import { type ReportWithdrawal, reportId, withdrawalsFileSchema } from '../../../src/model/index.ts';
import type { EditionWithdrawal } from '../../../src/publish/editions/redact-edition.ts';
import { EDITIONS, readEditions } from '../content/editions.ts';
import { contentOption, sourcesOption } from '../content/folders.ts';
import { loadKnowledge } from '../content/knowledge.ts';
import { withLock } from '../content/lock.ts';
import { listSources, loadSource } from '../content/sources.ts';
import { Store } from '../convert/store.ts';
import { parseDay } from '../release/day.ts';
import { printable } from '../terminal/console.ts';
import type { Shell } from '../terminal/shell.ts';
import { redactEditions } from './editions.ts';
import { addToList } from './list.ts';
import { withdrawnParts } from './parts.ts';

type Options = { zh?: string; en?: string; by?: string; date?: string; sources: string; out: string; editions: string };

/**
 * `npm run withdraw`: a report is taken down whole. Without an id it takes out of frozen editions what the list of withdrawals and the sidecars name:
 * figures and stretches of text are withdrawn there, by their words.
 */
export function withdrawCommand(shell: Shell): Command {
  return new Command('npm run withdraw --')
    .description('Take a report down, and take what was withdrawn out of frozen editions.')
    .argument('[id]', 'report to take down; left out where only editions are to be brought in line')
    .option('--zh <words>', 'reason in Chinese, for readers; it must not repeat what is withdrawn')
    .option('--en <words>', 'reason in English')
    .option('--by <words>', 'who asked for it or decided it, as readers shall see it')
    .option('--date <date>', 'day of the withdrawal; default: today', parseDay)
    .option('--editions <dir>', 'folder of the editions', EDITIONS)
    .addOption(sourcesOption())
    .addOption(contentOption())
    .action((id: string | undefined, options: Options) => {
      const given = { ...options, sources: resolve(options.sources), out: resolve(options.out), editions: resolve(options.editions) };
      return withLock({ folder: given.out, command: 'npm run withdraw', mode: 'write' }, () => withdraw(id, given, shell));
    });
}

async function withdraw(id: string | undefined, options: Options, shell: Shell): Promise<void> {
  const { out } = options;
  if (id !== undefined) {
    await assertKnown(id, options);
    addToList(out, withdrawalOf(id, options));
    shell.say(`${pc.yellow('−')} ${pc.bold(id)}  withdrawn; a notice stands at its address`);
  }
  const store = new Store(out);
  const reports = readWithdrawals(out);
  for (const { report } of reports) store.remove(report);
  const all = [...reports.map(wholeReport), ...(await partsOf(options))];
  for (const { id: edition, reports: gone, sha256 } of await redactEditions(options.editions, all))
    shell.say(`${pc.yellow('≠')} edition ${pc.bold(edition)}  without ${gone.join(', ')}; the package is now ${sha256.join(', ')}`);
  shell.say(
    'Its source, and what Git remembers, stay: remove them where they must not be kept. Then build and publish the site, and replace packages that are kept elsewhere.',
  );
}

const wholeReport = ({ report, on, by, reason }: ReportWithdrawal): EditionWithdrawal => ({
  report,
  of: 'report',
  on,
  by,
  reason,
  parts: null,
});

/** @throws InputError where neither the content nor an edition has the report */
async function assertKnown(id: string, { out, editions }: Options): Promise<void> {
  if (!reportId.safeParse(id).success) throw new InputError(id, 'This is no id of a report.', 'Give it as <code>-<year>-<kind>.');
  if (new Store(out).has(id) || readWithdrawals(out).some(({ report }) => report === id)) return;
  if ((await readEditions(editions)).some(({ manifest }) => manifest.reports.some((report) => report.id === id))) return;
  throw new InputError(id, 'There is no such report, nor was there in an edition.', 'Look for its id with npm run sources.');
}

function withdrawalOf(report: string, { zh, en, by, date }: Options): ReportWithdrawal {
  const on = date ?? new Date().toISOString().slice(0, 10);
  const fitted = withdrawalsFileSchema.safeParse({ reports: [{ report, on, by, reason: { zh, en } }] });
  const [entry] = fitted.data?.reports ?? [];
  if (entry) return entry;
  const missing = fitted.error?.issues.map(({ path }) => `--${String(path.at(-1))}`).join(', ');
  throw new InputError(
    report,
    `A withdrawal says why, in both languages, and who asked for it: ${printable(missing ?? '')}.`,
    'Give --zh, --en and --by.',
  );
}

/** What the sidecars of all sources take down. */
async function partsOf({ sources }: Options): Promise<EditionWithdrawal[]> {
  const { knowledge } = await loadKnowledge();
  const parts: EditionWithdrawal[] = [];
  for (const file of (await listSources(sources)).files) {
    const { input } = loadSource(sources, file);
    if (input.sidecar.withdrawals) parts.push(...(await withdrawnParts(input, knowledge)));
  }
  return parts;
}
