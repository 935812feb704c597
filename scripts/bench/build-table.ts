import { line, megabytes } from './cells.ts';
import { allKinds } from './differences.ts';
import type { Run } from './measured-run.ts';
import { amounts, costs, heaviest, kinds, texts } from './part-tables.ts';
import { type SizeRow, STEPS, type Step } from './size-row.ts';

const gigabytes = (bytes: number | null): string => (bytes === null ? '–' : `${(bytes / 1e9).toFixed(2)} GB`);
const seconds = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)} s`);
const words = ({ seconds: wall, cpu, peakMemory }: Run): string =>
  `${seconds(wall)} (${seconds(cpu)} of processor), ${gigabytes(peakMemory)}`;

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
  const parts = [rows.map(costs), rows.map(kinds), rows.map(amounts), [texts(rows)], rows.map(heaviest)].flat();
  return [table.join('\n'), ...parts.filter(Boolean)].join('\n\n');
}
