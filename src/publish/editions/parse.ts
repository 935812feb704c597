import { type EditionRow, editionRowSchema } from '../../model/index.ts';
import { parseJson } from '../../model/parse.ts';

/** Rows as lines of JSON: one a value, so that the history of the files stays small. */
export function formatRows(rows: readonly EditionRow[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** Read what `formatRows` wrote. @param file name for messages @throws InputError naming the line */
export function parseRows(text: string, file: string): EditionRow[] {
  return text.split('\n').flatMap((line, index) => (line === '' ? [] : [parseJson(editionRowSchema, line, `${file}, line ${index + 1}`)]));
}
