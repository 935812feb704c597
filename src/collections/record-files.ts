import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LiveLoader } from 'astro/loaders';
import { inPresentForm, RECORD_HISTORY, type ReportRecord } from '../model/index.ts';
import { PART } from './part.ts';
import { REPORT_FOLDER } from './report-folder.ts';

const FOLDER = join(REPORT_FOLDER, 'records');
const ENDING = '.json';
/** Files read at a time. */
const AT_ONCE = 64;

type Entry = { id: string; data: ReportRecord };

/** @throws Error naming the file */
async function read(id: string): Promise<Entry> {
  const file = join(FOLDER, `${id}${ENDING}`);
  try {
    return { id, data: inPresentForm(JSON.parse(await readFile(file, 'utf8')), RECORD_HISTORY, file) as ReportRecord };
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}

async function readAll(ids: readonly string[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) entries.push(...(await Promise.all(ids.slice(at, at + AT_ONCE).map(read))));
  return entries;
}

/** What a loader says of an error. */
const told = (error: Error) => ({ error });

/** Names of the records there are, in ascending order; none where there is no folder. */
async function ids(): Promise<string[]> {
  const files = await readdir(FOLDER).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return files.flatMap((file) => (file.endsWith(ENDING) && !file.startsWith('.') ? file.slice(0, -ENDING.length) : [])).sort();
}

/**
 * Reads records from their files when they are asked for. Thousands of them would fill the store in which Astro keeps other collections, and
 * take longer to pass through it than all pages to render. Where only pages of reports are built, there is no list of all.
 */
export function recordFiles(): LiveLoader<ReportRecord, { id: string }> {
  return {
    name: 'record-files',
    loadEntry: ({ filter }) => read(filter.id).catch(told),
    loadCollection: async () => readAll(PART === 'reports' ? [] : await ids()).then((entries) => ({ entries }), told),
  };
}
