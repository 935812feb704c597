/**
 * A process that finds the words that counties share and writes them, one file a report, for the processes that make the pages of some reports alone.
 * Arguments: folder of records and pages, folder that gets the files.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sharedWords } from '../../../src/compare/shared-words.ts';
import type { ReportRecord } from '../../../src/model/index.ts';
import { fileNames } from '../content/files.ts';

/** What of a record is needed: the rest is let go, as all are held at one time. */
function slim({ text, passages, report }: ReportRecord): ReportRecord {
  return { text, passages: passages.map(({ id, start, end }) => ({ id, start, end })), report } as ReportRecord;
}

const [content = '', out = ''] = process.argv.slice(2);
const folder = join(content, 'records');
const records: ReportRecord[] = [];
for (const name of await fileNames(folder)) records.push(slim(JSON.parse(await readFile(join(folder, name), 'utf8'))));
await mkdir(out, { recursive: true });
for (const [id, words] of sharedWords(records)) await writeFile(join(out, `${id}.json`), JSON.stringify(words));
