import { InputError } from '../../../src/model/error.ts';
import { recordSchema } from '../../../src/model/index.ts';
import { mdx } from '../../../src/reading/mdx/index.ts';
import type { Knowledge, SourceInput } from '../../../src/reading/types.ts';
import { type OlderVersion, withOlderVersions } from '../../../src/reading/versions.ts';
import { sourceFile } from '../content/source-names.ts';
import type { LoadedSource } from '../content/sources.ts';
import { convertWithin, readWithin } from '../read/bounded.ts';
import { type Summary, summarise } from '../terminal/summary.ts';
import { formatRecord } from './format-record.ts';

/** Both files of a report, as they are written, and what is said about them. */
export type Converted = { id: string; formerly: string[]; record: string; report: string; summary: Summary };

/**
 * Convert one source to the texts of its record and its page.
 *
 * @throws InputError where the source is at fault; other errors are defects of this program
 */
export async function convertSource({ input, older }: Omit<LoadedSource, 'hash'>, knowledge: Knowledge): Promise<Converted> {
  const read = await convertWithin(input, knowledge);
  const versions: OlderVersion[] = [];
  for (const one of older) versions.push(await olderVersion(one, knowledge));
  const record = recordSchema.parse(withOlderVersions(read, versions));
  const { id, formerly = [] } = record.report;
  return { id, formerly, record: formatRecord(record), report: mdx(record), summary: summarise(record) };
}

/** An earlier version as far as it can be read: that it cannot keeps the newest from nothing. */
async function olderVersion(input: SourceInput, knowledge: Knowledge): Promise<OlderVersion> {
  const { file } = input;
  const { version } = sourceFile(file);
  try {
    return { file, version, read: (await readWithin(input, knowledge)).record };
  } catch (error) {
    if (error instanceof InputError) return { file, version, read: null };
    throw error;
  }
}
