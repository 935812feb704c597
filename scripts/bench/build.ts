import { rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { ROOT, readIfPresent, writeWhole } from '../lib/content/files.ts';
import { earlierState, measureEarlier } from './against.ts';
import { foldersBelow, measureSteps, prepare } from './build-steps.ts';
import { buildTables } from './build-table.ts';
import { documentsOf } from './documents.ts';
import { measuredRun } from './measured-run.ts';
import { eleventy } from './peers/eleventy.ts';
import { peerCommand, preparePeer } from './peers/peer.ts';
import { starlight } from './peers/starlight.ts';
import type { PeerRow, SizeRow } from './size-row.ts';
import { numbers } from './sizes.ts';

type Options = { sizes: number[]; work: string; peers: boolean; against?: string; write?: boolean };

/** Measurements as they are stored. */
type Results = { machine: string; rows: SizeRow[] };

const RESULTS = join(ROOT, 'scripts/bench/results/build.json');

/** `npm run bench -- build`: time, memory and size of conversion, build and export at several sizes, beside other generators. */
export function buildCommand(): Command {
  return new Command('build')
    .description(
      'Measure conversion, build and export of made-up corpora: from nothing, unchanged, with one report changed, and with one added.',
    )
    .option('--sizes <list>', 'numbers of reports; 10000 takes a quarter of an hour', numbers, [100, 1000, 3000])
    .option('--work <folder>', 'where corpora and sites are written', join(tmpdir(), 'county-reports-bench-build'))
    .option('--against <commit>', 'also convert and build with an earlier commit of this project, in the same run')
    .option('--no-peers', 'leave out Eleventy and Starlight, which are installed from the registry; what was stored of them stays')
    .option('--write', 'also write the measurements to scripts/bench/results/build.json')
    .action(run);
}

async function run({ sizes, work, peers, against, write }: Options): Promise<void> {
  const stored = readStored();
  const earlier = against ? await earlierState(against) : null;
  const rows: SizeRow[] = [];
  for (const reports of sizes) {
    const folders = foldersBelow(join(work, String(reports)));
    const added = await prepare(folders, reports);
    const old = earlier ? await measureEarlier(earlier, folders.sources, join(folders.root, 'earlier')) : null;
    if (old) console.error(`${reports} reports: ${old.commit} ${JSON.stringify(old)}`);
    const measured = await measureSteps(reports, folders, added);
    const former = stored.rows.find((row) => row.reports === reports)?.peers ?? [];
    rows.push({
      ...measured,
      on: new Date().toISOString().slice(0, 10),
      against: old,
      peers: peers ? await measurePeers(reports, folders.root) : former,
    });
    await rm(folders.root, { recursive: true, force: true });
  }
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, load at the end ${loadavg()[0]?.toFixed(1)}`;
  console.log(`${machine}\n\n${buildTables(rows)}`);
  if (!write) return;
  const others = stored.rows.filter(({ reports }) => !sizes.includes(reports));
  const all = [...others, ...rows].toSorted((a, b) => a.reports - b.reports);
  writeWhole(RESULTS, `${JSON.stringify({ machine, rows: all } satisfies Results, null, 2)}\n`);
}

function readStored(): Results {
  const text = readIfPresent(RESULTS);
  return text ? (JSON.parse(String(text)) as Results) : { machine: '', rows: [] };
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
