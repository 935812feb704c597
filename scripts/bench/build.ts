import { appendFile, rm, stat } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { pageWeights } from '../lib/build/page-weight.ts';
import { fileNames, filesBelow, ROOT, writeWhole } from '../lib/content/files.ts';
import { buildTables, NAMED, type PeerRow, type SizeRow, STEPS, type Step } from './build-table.ts';
import { makeCorpus, writeCorpus } from './corpus.ts';
import { documentsOf } from './documents.ts';
import { type Command as Measured, measuredRun, type Run } from './measured-run.ts';
import { eleventy } from './peers/eleventy.ts';
import { peerCommand, preparePeer } from './peers/peer.ts';
import { starlight } from './peers/starlight.ts';
import { numbers } from './sizes.ts';

type Options = { sizes: number[]; work: string; peers: boolean; write?: boolean };

/** `npm run bench -- build`: time, memory and size of conversion, build and export at several sizes, beside other generators. */
export function buildCommand(): Command {
  return new Command('build')
    .description('Measure conversion, build and export of made-up corpora: from nothing, unchanged, and with one report changed.')
    .option('--sizes <list>', 'numbers of reports; 10000 takes a quarter of an hour', numbers, [100, 1000, 3000])
    .option('--work <folder>', 'where corpora and sites are written', join(tmpdir(), 'county-reports-bench-build'))
    .option('--no-peers', 'leave out Eleventy and Starlight, which are installed from the registry')
    .option('--write', 'also write the measurements to scripts/bench/results/build.json')
    .action(run);
}

async function run({ sizes, work, peers, write }: Options): Promise<void> {
  const rows: SizeRow[] = [];
  for (const size of sizes) rows.push(await measure(size, join(work, String(size)), peers));
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, load at the end ${loadavg()[0]?.toFixed(1)}`;
  console.log(`${machine}\n\n${buildTables(rows)}`);
  if (write) writeWhole(join(ROOT, 'scripts/bench/results/build.json'), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
}

/** A command of ours. */
const own = (name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Measured => ({
  file: process.execPath,
  args: [join(ROOT, 'scripts', `${name}.ts`), ...args],
  cwd: ROOT,
  env,
});

async function measure(reports: number, folder: string, withPeers: boolean): Promise<SizeRow> {
  const [sources, content, site] = [join(folder, 'sources'), join(folder, 'content'), join(folder, 'site')];
  await rm(folder, { recursive: true, force: true });
  await writeCorpus(sources, await makeCorpus(reports));
  const convert = own('convert', ['--sources', sources, '--out', content]);
  const build = own('build', ['--no-convert', '--out', site], { CONTENT_DIR: content });
  const changeOne = async () => {
    const [first = ''] = await fileNames(sources);
    await appendFile(join(sources, first), '全区新增学位120个。\n');
  };
  const commands: Record<Step, Measured> = {
    convert,
    build,
    'convert unchanged': convert,
    'build unchanged': build,
    'convert one changed': convert,
    'build one changed': build,
    export: own('export', ['--site', site, '--out', join(folder, 'export')]),
  };
  const runs: Partial<Record<Step, Run>> = {};
  for (const step of STEPS) {
    console.error(`${reports} reports: ${step}`);
    if (step === 'convert one changed') await changeOne();
    runs[step] = await measuredRun(commands[step]);
    console.error(JSON.stringify(runs[step]));
  }
  const weights = await pageWeights(site);
  const sizes = await Promise.all((await filesBelow(site)).map(async (file) => (await stat(file)).size));
  const row: SizeRow = {
    reports,
    runs: runs as Record<Step, Run>,
    pages: weights.length,
    files: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    heaviest: weights.toSorted((a, b) => b.total - a.total).slice(0, NAMED),
    peers: [],
  };
  for (const name of ['site', 'export']) await rm(join(folder, name), { recursive: true, force: true });
  return { ...row, peers: withPeers ? await measurePeers(reports, folder) : [] };
}

/** Other generators on the same texts; one that cannot be installed or fails says why. */
async function measurePeers(reports: number, folder: string): Promise<PeerRow[]> {
  const documents = await documentsOf(join(folder, 'content'));
  const rows: PeerRow[] = [];
  for (const peer of [eleventy, starlight]) {
    console.error(`${reports} reports: ${peer.name}`);
    const project = join(folder, 'peer');
    try {
      await preparePeer(peer, documents, project);
      rows.push({ name: peer.name, run: await measuredRun(peerCommand(peer, project)) });
    } catch (error) {
      rows.push({ name: peer.name, failure: (error as Error).message });
    }
    await rm(project, { recursive: true, force: true });
  }
  return rows;
}
