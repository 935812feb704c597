import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../../src/model/error.ts';
import type { ReportRecord } from '../../../src/model/index.ts';
import { fileNames } from '../content/files.ts';
import { stem } from '../content/source-names.ts';

/** Share of the passages that two must have in common to be the same text, in another format or from another page. */
const SAME = 0.9;

/**
 * See that a report is no twin: the same text that is here already, from another file. Only reports of the same district are looked at.
 *
 * @param out folder of the records
 * @throws InputError that names the other one
 */
export async function assertNoTwin(name: string, record: Pick<ReportRecord, 'report' | 'passages' | 'text'>, out: string): Promise<void> {
  const folder = join(out, 'records');
  const own = statements(record);
  for (const file of await fileNames(folder)) {
    if (!file.startsWith(`${record.report.district.code}-`)) continue;
    const other: Pick<ReportRecord, 'passages' | 'text' | 'source'> = JSON.parse(await readFile(join(folder, file), 'utf8'));
    const theirs = statements(other);
    if (isSame(own, theirs))
      throw new InputError(
        name,
        `The same text is here already, as ${stem(file)} (${other.source.file}).`,
        'Nothing was changed. If it is a newer version, take it in with `npm run sources -- --update`.',
      );
  }
}

/** Nearly all passages are the same, and all that state a number: a corrected figure makes another version. */
function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const alone = [...a].filter((words) => !b.has(words)).concat([...b].filter((words) => !a.has(words)));
  const all = new Set([...a, ...b]).size;
  return all > 0 && all - alone.length >= SAME * all && !alone.some((words) => /\d/.test(words));
}

/** The passages of a record as bare words: letters, ideographs and digits. */
function statements({ text, passages }: Pick<ReportRecord, 'passages' | 'text'>): Set<string> {
  const words = passages.map(({ start, end }) =>
    text
      .slice(start, end)
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
  return new Set(words.filter(Boolean));
}
