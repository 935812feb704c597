import { CHARSETS, CODE_PAGES, DESTINATIONS, LOOKED_INTO } from './state.ts';

/** What holds for a group: whether its words are in the document, and how many characters stand in for one given by its number. */
type Group = { shown: boolean; replaced: number };

/** A control word, a byte, a sign, a bracket, a character. */
const PIECE = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n])/gi;
/** Control words that part what stands before from what stands after. */
const PARTS = new Set(['par', 'line', 'cell', 'row', 'tab', 'sect', 'page']);

/**
 * All words of a document in rich text, taken from its markup apart from the reading: those of the body, notes, headers and comments, hidden
 * and struck ones too, not those that tracked changes delete.
 *
 * @param markup one character for each byte
 */
export function rtfWords(markup: string): string {
  const groups: Group[] = [{ shown: true, replaced: 1 }];
  const decoder = new TextDecoder(encodingOf(markup));
  let [words, passed, optional] = ['', 0, false];
  const bytes: number[] = [];
  const put = (text: string) => {
    if (groups.at(-1)?.shown) words += text;
  };
  const pattern = new RegExp(PIECE);
  for (let piece = pattern.exec(markup); piece; piece = pattern.exec(markup)) {
    const [, name, value, hex, sign, bracket, character] = piece;
    const byte = hex ? Number.parseInt(hex, 16) : character?.charCodeAt(0);
    if (byte !== undefined) {
      if (passed > 0) passed--;
      else bytes.push(byte);
      continue;
    }
    if (bytes.length > 0) put(decoder.decode(Uint8Array.from(bytes.splice(0))));
    const group = groups.at(-1) as Group;
    if (bracket === '{') groups.push({ ...group });
    else if (bracket && groups.length > 1) groups.pop();
    if (bracket) passed = 0;
    if (name === 'bin') pattern.lastIndex += Math.max(0, Number(value ?? 0));
    else if (name === 'uc') group.replaced = Number(value ?? 1);
    else if (name === 'u' && value) {
      put(String.fromCharCode(Number(value) & 0xffff));
      passed = group.replaced;
    } else if (name) enter(group, name, optional, value);
    if (name && PARTS.has(name)) put('\n');
    optional = sign === '*';
  }
  put(decoder.decode(Uint8Array.from(bytes)));
  return words;
}

/** Whether the words of a group are shown from a control word on. */
function enter(group: Group, name: string, optional: boolean, value: string | undefined): void {
  const to = DESTINATIONS[name];
  if (to !== undefined)
    group.shown = to === 'body' ? group.shown || name === 'shptxt' : group.shown && !['none', 'fonts', 'colors'].includes(to);
  else if (optional && !LOOKED_INTO.has(name)) group.shown = false;
  else if (name === 'deleted' && value !== '0') group.shown = false;
}

/** Encoding of bytes: that of the East Asian fonts where they share one, else that of the document. */
function encodingOf(markup: string): string {
  const fonts = new Set([...markup.matchAll(/\\fcharset(\d{1,3})/g)].map(([, number]) => CHARSETS[Number(number)]));
  fonts.delete('windows-1252');
  fonts.delete(undefined);
  const [only, other] = fonts;
  const page = CODE_PAGES[Number(/\\ansicpg(\d{1,5})/.exec(markup)?.[1] ?? 0)];
  return (other === undefined && only) || page || 'gb18030';
}
