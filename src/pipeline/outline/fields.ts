import { LABEL_WORD, labelRole } from './labels.ts';

const FIELD = new RegExp(`(?<label>${LABEL_WORD})[ \\t\\u3000]{0,8}[:：][ \\t\\u3000]{0,8}(?<value>[^。；;\\n:：]{1,80})`, 'g');
const NEXT_LABEL = new RegExp(`[\\s，,、]*(?:${LABEL_WORD})$`);

/** Deadline and responsible body as written. */
export type Fields = { deadline?: string; responsible?: string };

/** A value without the label that follows it on the same line, or a bracket that closes the whole. */
function valueOf(written: string): string {
  const value = written.replace(NEXT_LABEL, '').trim();
  return /[（(]/.test(value) ? value : value.replace(/[）)].*$/, '').trim();
}

/** Values of 责任单位： and 完成时限： in the words of a problem; the first of each counts. */
export function fieldsOf(words: string): Fields {
  const fields: Fields = {};
  for (const match of words.matchAll(FIELD)) {
    const role = labelRole(match.groups?.['label'] ?? '');
    const value = valueOf(match.groups?.['value'] ?? '');
    if ((role === 'deadline' || role === 'responsible') && value !== '') fields[role] ??= value;
  }
  return fields;
}
