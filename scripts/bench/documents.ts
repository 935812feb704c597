import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordSchema } from '../../src/model/index.ts';
import { type SearchDocument, searchDocument } from '../../src/search/documents.ts';
import { fileNames, isFolder, ROOT } from '../lib/content/files.ts';
import { RunError } from '../lib/terminal/run-error.ts';
import { makeCorpus, writeCorpus } from './corpus.ts';

/** Number of reports that are shipped; a corpus of this size is those, not made up. */
const SHIPPED = 5;

/** Reports in a folder of content as search sees them, in order of their ids. */
export async function documentsOf(folder: string): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = [];
  for (const file of await fileNames(join(folder, 'records'))) {
    const record = JSON.parse(await readFile(join(folder, 'records', file), 'utf8'));
    documents.push(searchDocument(recordSchema.parse(record)));
  }
  return documents;
}

/** A corpus of so many reports. Made-up ones are converted as any other and kept in the work folder. */
export async function corpusOf(reports: number, work: string): Promise<SearchDocument[]> {
  const folder = reports === SHIPPED ? join(ROOT, 'content') : join(work, String(reports));
  if (!(await isFolder(join(folder, 'records')))) await convertCorpus(reports, folder);
  const documents = await documentsOf(folder);
  if (documents.length !== reports)
    throw new RunError(folder, `There are ${documents.length} records for ${reports} reports.`, 'Remove the folder and run again.');
  return documents;
}

async function convertCorpus(reports: number, folder: string): Promise<void> {
  const sources = join(folder, 'sources');
  await writeCorpus(sources, await makeCorpus(reports));
  const script = join(ROOT, 'scripts', 'convert.ts');
  const { status } = spawnSync(process.execPath, [script, '--sources', sources, '--out', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new RunError(folder, 'The corpus could not be converted.', 'See the messages above.');
}
