import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import type { Failure } from './failure.ts';
import type { Shell } from './shell.ts';
import type { Summary } from './summary.ts';

/** A word from a source, safe to print: no control or direction characters that could alter what the terminal shows. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu, ' ');
}

/** Print a failure on standard error: file, what is wrong, what to do. */
export function printFailure(shell: Shell, { file, message, hint }: Failure): void {
  const [first, ...rest] = message.split('\n').map(printable);
  shell.warn(`${pc.red('✗')} ${pc.bold(printable(file))}: ${first}`);
  for (const line of rest) shell.warn(`  ${line}`);
  shell.warn(`  ${pc.dim('→')} ${printable(hint)}`);
}

/** Two lines about a report that was read. */
export function summaryLines(id: string, summary: Summary, mark = pc.green('✓')): string[] {
  const { characters, title, kind, district, year, passages, mentions, observations, findings, reviewAgain } = summary;
  const { source, kept, setAside } = characters;
  const unplaced = source - kept - setAside;
  const sum = `${source} characters = ${kept} kept + ${setAside} set aside`;
  return [
    `${mark} ${pc.bold(id)}  ${printable(title)}`,
    `  ${kind} · ${district} · ${year ?? 'undated'}`,
    `  ${unplaced === 0 ? sum : pc.yellow(`${sum} + ${unplaced} unplaced`)} · ${passages} passages · ${mentions} mentions · ${observations} observations · ${findings} findings`,
    ...(reviewAgain > 0 ? [pc.yellow(`  ${reviewAgain} reviews to look at again: npm run inspect lists them`)] : []),
  ];
}
