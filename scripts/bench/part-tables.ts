import { line, megabytes } from './cells.ts';
import type { Differences } from './differences.ts';
import { type ReportWeight, timesText } from './report-weights.ts';
import type { SizeRow, Step } from './size-row.ts';

/** What differs after one report was changed or added, by kind of file; kinds of which nothing differs are left out. */
export function kinds({ reports, differ: { changed, added } }: SizeRow): string {
  const names = Object.keys(added).filter((name) => added[name]?.differ.files || changed[name]?.differ.files);
  const cell = (kind: Differences[string] | undefined) =>
    kind ? `${kind.differ.files} of ${kind.all.files}, ${megabytes(kind.differ.bytes)} of ${megabytes(kind.all.bytes)}` : '–';
  return [
    line([`what differs at ${reports} reports`, 'one changed', 'one added']),
    line(['---', '---', '---']),
    ...names.toSorted().map((name) => line([name, cell(changed[name]), cell(added[name])])),
  ].join('\n');
}

/** Kinds of file that take most bytes that are named. */
const KINDS = 20;

/** Files and bytes of a site by kind of file, those with most bytes first. */
export function amounts({ reports, differ: { added } }: SizeRow): string {
  const all = Object.entries(added).toSorted(([, a], [, b]) => b.all.bytes - a.all.bytes);
  return [
    line([`files of ${reports} reports`, 'files', 'bytes', 'bytes a report']),
    line(['---', '---', '---', '---']),
    ...all
      .slice(0, KINDS)
      .map(([name, { all: amount }]) =>
        line([name, String(amount.files), megabytes(amount.bytes), `${(amount.bytes / reports / 1000).toFixed(1)} KB`]),
      ),
  ].join('\n');
}

/** Programs that are named of a step. */
const LARGEST = 3;
/** Steps whose cost is told by program. */
const COSTLY: readonly Step[] = ['build', 'build one changed', 'build one added'];

/** What takes most of the processor in the steps that take most. */
export function costs({ reports, runs }: SizeRow): string {
  const told = COSTLY.flatMap((step) => {
    const programs = Object.entries(runs[step].programs ?? {}).slice(0, LARGEST);
    return programs.length === 0 ? [] : [`  ${step}: ${programs.map(([name, cpu]) => `${name} ${cpu.toFixed(1)} s`).join(', ')}`];
  });
  return told.length === 0 ? '' : [`Largest costs at ${reports} reports (seconds of processor by script):`, ...told].join('\n');
}

/** Weight of pages of reports by part, and how it stands to that of the text. */
export function texts(rows: readonly SizeRow[]): string {
  const known = rows.flatMap(({ reports, texts: weighed }) => (weighed ? [{ reports, ...weighed }] : []));
  if (known.length === 0) return '';
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
  const cells = (name: string, weight: ReportWeight) => {
    const { first, second } = timesText(weight);
    const { html, css, js, text } = weight;
    return line([name, ...[html, css, js, text].map(kilobytes), first.toFixed(2), second.toFixed(2)]);
  };
  return [
    line(['pages of reports, gzip', 'HTML', 'CSS', 'JS', 'text', 'first visit / text', 'second page / text']),
    line(['---', '---', '---', '---', '---', '---', '---']),
    ...known.flatMap(({ reports, pages, mean, longest }) => [
      cells(`${reports} reports, mean of ${pages}`, mean),
      cells(`${reports} reports, longest`, longest),
    ]),
  ].join('\n');
}

/** The heaviest pages. */
export const heaviest = ({ reports, heaviest: list }: SizeRow): string =>
  [
    `Heaviest pages at ${reports} reports (gzip, with styles and scripts):`,
    ...list.map(({ path, total }) => `  ${(total / 1000).toFixed(0)} KB /${path}`),
  ].join('\n');
