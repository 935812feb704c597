import { CHINESE, HAS_CHINESE } from './chinese.ts';
import { type LatinNames, latinLabels, latinOnly, onlyNames, withLatin } from './romanise.ts';

/*
  English pages are full of Chinese: names of counties, words of reports, cues of the codebook. Screen readers need to be told where it begins and
  ends (WCAG 3.1.2, Language of Parts), and templates forget. So what a page holds is marked once, when it is whole.
*/

/** Comments, scripts and styles whole, tags with their attributes, and text between them; no character is in none. */
const PIECES = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</g;
/** Name of a tag and whether it closes. */
const TAG = /^<(\/?)([A-Za-z][^\s/>]*)/;
const LANG = /\slang="([^"]*)"/;
/** Words of reports, to which nothing is added. */
const QUOTED = /^<(?:q|blockquote)\b|\sclass="[^"]*\b(?:quote|serif)\b/;
/** Elements that are one piece with what they hold. */
const WHOLE = new Set(['script', 'style']);
/** Elements that are never closed. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements whose content is no text of the page, or may hold no elements. */
const PLAIN = new Set(['title', 'textarea', 'option', 'desc']);
/** Those of them that are marked themselves where they hold Chinese: the title of a page names the site in English, too. */
const MARKED = new Set(['option', 'textarea', 'desc']);

/** An element that is open: whether its text is Chinese, and whether it says so itself; whether it may hold no elements; whether it belongs to a chart. */
type Open = { name: string; chinese: boolean; itself: boolean; plain: boolean; svg: boolean };

/**
 * A page in English with every run of Chinese in its text marked by `lang`, unless it stands in an element that says so already. The text itself does not
 * change but for names of places, which get their Latin name (`Qujiang 衢江区`; in labels and titles that alone). Titles within charts and options
 * hold no elements: where one has Chinese, the element gets the mark.
 *
 * @param html a whole page as Astro writes it: every element closed, signs escaped
 * @param names Latin names of the places that are named
 */
export function markChinese(html: string, names: LatinNames = new Map()): string {
  const open: Open[] = [{ name: '', chinese: false, itself: false, plain: false, svg: false }];
  const pieces = html.match(PIECES) ?? [];
  let marked = '';
  pieces.forEach((piece, index) => {
    if (piece.startsWith('<')) marked += tag(latinLabels(piece, names), open, () => latinOnly(pieces[index + 1] ?? '', names));
    else marked += text(piece, open.at(-1), { names, before: () => pieces[index - 2] ?? '' });
  });
  return marked;
}

/** Take note of a tag; one of a chart's title is marked by what it holds, `next`. */
function tag(piece: string, open: Open[], next: () => string): string {
  const [, closing, name = ''] = TAG.exec(piece) ?? [];
  const inner = open.at(-1);
  if (!name || !inner || WHOLE.has(name)) return piece;
  if (closing) {
    close(name, open);
    return piece;
  }
  if (VOID.has(name) || piece.endsWith('/>')) return piece;
  const lang = piece.includes('lang=') ? LANG.exec(piece)?.[1] : undefined;
  const svg = inner.svg || name === 'svg';
  const chinese = lang === undefined ? inner.chinese : lang.startsWith('zh');
  const itself = MARKED.has(name) || (svg && name === 'title');
  open.push({
    name,
    chinese,
    itself: lang !== undefined && !QUOTED.test(piece),
    plain: inner.plain || PLAIN.has(name),
    svg: svg && name !== 'foreignObject',
  });
  return itself && !chinese && lang === undefined && HAS_CHINESE.test(next()) ? `${piece.slice(0, -1)} lang="zh-Hans">` : piece;
}

/** Close an element with all that is open in it; nothing where none of its name is open. */
function close(name: string, open: Open[]): void {
  if (open.length > 1 && open.at(-1)?.name === name) {
    open.pop();
    return;
  }
  const at = open.findLastIndex((element) => element.name === name);
  if (at > 0) open.length = at;
}

/** Text with its marks; `before` is the piece before the tag before it. */
function text(piece: string, inner: Open | undefined, { names, before }: { names: LatinNames; before: () => string }): string {
  if (!inner || !HAS_CHINESE.test(piece)) return piece;
  if (inner.plain || (inner.svg && inner.name === 'title')) return inner.chinese ? piece : plainText(piece, inner, names);
  const element = inner.svg ? 'tspan' : 'span';
  if (inner.chinese)
    return inner.itself && onlyNames(piece, names)
      ? withLatin(piece, names, (latin) => `<${element} lang="en">${latin}</${element}>`, before())
      : piece;
  return withLatin(piece, names).replace(CHINESE, (run) => `<${element} lang="zh-Hans">${run}</${element}>`);
}

/** The title of the page keeps the characters, by which it is known and found. */
function plainText(piece: string, { name, svg }: Open, names: LatinNames): string {
  return name === 'title' && !svg ? withLatin(piece, names) : latinOnly(piece, names);
}
