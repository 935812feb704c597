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
/** Bytes of the longest name of a tag that matters. */
const LONGEST = 10;

/** Whether a byte belongs to the name of a tag that matters: small letters and digits. */
const isNamed = (byte: number | undefined) => byte !== undefined && ((byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57));

/** End of the name that begins at a place. */
function nameEnd(page: Uint8Array, from: number): number {
  let at = from;
  while (at <= from + LONGEST && isNamed(page[at])) at++;
  return at;
}

function nameOf(page: Uint8Array, from: number, to: number): string {
  let name = '';
  for (let at = from; at < to; at++) name += String.fromCharCode(page[at] ?? 0);
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
function bareEnd(page: Uint8Array, start: number): number {
  let end = start;
  while (end < page.length && NEED[page[end] ?? 0] !== 1) end++;
  if (end === start || page[end] !== QUOTE) return 0;
  const next = page[end + 1];
  return next === SPACE || next === TAG_CLOSES ? end : 0;
}

/** Bytes that a character takes at most, of each of its UTF-16 units. */
const WIDEST = 3;

/** Where pages are written, one after the other: to find room for each takes as long as to write it. */
let room = Buffer.alloc(0);

function bytesInRoom(html: string): Buffer {
  const most = html.length * WIDEST;
  if (room.length < most) room = Buffer.allocUnsafeSlow(most);
  return room.subarray(0, room.write(html));
}

/** Whether an end tag stands in a value. */
function hasEndTag(page: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (page[at] === TAG_OPENS && page[at + 1] === SLASH) return true;
  return false;
}

/** End of the value that begins at a place, where its other quote stands. */
function quoteAfter(page: Uint8Array, start: number): number {
  let end = start;
  while (end < page.length && page[end] !== QUOTE) end++;
  return end;
}

/**
 * Move together at the beginning of a page what stays of it: all but quotes that no value needs, and with `ends` implied end tags.
 *
 * @returns the bytes that stay; -1 where end tags are left out of a page that has one in a value
 */
function moveTogether(page: Uint8Array, ends: boolean): number {
  let to = 0;
  let inTag = false;
  for (let at = 0; at < page.length; at++) {
    const byte = page[at] ?? 0;
    if (inTag && byte === QUOTE) {
      const bare = page[at - 1] === EQUALS ? bareEnd(page, at + 1) : 0;
      const end = bare || quoteAfter(page, at + 1);
      if (bare === 0 && ends && hasEndTag(page, at + 1, end)) return -1;
      const last = Math.min(bare === 0 ? end : end - 1, page.length - 1);
      for (let from = bare === 0 ? at : at + 1; from <= last; from++) page[to++] = page[from] ?? 0;
      at = end;
      continue;
    }
    if (inTag) inTag = byte !== TAG_CLOSES;
    else if (byte === TAG_OPENS) {
      inTag = page[at + 1] !== SLASH;
      const end = inTag || !ends ? at : impliedEnd(page, at);
      if (end > at) {
        at = end - 1;
        continue;
      }
    }
    page[to++] = byte;
  }
  return to;
}

/**
 * The bytes of a page with quotes only around the values of attributes that need them, and without the end tags that the tag behind them implies: the same
 * document in six bytes of a hundred less. Text is escaped in pages, so `<` opens a tag wherever it stands in it. The last value of an element that closes itself
 * (`<use href="#a"/>`) keeps its quotes. A page that has end tags in values of attributes, which its own templates never write, keeps all of them.
 */
export function leanBytes(html: string): Buffer {
  const page = bytesInRoom(html);
  const bytes = moveTogether(page, true);
  if (bytes >= 0) return Buffer.from(page.subarray(0, bytes));
  const again = bytesInRoom(html);
  return Buffer.from(again.subarray(0, moveTogether(again, false)));
}
