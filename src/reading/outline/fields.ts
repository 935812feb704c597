import { matchesOf } from '../../text/matches.ts';
import { LABEL_WORD, labelRole } from './labels.ts';

const LABEL = new RegExp(`(?<label>${LABEL_WORD})[ \\t\\u3000]{0,8}[:：]`, 'g');
/** What a value ends with besides the next label. */
const VALUE_END = /[。；;\n]/;
const LONGEST_VALUE = 80;

/** Deadline and responsible body as written. */
export type Fields = { deadline?: string; responsible?: string };

/** A value up to its end mark, without a bracket that closes more than the value. */
function fieldValue(written: string): string {
  const value = (written.slice(0, LONGEST_VALUE).split(VALUE_END)[0] ?? '').trim().replace(/[，,、]$/, '');
  return /[（(]/.test(value) ? value : value.replace(/[）)].*$/, '').trim();
}

/** Values of 责任单位： and 完成时限： in the words of a problem; the first of each counts. */
export function fieldsOf(words: string): Fields {
  const fields: Fields = {};
  const labels = matchesOf(LABEL, words);
  for (const [index, match] of labels.entries()) {
    const role = labelRole(match.groups?.['label'] ?? '');
    if (role !== 'deadline' && role !== 'responsible') continue;
    const value = fieldValue(words.slice(match.index + match[0].length, labels[index + 1]?.index));
    if (value !== '') fields[role] ??= value;
  }
  return fields;
}
