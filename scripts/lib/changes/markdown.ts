import { type Change, type ChangeKind, tallyOf } from '../../../src/publish/editions/changes.ts';

/** Rows that are listed: a changed rule changes thousands, and whoever is answered reads a page. */
const SHOWN = 200;
/** Longest words of a cell. */
const LONGEST = 60;

const NAMES: Readonly<Record<ChangeKind, string>> = {
  'report-added': 'report added',
  'report-removed': 'report removed',
  'report-withdrawn': 'report withdrawn',
  'report-changed': 'report changed',
  'value-added': 'value added',
  'value-removed': 'value removed',
  'words-withdrawn': 'words withdrawn',
  'value-changed': 'value changed',
  'indicator-added': 'indicator added',
  'indicator-removed': 'indicator removed',
};

const WHY = { source: 'source changed', review: 'a review', rule: 'read otherwise' } as const;

/**
 * Words from a report as a cell of a Markdown table: code, in which nothing is a link, a mention of a person, markup or the end of the cell. They come
 * from whoever sent the change.
 */
export function cell(value: string | number | null): string {
  if (value === null || value === '') return '';
  const words = String(value)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, ' ')
    .replaceAll('`', 'ˋ')
    .trim();
  const cut = words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
  return cut === '' ? '' : `\`${cut.replaceAll('\\', '\\\\').replaceAll('|', '\\|')}\``;
}

/**
 * Changes as Markdown: how many of each kind, then one a line.
 *
 * @param words of each figure by report and id, to find it in the text
 */
export function changesMarkdown(changes: readonly Change[], words: ReadonlyMap<string, string>): string {
  if (changes.length === 0) return '### Readings\n\nNothing is read otherwise.\n';
  const tally = tallyOf(changes).map(({ kind, cause, count }) => `- ${NAMES[kind]}${cause ? ` (${WHY[cause]})` : ''}: **${count}**`);
  const rows = changes.slice(0, SHOWN).map(({ kind, cause, report, indicator, mention, field, before, after }) => {
    const raw = report && mention ? (words.get(`${report} ${mention}`) ?? null) : null;
    const cells = [NAMES[kind], cell(report), cell(raw), cell(indicator), cell(field), cell(before), cell(after), cause ? WHY[cause] : ''];
    return `| ${cells.join(' | ')} |`;
  });
  const more = changes.length > SHOWN ? ['', `The first ${SHOWN} of ${changes.length} are listed.`] : [];
  return [
    '### Readings',
    '',
    ...tally,
    '',
    '| change | report | words | indicator | field | before | after | why |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...more,
    '',
  ].join('\n');
}
