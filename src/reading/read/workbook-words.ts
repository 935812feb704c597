import { strFromU8, strToU8, type Unzipped } from 'fflate';
import { SaxesParser } from 'saxes';

/** Most rows and columns of a sheet that are read. */
export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 200;
/** Digits up to which a number without a format of its own is shown as it is kept. */
const SHOWN_WHOLE = 11;

/** An element of a part: its attributes, and the words of the elements for words inside. */
type Item = { attributes: Readonly<Record<string, string>>; words: string };

/** Elements for words: texts (`t`) and values (`v`). */
const WORDS: ReadonlySet<string> = new Set(['t', 'v']);

/** Elements of a name in a part, in order; how words are pronounced (`rPh`) is left out. @throws Error where the part is not well-formed */
function itemsOf(part: Uint8Array | undefined, name: string): Item[] {
  const items: Item[] = [];
  if (!part) return items;
  const path: string[] = [];
  let item: Item | null = null;
  const local = (full: string) => full.slice(full.indexOf(':') + 1);
  const parser = new SaxesParser();
  parser.on('opentag', ({ name: full, attributes }) => {
    path.push(local(full));
    if (path.at(-1) !== name) return;
    item = { attributes, words: '' };
    items.push(item);
  });
  parser.on('closetag', () => {
    if (path.pop() === name) item = null;
  });
  const text = (words: string) => {
    if (item && WORDS.has(path.at(-1) ?? '') && !path.includes('rPh')) item.words += words;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(strFromU8(part)).close();
  return items;
}

/** Whether a cell stands in that part of a sheet which is read: its address (`C12`), none where the file leaves it away. */
function isNear(address = ''): boolean {
  const [, letters = '', row = '1'] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return Number(row) <= MOST_ROWS && column <= MOST_COLUMNS;
}

/**
 * All words of the cells of a workbook (.xlsx), taken from its markup apart from the reading: texts of their own and shared ones, and the
 * numbers that are shown as they are kept. Numbers with a format (95.6% for 0.956) are not among them.
 *
 * @throws Error where a part is not well-formed
 */
export function workbookWords(parts: Unzipped): string {
  const shared = itemsOf(parts['xl/sharedStrings.xml'], 'si').map(({ words }) => words);
  const styles = plainStyles(parts);
  const word = ({ attributes: { t = 'n', s = '0' }, words }: Item): string => {
    if (t === 's') return shared[Number(words)] ?? '';
    if (t === 'str' || t === 'inlineStr') return words;
    return t === 'n' && styles.has(s) && /^-?[\d.]+$/.test(words) && words.length <= SHOWN_WHOLE ? words : '';
  };
  return Object.entries(parts)
    .filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .flatMap(([, part]) => itemsOf(part, 'c').filter(({ attributes }) => isNear(attributes['r'])))
    .map(word)
    .join('\n');
}

/** Numbers of the styles of cells that have no format for numbers. */
function plainStyles(parts: Unzipped): Set<string> {
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
  const cells = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  const formats = itemsOf(strToU8(cells || '<xf/>'), 'xf').map(({ attributes }) => attributes['numFmtId'] ?? '0');
  return new Set(formats.flatMap((format, i) => (format === '0' ? [String(i)] : [])));
}
