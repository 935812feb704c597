import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { addCommand } from '../../scripts/lib/add/command.ts';
import { changesCommand } from '../../scripts/lib/changes/command.ts';
import { convertCommand } from '../../scripts/lib/convert/command.ts';
import { devCommand } from '../../scripts/lib/dev/command.ts';
import { evaluateCommand } from '../../scripts/lib/evaluate/command.ts';
import { inspectCommand } from '../../scripts/lib/inspect/command.ts';
import { mergeCommand } from '../../scripts/lib/merge/command.ts';
import { partitionCommand } from '../../scripts/lib/partition/command.ts';
import { releaseCommand } from '../../scripts/lib/release/command.ts';
import { sourcesCommand } from '../../scripts/lib/sources/command.ts';
import { type DefineCommand, runCommand } from '../../scripts/lib/terminal/run-command.ts';
import { withdrawCommand } from '../../scripts/lib/withdraw/command.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The sources that the project ships. */
export const SHIPPED = join(ROOT, 'content', 'sources');

/** What a command said and how it ended. */
export type Ended = { code: number; stdout: string; stderr: string };

const COMMANDS = {
  add: addCommand,
  changes: changesCommand,
  convert: convertCommand,
  dev: devCommand,
  evaluate: evaluateCommand,
  inspect: inspectCommand,
  merge: mergeCommand,
  partition: partitionCommand,
  release: releaseCommand,
  sources: sourcesCommand,
  withdraw: withdrawCommand,
} as const satisfies Record<string, DefineCommand>;

/** Run a command of the project as a person would, without a terminal, in this process. */
export async function command(name: keyof typeof COMMANDS, ...args: string[]): Promise<Ended> {
  const ended = { code: 0, stdout: '', stderr: '' };
  await runCommand(COMMANDS[name], args, {
    write: (text) => {
      ended.stdout += plain(text);
    },
    say: (line) => {
      ended.stdout += `${plain(line)}\n`;
    },
    warn: (line) => {
      ended.stderr += `${plain(line)}\n`;
    },
    fail: (code = 1) => {
      ended.code = code;
    },
  });
  return ended;
}

/** Text without the colours of ours; control characters of anybody else stay. */
function plain(text: string): string {
  return text.replace(COLOURS, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
const COLOURS = /\u001b\[(?:\d|2[2-9]|3[0-9]|9[0-7])m/g;

/** Start a command and leave it running. */
export function start(name: 'convert', ...args: string[]): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'scripts', `${name}.ts`), ...args], { stdio: 'ignore' });
}

/** Wait until something is so. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setTimeout(10);
}

/** A workspace for one test, removed afterwards; a copy of another one where that is given. */
export function temporary(template?: Workspace): Workspace {
  const workspace = new Workspace();
  onTestFinished(() => workspace.remove());
  if (template) cpSync(template.root, workspace.root, { recursive: true });
  return workspace;
}

/** A folder with sources and outputs. */
export class Workspace {
  readonly root = mkdtempSync(join(tmpdir(), 'county-reports-'));
  readonly sources = join(this.root, 'sources');
  readonly out = join(this.root, 'content');

  constructor() {
    mkdirSync(this.sources);
  }

  /** Remove the folder. */
  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Write a source. */
  source(file: string, content: string | Uint8Array): void {
    writeFileSync(join(this.sources, file), content);
  }

  /** Copy the shipped sources. */
  shipped(): void {
    cpSync(SHIPPED, this.sources, { recursive: true });
  }

  /** Write an output. */
  output(path: string, content: string): void {
    mkdirSync(dirname(join(this.out, path)), { recursive: true });
    writeFileSync(join(this.out, path), content);
  }

  /** Convert the sources of this workspace. */
  convert(...args: string[]): Promise<Ended> {
    return command('convert', '--sources', this.sources, '--out', this.out, ...args);
  }

  /** All outputs by path; empty before anything is written. */
  outputs(out = this.out): Record<string, string> {
    const paths = ['records', 'reports'].flatMap((folder) => namesIn(join(out, folder)).map((name) => join(folder, name)));
    return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(out, path), 'utf8')]));
  }
}

/** A small report in the manner of the genre. */
export function reportText(district: string, year: number, schools = 12): string {
  return `${district}人民政府${year}年度履行教育职责自评报告

现将${year}年度履行教育职责情况报告如下。

一、基本情况
全区现有小学${schools}所,在校生8300人,专任教师512人。

二、存在问题
城区学校大班额问题仍然存在。

三、下一步打算
一是新建小学2所。二是补充教师40人。
`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
