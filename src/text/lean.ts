const SPACE = 32;
const QUOTE = 34;
const SLASH = 47;
const TAG_OPENS = 60;
const EQUALS = 61;
const TAG_CLOSES = 62;

/** Whether a value needs its quotes for a character (HTML, 13.1.2.3), by its byte: white space, quotes, `=`, `<`, `>` and the grave accent. */
const NEED = new Uint8Array(256);
for (const sign of '\t\n\f\r "\'<=>`') NEED[sign.charCodeAt(0)] = 1;

const namesIn = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Tags right behind an end tag that imply it: starts of elements, and other end tags. */
type Implied = { starts: ReadonlySet<string>; ends: ReadonlySet<string> };

const CELL: Implied = { starts: namesIn('td th'), ends: namesIn('tr') };

/** End tags that tags behind them may imply (HTML, 13.1.2.4). */
const IMPLIED: ReadonlyMap<string, Implied> = new Map([
  [
    'p',
    {
      starts: namesIn(
        'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul',
      ),
      // A link is none of them: in links the end of a paragraph is not implied.
      ends: namesIn('article aside blockquote dd details div figure footer form header li main nav section td'),
    },
  ],
  ['li', { starts: namesIn('li'), ends: namesIn('ol ul') }],
  ['dt', { starts: namesIn('dd dt'), ends: namesIn('') }],
  ['dd', { starts: namesIn('dd dt'), ends: namesIn('dl') }],
  ['td', CELL],
  ['th', CELL],
  ['tr', { starts: namesIn('tr'), ends: namesIn('tbody thead tfoot') }],
  ['option', { starts: namesIn('option optgroup'), ends: namesIn('select optgroup datalist') }],
]);

/** Whether a byte belongs to the name of a tag that matters: small letters and digits. */
const isNamed = (byte: number | undefined) => byte !== undefined && ((byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57));

/** End of the name that begins at a place. */
function nameEnd(page: Uint8Array, from: number): number {
  let at = from;
  while (isNamed(page[at])) at++;
  return at;
}

/** A number for the bytes of a name: of those that matter each has its own. */
function numberOf(page: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = (Math.imul(number, 31) + (page[at] ?? 0)) | 0;
  return number;
}

/** Names that matter, by their number: to make a text of each name of a page takes longer than all else. */
const NAMES: ReadonlyMap<number, string> = new Map(
  Array.from(IMPLIED, ([name, { starts, ends }]) => [name, ...starts, ...ends])
    .flat()
    .map((name) => [numberOf(Buffer.from(name), 0, name.length), name]),
);

/** The name in a place; empty where it does not matter. */
function nameOf(page: Uint8Array, from: number, to: number): string {
  const name = NAMES.get(numberOf(page, from, to)) ?? '';
  if (name.length !== to - from) return '';
  for (let at = from; at < to; at++) if (page[at] !== name.charCodeAt(at - from)) return '';
  return name;
}

/** End of the end tag at a place where the tag behind it implies it; else that place. */
function impliedEnd(page: Uint8Array, at: number): number {
  const end = nameEnd(page, at + 2);
  if (page[end] !== TAG_CLOSES || page[end + 1] !== TAG_OPENS) return at;
  const implied = IMPLIED.get(nameOf(page, at + 2, end));
  if (!implied) return at;
  const closing = page[end + 2] === SLASH;
  const from = end + (closing ? 3 : 2);
  const to = nameEnd(page, from);
  const after = page[to];
  if (after !== TAG_CLOSES && (closing || after !== SPACE)) return at;
  return (closing ? implied.ends : implied.starts).has(nameOf(page, from, to)) ? end + 1 : at;
}

/** End of the value that begins at a place, where it needs no quotes; 0 where it does. */
function bareEnd(page: Uint8Array, start: number, length: number): number {
  let end = start;
  while (end < length && NEED[page[end] ?? 0] !== 1) end++;
  if (end === start || page[end] !== QUOTE) return 0;
  const next = page[end + 1];
  return next === SPACE || next === TAG_CLOSES ? end : 0;
}

/** Bytes that a character takes at most, of each of its UTF-16 units. */
const WIDEST = 3;

/** Where pages are written, one after the other: to find room for each takes as long as to write it. */
let room = Buffer.alloc(0);

/** Write a page there, and behind it a byte that no page before it has left. @returns how many bytes it has */
function writeInRoom(html: string): number {
  const most = html.length * WIDEST + 1;
  if (room.length < most) room = Buffer.allocUnsafeSlow(most);
  const length = room.write(html);
  room[length] = 0;
  return length;
}

/** End of the value that begins at a place, where its other quote stands; -1 where an end tag stands in it and may not. */
function quoteAfter(page: Uint8Array, start: number, length: number, mayHold: boolean): number {
  let end = start;
  for (; end < length && page[end] !== QUOTE; end++) if (!mayHold && page[end] === TAG_OPENS && page[end + 1] === SLASH) return -1;
  return end;
}

/**
 * Move together at the beginning of a page what stays of it: all but quotes that no value needs, and with `ends` implied end tags.
 *
 * @param length bytes of the page
 * @returns the bytes that stay; -1 where end tags are left out of a page that has one in a value
 */
function moveTogether(page: Uint8Array, length: number, ends: boolean): number {
  let at = 0;
  let to = 0;
  while (at < length) {
    while (at < length && page[at] !== TAG_OPENS) page[to++] = page[at++] ?? 0;
    if (at < length && page[at + 1] === SLASH) {
      const end = ends ? impliedEnd(page, at) : at;
      if (end === at) page[to++] = page[at++] ?? 0;
      else at = end;
      continue;
    }
    while (at < length && page[at] !== TAG_CLOSES) {
      if (page[at] !== QUOTE) {
        page[to++] = page[at++] ?? 0;
        continue;
      }
      const bare = page[at - 1] === EQUALS ? bareEnd(page, at + 1, length) : 0;
      const end = bare || quoteAfter(page, at + 1, length, !ends);
      if (end < 0) return -1;
      const stop = bare || Math.min(end + 1, length);
      for (let from = bare === 0 ? at : at + 1; from < stop; from++) page[to++] = page[from] ?? 0;
      at = end + 1;
    }
  }
  return to;
}

/**
 * The bytes of a page with quotes only around the values of attributes that need them, and without the end tags that the tag behind them implies: the same
 * document in six bytes of a hundred less. Text is escaped in pages, so `<` opens a tag wherever it stands in it. The last value of an element that closes itself
 * (`<use href="#a"/>`) keeps its quotes. A page that has end tags in values of attributes, which its own templates never write, keeps all of them.
 */
export function leanBytes(html: string): Buffer {
  const written = writeInRoom(html);
  const left = moveTogether(room, written, true);
  if (left >= 0) return Buffer.from(room.subarray(0, left));
  writeInRoom(html);
  return Buffer.from(room.subarray(0, moveTogether(room, written, false)));
}
