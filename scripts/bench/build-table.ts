import type { PageWeight } from '../lib/build/page-weight.ts';
import type { AgainstRow } from './against.ts';
import { allKinds, type Differences } from './differences.ts';
import type { Run } from './measured-run.ts';

/** What is measured of a corpus, in this order: from nothing, with nothing changed, one source changed, one added, and the copy for a disk. */
export const STEPS = [
  'convert',
  'build',
  'convert unchanged',
  'build unchanged',
  'convert one changed',
  'build one changed',
  'convert one added',
  'build one added',
  'export',
] as const;
export type Step = (typeof STEPS)[number];

/** Another generator's build of the same texts, or why there is none. */
export type PeerRow = { name: string } & ({ run: Run } | { failure: string });

/** Everything measured of one corpus. */
export type SizeRow = {
  reports: number;
  /** Day of the measurement; rows of peers may be older. */
  on: string;
  runs: Record<Step, Run>;
  /** An earlier commit on the same sources, in the same run; null where none was asked for. */
  against: AgainstRow | null;
  /** Pages of the site, all its files, and their bytes, after one report was added. */
  pages: number;
  files: number;
  bytes: number;
  /** Which files a build with nothing changed, one report changed and one added made otherwise, by kind. */
  differ: Record<'unchanged' | 'changed' | 'added', Differences>;
  heaviest: PageWeight[];
  peers: PeerRow[];
};

/** Heaviest pages that are named. */
export const WEIGHED = 5;

const gigabytes = (bytes: number | null): string => (bytes === null ? '–' : `${(bytes / 1e9).toFixed(2)} GB`);
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const seconds = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)} s`);
const words = ({ seconds: wall, cpu, peakMemory }: Run): string =>
  `${seconds(wall)} (${seconds(cpu)} of processor), ${gigabytes(peakMemory)}`;
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** How the processor time of a step stands to that of the earlier commit's build or conversion from nothing. */
function share(step: Step, { runs, against }: SizeRow): string {
  const [own, earlier] = [runs[step].cpu, against?.[step.startsWith('convert') ? 'convert' : 'build'].cpu];
  if (!own || !earlier || step === 'export') return '';
  return `, ${(own / earlier).toFixed(own < earlier / 2 ? 3 : 2)} of ${against?.commit}`;
}

function growth(step: Step, before: SizeRow | undefined, now: SizeRow): string {
  if (!before) return '';
  const [time, size] = [now.runs[step].seconds / before.runs[step].seconds, now.reports / before.reports];
  return `, ×${time.toFixed(1)} for ×${size.toFixed(1)}`;
}

function peerWords(name: string, row: SizeRow): string {
  const found = row.peers.find((candidate) => candidate.name === name);
  if (!found) return '–';
  return 'run' in found ? words(found.run) : `failed: ${found.failure.split('\n')[0]?.slice(0, 80)}`;
}

function earlierLines(rows: readonly SizeRow[]): string[] {
  if (rows.every(({ against }) => against === null)) return [];
  return (['convert', 'build'] as const).map((step) =>
    line([`${step}, earlier commit`, ...rows.map(({ against }) => (against ? `${words(against[step])} (${against.commit})` : '–'))]),
  );
}

function differenceLines(rows: readonly SizeRow[]): string[] {
  return (['unchanged', 'changed', 'added'] as const).map((what) =>
    line([
      `files that differ, ${what === 'unchanged' ? what : `one ${what}`}`,
      ...rows.map((row) => {
        const { differ, all } = allKinds(row.differ[what]);
        return `${differ.files} of ${all.files}, ${megabytes(differ.bytes)}`;
      }),
    ]),
  );
}

/**
 * One line a step, one column a size: wall and processor time, memory of all processes at the peak, how the time grew since the size before, and what
 * an earlier commit took.
 */
export function buildTables(rows: readonly SizeRow[]): string {
  const peers = [...new Set(rows.flatMap((row) => row.peers.map(({ name }) => name)))];
  const table = [
    line(['step', ...rows.map(({ reports }) => `${reports} reports`)]),
    line(['---', ...rows.map(() => '---')]),
    ...STEPS.map((step) =>
      line([step, ...rows.map((row, at) => words(row.runs[step]) + growth(step, rows[at - 1], row) + share(step, row))]),
    ),
    ...earlierLines(rows),
    line(['reports converted a second', ...rows.map(({ reports, runs }) => (reports / runs.convert.seconds).toFixed(0))]),
    line(['pages a second', ...rows.map(({ pages, runs }) => (pages / runs.build.seconds).toFixed(0))]),
    line([
      'site',
      ...rows.map(
        ({ reports, pages, files, bytes }) =>
          `${pages} pages, ${files} files (${(files / reports).toFixed(1)} a report), ${megabytes(bytes)} (${(bytes / reports / 1000).toFixed(0)} KB a report)`,
      ),
    ]),
    ...differenceLines(rows),
    ...peers.map((name) => line([`${name}: pages alone`, ...rows.map((row) => peerWords(name, row))])),
  ];
  return [table.join('\n'), ...rows.map(kinds), ...rows.map(heaviest)].join('\n\n');
}

/** What differs after one report was changed or added, by kind of file; kinds of which nothing differs are left out. */
function kinds({ reports, differ: { changed, added } }: SizeRow): string {
  const names = Object.keys(added).filter((name) => added[name]?.differ.files || changed[name]?.differ.files);
  const cell = (kind: Differences[string] | undefined) =>
    kind ? `${kind.differ.files} of ${kind.all.files}, ${megabytes(kind.differ.bytes)} of ${megabytes(kind.all.bytes)}` : '–';
  return [
    line([`what differs at ${reports} reports`, 'one changed', 'one added']),
    line(['---', '---', '---']),
    ...names.toSorted().map((name) => line([name, cell(changed[name]), cell(added[name])])),
  ].join('\n');
}

const heaviest = ({ reports, heaviest: list }: SizeRow): string =>
  [
    `Heaviest pages at ${reports} reports (gzip, with styles and scripts):`,
    ...list.map(({ path, total }) => `  ${(total / 1000).toFixed(0)} KB /${path}`),
  ].join('\n');
