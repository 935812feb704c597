/** Elements that the text of a report is made of. */
const TEXT_ELEMENTS = ['Section', 'Passage', 'Lead', 'Quantity', 'Table', 'Cell'] as const;
export type TextElement = (typeof TEXT_ELEMENTS)[number];

/** A piece of the text of a report: words, or an element with what it holds. */
export type TextNode = string | { name: TextElement; attributes: Readonly<Record<string, string>>; children: readonly TextNode[] };

/** A tag, a character reference, or words between them. */
const PIECE = /<(\/?)([A-Za-z]*)((?: [a-z]+="[^"<>&{}]*")*)( ?\/)?>|&(#x[0-9A-F]+|lt|gt|amp);|([^<>&{}]+)/gy;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&' };
/** Elements that hold blocks: white space in them is how the file is laid out. */
const BLOCKS: ReadonlySet<string> = new Set(['', 'Section', 'Table']);
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

type Open = { name: TextElement | ''; attributes: Record<string, string>; children: TextNode[] };

/**
 * The text of a report from its MDX, as `npm run convert` writes it: the six elements, words, character references, empty fragments. A page of this
 * form needs no compiler, and thousands of them none that runs for minutes.
 *
 * @throws Error at the first thing of another form
 */
export function textOf(mdx: string): TextNode[] {
  const body = mdx.replace(FRONT_MATTER, '');
  const open: Open[] = [{ name: '', attributes: {}, children: [] }];
  let at = 0;
  PIECE.lastIndex = 0;
  for (let piece = PIECE.exec(body); piece; piece = PIECE.exec(body)) {
    take(piece, open);
    at = PIECE.lastIndex;
  }
  const [root] = open;
  if (at < body.length) throw unknown(body.slice(at));
  if (!root || open.length > 1) throw new Error(`An element of a report's text is not closed: <${open.at(-1)?.name}>.`);
  return root.children;
}

const unknown = (rest: string) => new Error(`The text of a report has something that is none of its elements: ${rest.slice(0, 40)}`);

/** Take a piece into the innermost open element, or open or close one. */
function take([piece, closing, name = '', attributes = '', alone, reference, words]: RegExpExecArray, open: Open[]): void {
  const inner = open.at(-1);
  if (!inner) return;
  if (words !== undefined) takeWords(inner, words);
  else if (reference !== undefined) addWords(inner, characterOf(reference));
  else if (closing && name !== '') close(name, open);
  else if (name !== '') openElement({ piece, name, attributes, alone: alone !== undefined }, open);
}

type Tag = { piece: string; name: string; attributes: string; alone: boolean };

function openElement({ piece, name, attributes, alone }: Tag, open: Open[]): void {
  const element = TEXT_ELEMENTS.find((known) => known === name);
  if (!element) throw unknown(piece);
  const node = { name: element, attributes: attributesOf(attributes), children: [] };
  open.at(-1)?.children.push(node);
  if (!alone) open.push(node);
}

/** Attributes by their names, from words like ` id="p-1" kind="item"`. */
function attributesOf(words: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  let at = 0;
  while (at < words.length) {
    const equals = words.indexOf('="', at);
    const end = words.indexOf('"', equals + 2);
    attributes[words.slice(at + 1, equals)] = words.slice(equals + 2, end);
    at = end + 1;
  }
  return attributes;
}

function close(name: string, open: Open[]): void {
  if (open.length < 2 || open.pop()?.name !== name)
    throw new Error(`An element of a report's text is closed where it is not open: </${name}>.`);
}

/** Between blocks stands nothing but white space. */
function takeWords(inner: Open, words: string): void {
  if (!BLOCKS.has(inner.name)) addWords(inner, words);
  else if (words.trim() !== '') throw unknown(words.trim());
}

/** Words that follow one another are one piece. */
function addWords({ children }: Open, words: string): void {
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + words;
  else children.push(words);
}

function characterOf(reference: string): string {
  return NAMED[reference] ?? String.fromCharCode(Number.parseInt(reference.slice(2), 16));
}
