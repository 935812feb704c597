import { recordSchema } from '../../../src/model/index.ts';
import { mdx } from '../../../src/reading/mdx/index.ts';
import type { Knowledge, SourceInput } from '../../../src/reading/types.ts';
import { convertWithin } from '../read/bounded.ts';
import { type Summary, summarise } from '../terminal/summary.ts';
import { formatRecord } from './format-record.ts';

/** Both files of a report, as they are written, and what is said about them. */
export type Converted = { id: string; formerly: string[]; record: string; report: string; summary: Summary };

/**
 * Convert one source to the texts of its record and its page.
 *
 * @throws InputError where the source is at fault; other errors are defects of this program
 */
export async function convertSource(input: SourceInput, knowledge: Knowledge): Promise<Converted> {
  const record = recordSchema.parse(await convertWithin(input, knowledge));
  const { id, formerly = [] } = record.report;
  return { id, formerly, record: formatRecord(record), report: mdx(record), summary: summarise(record) };
}
