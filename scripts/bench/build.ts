import { appendFile, rm, stat } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { runCommand } from '../lib/console.ts';
import { fileNames, filesBelow, ROOT, writeWhole } from '../lib/files.ts';
import { type PageWeight, pageWeights } from '../lib/page-weight.ts';
import { makeCorpus, writeCorpus } from './corpus.ts';
import { measuredRun, type Run } from './measured-run.ts';
import { numbers } from './sizes.ts';

/** What is measured of a corpus, in this order: from nothing, with nothing changed, with one source changed, and the copy for a disk. */
const STEPS = ['convert', 'build', 'convert unchanged', 'build unchanged', 'convert one changed', 'build one changed', 'export'] as const;
type Step = (typeof STEPS)[number];

/** Everything measured of one corpus. */
type Row = {
  reports: number;
  runs: Record<Step, Run>;
  /** Pages of the site, and bytes of all its files. */
  pages: number;
  bytes: number;
  heaviest: PageWeight[];
};

/** Heaviest pages that are named. */
const NAMED = 5;

type Options = { sizes: number[]; work: string; write?: boolean };

/** `npm run bench -- build`: time, memory and size of conversion, build and export at several sizes. */
export function buildCommand(): Command {
  return new Command('build')
    .description('Measure conversion, build and export of made-up corpora: from nothing, unchanged, and with one report changed.')
    .option('--sizes <list>', 'numbers of reports', numbers, [100, 1000, 3000])
    .option('--work <folder>', 'where corpora and sites are written', join(tmpdir(), 'county-reports-bench-build'))
    .option('--write', 'also write the measurements to scripts/bench/results/build.json')
    .action((options: Options) => runCommand(() => run(options)));
}

async function run({ sizes, work, write }: Options): Promise<void> {
  const rows: Row[] = [];
  for (const size of sizes) rows.push(await measure(size, join(work, String(size))));
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, load at the end ${loadavg()[0]?.toFixed(1)}`;
  console.log(`${machine}\n\n${table(rows)}\n\n${heaviest(rows)}`);
  if (write) writeWhole(join(ROOT, 'scripts/bench/results/build.json'), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
}

const script = (name: string): string => join(ROOT, 'scripts', `${name}.ts`);

async function measure(reports: number, folder: string): Promise<Row> {
  const [sources, content, site] = [join(folder, 'sources'), join(folder, 'content'), join(folder, 'site')];
  await rm(folder, { recursive: true, force: true });
  await writeCorpus(sources, await makeCorpus(reports));
  const steps: Record<Step, () => Promise<Run>> = {
    convert: () => measuredRun(script('convert'), ['--sources', sources, '--out', content]),
    build: () => measuredRun(script('build'), ['--no-convert', '--out', site], { CONTENT_DIR: content }),
    'convert unchanged': () => steps.convert(),
    'build unchanged': () => steps.build(),
    'convert one changed': async () => {
      const [first = ''] = await fileNames(sources);
      await appendFile(join(sources, first), '全区新增学位120个。\n');
      return steps.convert();
    },
    'build one changed': () => steps.build(),
    export: () => measuredRun(script('export'), ['--site', site, '--out', join(folder, 'export')]),
  };
  const runs: Partial<Record<Step, Run>> = {};
  for (const step of STEPS) {
    console.error(`${reports} reports: ${step}`);
    runs[step] = await steps[step]();
  }
  const weights = await pageWeights(site);
  const sizes = await Promise.all((await filesBelow(site)).map(async (file) => (await stat(file)).size));
  return {
    reports,
    runs: runs as Record<Step, Run>,
    pages: weights.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    heaviest: weights.toSorted((a, b) => b.total - a.total).slice(0, NAMED),
  };
}

/** One line a step, one column a size: seconds, gigabytes at the peak, and how the time grew since the size before. */
function table(rows: readonly Row[]): string {
  const cell = (step: Step, at: number): string => {
    const { runs, reports } = rows[at] as Row;
    const { seconds, peakMemory } = runs[step];
    const before = rows[at - 1];
    const growth = before ? `, ×${(seconds / before.runs[step].seconds).toFixed(1)} for ×${(reports / before.reports).toFixed(1)}` : '';
    return `${seconds.toFixed(1)} s, ${(peakMemory / 1e9).toFixed(2)} GB${growth}`;
  };
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['step', ...rows.map(({ reports }) => `${reports} reports`)]),
    line(['---', ...rows.map(() => '---')]),
    ...STEPS.map((step) => line([step, ...rows.map((_, at) => cell(step, at))])),
    line(['reports converted a second', ...rows.map(({ reports, runs }) => (reports / runs.convert.seconds).toFixed(0))]),
    line(['pages a second', ...rows.map(({ pages, runs }) => (pages / runs.build.seconds).toFixed(0))]),
    line(['site', ...rows.map(({ pages, bytes }) => `${pages} pages, ${(bytes / 1e6).toFixed(0)} MB`)]),
  ].join('\n');
}

function heaviest(rows: readonly Row[]): string {
  const pages = rows.map(({ reports, heaviest: list }) =>
    [
      `Heaviest pages at ${reports} reports (gzip, with styles and scripts):`,
      ...list.map(({ path, total }) => `  ${(total / 1000).toFixed(0)} KB /${path}`),
    ].join('\n'),
  );
  return pages.join('\n');
}
