import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import pc from 'picocolors';
import { InputError } from '../../../src/model/error.ts';
import { editionId } from '../../../src/model/index.ts';
import { tableHeads } from '../../../src/publish/data-package/index.ts';
import { editionPackage } from '../../../src/publish/edition-package.ts';
import { changesBetween, tallyOf } from '../../../src/publish/editions/changes.ts';
import { manifestZips, zipName } from '../../../src/publish/editions/package-zips.ts';
import { formatRows } from '../../../src/publish/editions/parse.ts';
import { stateNow, stateOfEdition } from '../../../src/publish/editions/state.ts';
import { packageInput } from '../../../src/publish/package-input.ts';
import { BILL, EDITIONS, readEditions } from '../content/editions.ts';
import { ROOT, writeWhole } from '../content/files.ts';
import { withLock } from '../content/lock.ts';
import { readSiteCorpus } from '../content/site-corpus.ts';
import { convertCommand } from '../convert/command.ts';
import { billOfMaterials, type Lock, type Product } from '../sbom/bill.ts';
import { runCommand } from '../terminal/run-command.ts';
import type { Shell } from '../terminal/shell.ts';
import { parseDay } from './day.ts';

type Options = { date?: string; address: boolean; to: string };

/**
 * `npm run release`: freeze the data as they are under a name that can be cited. What is written is never edited; a later edition says what changed.
 * `SITE_URL` and `BASE_PATH` say where the site stands: the addresses in the data begin with it.
 */
export function releaseCommand(shell: Shell): Command {
  return new Command('npm run release --')
    .description('Freeze an edition of the data, and say what changed since the last one.')
    .argument('<edition>', 'year and month, such as 2026.12; a further one of a month is 2026.12.1', parseEdition)
    .option('--date <date>', 'day of the release; default: today', parseDay)
    .option('--no-address', 'release without an address: the data name places by report and anchor alone')
    .option('--to <dir>', 'folder of the editions', EDITIONS)
    .action((edition: string, options: Options) =>
      withLock({ folder: options.to, command: 'npm run release', mode: 'write' }, () => release(edition, options, shell)),
    );
}

function parseEdition(words: string): string {
  if (!editionId.safeParse(words).success) throw new InvalidArgumentError('Expected a year and a month such as 2026.12, or 2026.12.1.');
  return words;
}

/** Names of the frozen package begin with this. */
const PACKAGE = 'county-education-reports';

async function release(id: string, { date, address, to }: Options, shell: Shell): Promise<void> {
  if (address && !process.env['SITE_URL'])
    throw new InputError(
      'SITE_URL',
      'Where the site stands is not known; the addresses in an edition should hold.',
      'Set SITE_URL (and BASE_PATH), or say --no-address.',
    );
  await assertUpToDate(shell);
  const editions = await readEditions(to);
  if (editions.some(({ manifest }) => manifest.id === id))
    throw new InputError(
      join(to, id),
      `Edition ${id} was released. An edition is not changed.`,
      `Release the next one: ${id}.1 or another month.`,
    );
  const corpus = await readSiteCorpus(process.env);
  const edition = { ...corpus.edition, version: id };
  const package_ = editionPackage({ ...corpus, edition });
  const zips = package_.map((bytes, at, { length }) => ({ name: zipName(`${PACKAGE}-${id}`, at, length), bytes }));
  const now = stateNow(corpus);
  const program = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Omit<Product, 'released'>;
  const released = date ?? new Date().toISOString().slice(0, 10);
  const manifest = {
    schema: 1,
    id,
    released,
    program: program.version,
    address: corpus.edition.homepage,
    reports: now.reports,
    indicators: now.indicators,
    rows: Object.fromEntries(tableHeads(packageInput(corpus)).map((table) => [table.name, table.size])),
    ...manifestZips(zips),
  };
  const folder = join(to, id);
  const rows = formatRows(now.rows);
  const bill = billOfMaterials(JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as Lock, { ...program, released });
  try {
    for (const { name, bytes } of zips) writeWhole(join(folder, name), bytes);
    writeWhole(join(folder, 'values.jsonl'), rows);
    writeWhole(join(folder, BILL), bill);
    writeWhole(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  const kilobytes = (size: number) => `${Math.ceil(size / 1000)} KB`;
  shell.say(`${pc.green('✓')} ${pc.bold(id)}  ${now.reports.length} reports, ${now.rows.length} values`);
  shell.say(
    `  The repository grows by ${kilobytes(zips.reduce((sum, { bytes }) => sum + bytes.length, 0))} (package) and ${kilobytes(rows.length + bill.length)} of text (values, bill of materials), which Git packs to about a tenth.`,
  );
  const last = editions.at(-1);
  if (!last) return shell.say('  The first edition: there is nothing to compare it with.');
  const tally = tallyOf(changesBetween(stateOfEdition(last), now));
  shell.say(
    `  Since ${last.manifest.id}: ${tally.map(({ kind, cause, count }) => `${count} ${kind}${cause ? ` (${cause})` : ''}`).join(', ') || 'nothing changed'}`,
  );
}

/** @throws InputError where records are older than their sources or the program */
async function assertUpToDate(shell: Shell): Promise<void> {
  let stale = false;
  await runCommand(convertCommand, ['--check'], {
    ...shell,
    say: () => {},
    fail: () => {
      stale = true;
    },
  });
  if (stale) throw new InputError('content', 'Records or pages are stale.', 'Run npm run convert, look at what changed, and release then.');
}
