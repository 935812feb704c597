import pc from 'picocolors';
import type { ReportRecord } from '../../../src/model/index.ts';
import { openQuestions } from '../inspect/reading-lines.ts';
import { printable } from '../terminal/console.ts';

/** A report that was taken in, and the file it lies in. */
export type Added = { file: string; record: ReportRecord };

/** Warnings that are named; the rest is counted. */
const NAMED = 4;
/** Reports of which each has a screen of its own; of more only a line each. */
const SCREEN = 1;

/** What matters when all is done, on one screen: what was understood, what is doubtful, what a person must answer; and what failed. */
export function closingLines(added: readonly Added[], failed: number): string[] {
  const told = added.length <= SCREEN ? added.flatMap(screenOf) : added.map(lineOf);
  const counts = `${added.length} added${failed > 0 ? `, ${failed} not (see above)` : ''}`;
  return [...told, ...(added.length + failed > SCREEN ? [counts] : [])];
}

function countsOf({ mentions, observations }: ReportRecord) {
  const doubtful = observations.filter(({ confidence }) => confidence === 'doubtful').length;
  return { figures: mentions.length, observations: observations.length, doubtful };
}

/** One line: id, district, figures, doubts and warnings. */
function lineOf({ record }: Added): string {
  const { report, findings } = record;
  const { figures, observations, doubtful } = countsOf(record);
  const warnings = findings.filter(({ severity }) => severity !== 'note').length;
  const doubts = [doubtful > 0 ? `${doubtful} doubtful` : '', warnings > 0 ? `${warnings} warnings` : ''].filter(Boolean).join(', ');
  return `${pc.green('✓')} ${pc.bold(report.id)}  ${report.district.path.join('')} · ${figures} figures, ${observations} with an indicator${doubts ? pc.yellow(` · ${doubts}`) : ''}`;
}

function screenOf({ file, record }: Added): string[] {
  const { report, findings } = record;
  const { figures, observations, doubtful } = countsOf(record);
  const warnings = findings.filter(({ severity }) => severity !== 'note');
  const open = openQuestions(record);
  return [
    '',
    pc.bold(pc.underline('in short')),
    `  understood  ${printable(report.title)}`,
    `              ${report.district.path.join('')} · ${report.kind} · ${report.year ?? 'year unknown'} · ${figures} figures, ${observations} with an indicator`,
    `  doubtful    ${doubtful === 0 && warnings.length === 0 ? 'nothing' : `${doubtful} observations, ${warnings.length} warnings`}`,
    ...warnings.slice(0, NAMED).map(({ rule, message }) => `              ${pc.yellow(rule)}: ${printable(message)}`),
    `  to answer   ${open.length === 0 ? 'nothing' : ''}`.trimEnd(),
    ...open.map((question) => `              ${question}`),
    '',
    `Added as ${file}. Correct what is wrong in ${report.id}.yaml beside it, then run \`npm run convert\`.`,
    '',
  ];
}
