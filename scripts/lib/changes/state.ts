import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'astro/zod';
import { InputError } from '../../../src/model/error.ts';
import { inPresentForm, RECORD_HISTORY, recordSchema, reportId } from '../../../src/model/index.ts';
import { parseJson } from '../../../src/model/parse.ts';
import type { State } from '../../../src/publish/editions/changes.ts';
import { editionReports, editionRows } from '../../../src/publish/editions/rows.ts';
import { fileNames, ROOT } from '../content/files.ts';

const git = promisify(execFile);

/** Largest answer of Git that is taken. */
const MAX_BYTES = 256 * 1024 * 1024;

/** A state of the content, with the words of each figure by report and id. */
export type WordedState = State & { words: ReadonlyMap<string, string> };

/** What is compared of a record; the rest may be of another form. */
const comparedSchema = z.object({
  source: z.object({ sha256: z.string() }),
  report: z.object({ id: reportId, title: z.string(), year: z.number().nullable(), district: z.object({ code: z.string() }) }),
  mentions: z.array(z.object({ id: z.string(), raw: z.string() })),
  observations: recordSchema.shape.observations,
});

/** The files of a state: names of a folder, and the text of one. */
type Files = { names: (folder: string) => Promise<string[]>; text: (path: string) => Promise<string> };

/**
 * A state of the content.
 *
 * @param state a folder with `records/`, or a commit, branch or tag of this repository
 * @throws InputError where it is neither, or a record of it cannot be read
 */
export async function stateAt(state: string): Promise<WordedState> {
  const files = existsSync(join(resolve(state), 'records')) ? ofFolder(resolve(state)) : await ofCommit(state);
  const records: z.infer<typeof comparedSchema>[] = [];
  const words = new Map<string, string>();
  for (const name of (await files.names('records')).filter((one) => one.endsWith('.json')).sort()) {
    const path = `records/${name}`;
    const record = parseJson(comparedSchema, await files.text(path), path, (data) => inPresentForm(data, RECORD_HISTORY, path));
    if (`${record.report.id}.json` !== name)
      throw new InputError(path, 'This record bears another id than its file.', 'Convert its source again.');
    records.push(record);
    for (const { id, raw } of record.mentions) words.set(`${record.report.id} ${id}`, raw);
  }
  const indicators = (await files.names('codebook/indicators')).filter((one) => one.endsWith('.yaml')).map((one) => basename(one, '.yaml'));
  return { reports: editionReports(records), rows: editionRows(records), indicators: indicators.sort(), words };
}

/** Files of a folder; where it has no codebook, that of the project. */
function ofFolder(folder: string): Files {
  const place = (path: string) =>
    path.startsWith('codebook') && !existsSync(join(folder, path)) ? join(ROOT, 'content', path) : join(folder, path);
  return { names: (path) => fileNames(place(path)), text: (path) => readFile(place(path), 'utf8') };
}

/** Files of a commit. @throws InputError where there is none */
async function ofCommit(ref: string): Promise<Files> {
  const run = async (...args: string[]) => (await git('git', args, { cwd: ROOT, maxBuffer: MAX_BYTES })).stdout;
  const commit = await run('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).then(
    (out) => out.trim(),
    () => {
      throw new InputError(
        ref,
        'This is neither a folder with records/ nor a commit that is here.',
        'Give a branch, tag or commit; git fetch brings it.',
      );
    },
  );
  return {
    names: async (folder) => {
      const listed = await run('ls-tree', '--name-only', '-z', commit, `content/${folder}/`);
      return listed
        .split('\0')
        .filter(Boolean)
        .map((path) => basename(path));
    },
    text: (path) => run('cat-file', 'blob', `${commit}:content/${path}`),
  };
}
