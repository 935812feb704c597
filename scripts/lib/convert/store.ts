import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { REPORT_KINDS, reportId } from '../../../src/model/index.ts';
import { encoded } from '../content/encoded.ts';
import { fileNames, readIfPresent, sha256 } from '../content/files.ts';
import { stem } from '../content/source-names.ts';
import type { Converted } from './source.ts';

const hash = z.string().length(64);

/** What is remembered of a conversion, so that it is not done again. */
const stampSchema = z.strictObject({
  /** Hash of all that went into it: source, sidecar, knowledge, code. */
  key: hash,
  id: reportId,
  /** Ids it had before. */
  formerly: z.array(reportId),
  /** Hashes of both outputs. */
  record: hash,
  report: hash,
  summary: z.strictObject({
    title: z.string(),
    kind: z.enum(REPORT_KINDS),
    district: z.string(),
    year: z.number().nullable(),
    characters: z.strictObject({ source: z.number(), kept: z.number(), setAside: z.number() }),
    passages: z.number(),
    mentions: z.number(),
    observations: z.number(),
    findings: z.number(),
    reviewAgain: z.number(),
  }),
});
export type Stamp = z.infer<typeof stampSchema>;

/** The two outputs of a report: folder and ending. */
const OUTPUTS = [
  ['record', 'records', '.json'],
  ['report', 'reports', '.mdx'],
] as const;

/**
 * Files of a conversion: outputs under `<out>/records` and `<out>/reports`; beside `<out>`, in `.cache/convert`, a stamp for each source and new
 * outputs until all sources are known to claim different ids. An interrupted run goes on where it stopped.
 */
export class Store {
  readonly #out: string;
  readonly #cache: string;

  constructor(out: string) {
    this.#out = out;
    this.#cache = join(dirname(out), '.cache', 'convert');
  }

  /** The conversion of a source, if it was done before with the key that it has now, and its outputs are there unharmed; else null. */
  find(file: string, key: () => string): Stamp | null {
    const stamp = this.#stamp(file);
    if (stamp === null || stamp.key !== key()) return null;
    const unharmed = OUTPUTS.every(([part]) => {
      const staged = this.#staged(file, part);
      const bytes = readIfPresent(existsSync(staged) ? staged : this.output(stamp.id, part));
      return bytes !== null && sha256(bytes) === stamp[part];
    });
    return unharmed ? stamp : null;
  }

  /** Put the outputs of a conversion aside, with its stamp. */
  stage(file: string, key: string, converted: Converted): Stamp {
    const stampPath = this.#stampPath(file);
    if (existsSync(stampPath)) rmSync(stampPath, { force: true });
    const { id, formerly, summary } = converted;
    const record = this.#aside(file, 'record', converted.record);
    const report = this.#aside(file, 'report', converted.report);
    const stamp: Stamp = { key, id, formerly, record, report, summary };
    write(stampPath, JSON.stringify(stamp));
    return stamp;
  }

  /** Put one output aside. Returns its hash. */
  #aside(file: string, part: 'record' | 'report', text: string): string {
    return encoded(text, (bytes) => {
      write(this.#staged(file, part), bytes);
      return sha256(bytes);
    });
  }

  /** Move the outputs that were put aside to their place. Returns whether anything there changed. */
  publish(file: string, { id }: Stamp): boolean {
    let changed = false;
    for (const [part] of OUTPUTS) {
      const staged = this.#staged(file, part);
      if (!existsSync(staged)) continue;
      const path = this.output(id, part);
      if (readIfPresent(path)?.equals(readFileSync(staged))) {
        rmSync(staged);
        continue;
      }
      withFolder(path, () => renameSync(staged, path));
      changed = true;
    }
    return changed;
  }

  /** Whether the outputs of a report are what a conversion gives. */
  holds(stamp: Pick<Stamp, 'id' | 'record' | 'report'>): boolean {
    return OUTPUTS.every(([part]) => {
      const bytes = readIfPresent(this.output(stamp.id, part));
      return bytes !== null && sha256(bytes) === stamp[part];
    });
  }

  /** Ids of all reports that have outputs. */
  async ids(): Promise<string[]> {
    const names = await Promise.all(OUTPUTS.map(([, folder]) => fileNames(join(this.#out, folder))));
    return [...new Set(names.flat().map(stem))].filter((id) => reportId.safeParse(id).success).sort();
  }

  /** Name of the source that a report was made from; null where the record does not tell. */
  sourceOf(id: string): string | null {
    try {
      return JSON.parse(readFileSync(this.output(id, 'record'), 'utf8')).source.file;
    } catch {
      return null;
    }
  }

  /** Whether both outputs of a report are there. */
  has(id: string): boolean {
    return OUTPUTS.every(([part]) => existsSync(this.output(id, part)));
  }

  /** Remove the outputs of a report. */
  remove(id: string): void {
    for (const [part] of OUTPUTS) rmSync(this.output(id, part), { force: true });
  }

  /** Path of an output. */
  output(id: string, part: 'record' | 'report'): string {
    const [, folder, ending] = OUTPUTS.find(([name]) => name === part) as (typeof OUTPUTS)[number];
    return join(this.#out, folder, `${id}${ending}`);
  }

  #stamp(file: string): Stamp | null {
    const text = readIfPresent(this.#stampPath(file));
    if (text === null) return null;
    try {
      return stampSchema.parse(JSON.parse(String(text)));
    } catch {
      return null;
    }
  }

  #stampPath(file: string): string {
    return join(this.#cache, 'stamps', `${file}.json`);
  }

  #staged(file: string, part: 'record' | 'report'): string {
    return join(this.#cache, part, file);
  }
}

/** Write a file of the cache. One that was cut short does no harm: `find` knows outputs by their hash, and a stamp by its form. */
function write(path: string, content: Uint8Array | string): void {
  withFolder(path, () => writeFileSync(path, content));
}

/** Put a file in place; where its folder is not there, make it first. */
function withFolder(path: string, put: () => void): void {
  try {
    put();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    put();
  }
}
