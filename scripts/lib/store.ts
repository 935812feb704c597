import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { REPORT_KINDS, reportId } from '../../src/model/index.ts';
import type { Converted } from './convert-source.ts';
import { fileNames, readIfPresent, sha256, writeWhole } from './files.ts';
import { stem } from './sources.ts';

const hash = z.string().length(64);

/** What is remembered of a conversion, so that it is not done again. */
const stampSchema = z.strictObject({
  /** Hash of all that went into it: source, sidecar, knowledge, code. */
  key: hash,
  id: reportId,
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

  /** The conversion of a source with this key, if it was done before and its outputs are there unharmed; else null. */
  async find(file: string, key: string): Promise<Stamp | null> {
    const stamp = await this.#stamp(file);
    if (stamp?.key !== key) return null;
    const unharmed = await Promise.all(
      OUTPUTS.map(async ([part]) => {
        const bytes = (await readIfPresent(this.#staged(file, part))) ?? (await readIfPresent(this.output(stamp.id, part)));
        return bytes !== null && sha256(bytes) === stamp[part];
      }),
    );
    return unharmed.every(Boolean) ? stamp : null;
  }

  /** Put the outputs of a conversion aside, with its stamp. */
  async stage(file: string, key: string, { id, record, report, summary }: Converted): Promise<Stamp> {
    const stamp: Stamp = { key, id, record: sha256(record), report: sha256(report), summary };
    await rm(this.#stampPath(file), { force: true });
    await writeWhole(this.#staged(file, 'record'), record);
    await writeWhole(this.#staged(file, 'report'), report);
    await writeWhole(this.#stampPath(file), JSON.stringify(stamp));
    return stamp;
  }

  /** Move the outputs that were put aside to their place. Returns whether anything there changed. */
  async publish(file: string, { id }: Stamp): Promise<boolean> {
    let changed = false;
    for (const [part] of OUTPUTS) {
      const staged = await readIfPresent(this.#staged(file, part));
      if (staged === null) continue;
      const path = this.output(id, part);
      if ((await readIfPresent(path))?.equals(staged)) {
        await rm(this.#staged(file, part));
        continue;
      }
      await mkdir(dirname(path), { recursive: true });
      await rename(this.#staged(file, part), path);
      changed = true;
    }
    return changed;
  }

  /** Whether the outputs of a report are what a conversion gives. */
  async holds({ id, record, report }: Pick<Stamp, 'id' | 'record' | 'report'>): Promise<boolean> {
    const [oldRecord, oldReport] = await Promise.all([readIfPresent(this.output(id, 'record')), readIfPresent(this.output(id, 'report'))]);
    return oldRecord !== null && oldReport !== null && sha256(oldRecord) === record && sha256(oldReport) === report;
  }

  /** Ids of all reports that have outputs. */
  async ids(): Promise<string[]> {
    const names = await Promise.all(OUTPUTS.map(([, folder]) => fileNames(join(this.#out, folder))));
    return [...new Set(names.flat().map(stem))].filter((id) => reportId.safeParse(id).success).sort();
  }

  /** Name of the source that a report was made from; null where the record does not tell. */
  async sourceOf(id: string): Promise<string | null> {
    try {
      return JSON.parse(await readFile(this.output(id, 'record'), 'utf8')).source.file;
    } catch {
      return null;
    }
  }

  /** Remove the outputs of a report. */
  async remove(id: string): Promise<void> {
    for (const [part] of OUTPUTS) await rm(this.output(id, part), { force: true });
  }

  /** Path of an output. */
  output(id: string, part: 'record' | 'report'): string {
    const [, folder, ending] = OUTPUTS.find(([name]) => name === part) as (typeof OUTPUTS)[number];
    return join(this.#out, folder, `${id}${ending}`);
  }

  async #stamp(file: string): Promise<Stamp | null> {
    const text = await readIfPresent(this.#stampPath(file));
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
