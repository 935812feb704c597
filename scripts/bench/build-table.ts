import type { PageWeight } from '../lib/build/page-weight.ts';
import type { Run } from './measured-run.ts';

/** What is measured of a corpus, in this order: from nothing, with nothing changed, with one source changed, and the copy for a disk. */
export const STEPS = [
  'convert',
  'build',
  'convert unchanged',
  'build unchanged',
  'convert one changed',
  'build one changed',
  'export',
] as const;
export type Step = (typeof STEPS)[number];

/** Another generator's build of the same texts, or why there is none. */
export type PeerRow = { name: string } & ({ run: Run } | { failure: string });

/** Everything measured of one corpus. */
export type SizeRow = {
  reports: number;
  runs: Record<Step, Run>;
  /** Pages of the site, all its files, and their bytes. */
  pages: number;
  files: number;
  bytes: number;
  heaviest: PageWeight[];
  peers: PeerRow[];
};

/** Heaviest pages that are named. */
export const NAMED = 5;

const gigabytes = (bytes: number | null): string => (bytes === null ? '–' : `${(bytes / 1e9).toFixed(2)} GB`);
const seconds = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)} s`);
const words = ({ seconds: wall, cpu, peakMemory }: Run): string =>
  `${seconds(wall)} (${seconds(cpu)} of processor), ${gigabytes(peakMemory)}`;

/** One line a step, one column a size: wall and processor time, memory of all processes at the peak, and how the time grew since the size before. */
export function buildTables(rows: readonly SizeRow[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const growth = (step: Step, at: number): string => {
    const [before, now] = [rows[at - 1], rows[at] as SizeRow];
    if (!before) return '';
    const [time, size] = [now.runs[step].seconds / before.runs[step].seconds, now.reports / before.reports];
    return `, ×${time.toFixed(1)} for ×${size.toFixed(1)}`;
  };
  const peer = (name: string, row: SizeRow): string => {
    const found = row.peers.find((candidate) => candidate.name === name);
    if (!found) return '–';
    return 'run' in found ? words(found.run) : `failed: ${found.failure.split('\n')[0]?.slice(0, 80)}`;
  };
  const peers = [...new Set(rows.flatMap((row) => row.peers.map(({ name }) => name)))];
  const table = [
    line(['step', ...rows.map(({ reports }) => `${reports} reports`)]),
    line(['---', ...rows.map(() => '---')]),
    ...STEPS.map((step) => line([step, ...rows.map((row, at) => words(row.runs[step]) + growth(step, at))])),
    line(['reports converted a second', ...rows.map(({ reports, runs }) => (reports / runs.convert.seconds).toFixed(0))]),
    line(['pages a second', ...rows.map(({ pages, runs }) => (pages / runs.build.seconds).toFixed(0))]),
    line(['site', ...rows.map(({ pages, files, bytes }) => `${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(0)} MB`)]),
    ...peers.map((name) => line([`${name}: pages alone`, ...rows.map((row) => peer(name, row))])),
  ];
  return [table.join('\n'), ...rows.map(heaviest)].join('\n\n');
}

const heaviest = ({ reports, heaviest: list }: SizeRow): string =>
  [
    `Heaviest pages at ${reports} reports (gzip, with styles and scripts):`,
    ...list.map(({ path, total }) => `  ${(total / 1000).toFixed(0)} KB /${path}`),
  ].join('\n');
