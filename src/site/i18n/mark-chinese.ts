import { CHINESE, HAS_CHINESE } from './chinese.ts';
import { MarkupPieces } from './markup-pieces.ts';
import { type LatinNames, latinLabels, latinOnly, onlyNames, withLatin } from './romanise.ts';

/*
  English pages are full of Chinese: names of counties, words of reports, cues of the codebook. Screen readers need to be told where it begins and
  ends (WCAG 3.1.2, Language of Parts), and templates forget. So what a page holds is marked once, when it is whole.
*/

const LANG = /\slang="([^"]*)"/;
/** Words of reports, to which nothing is added. */
const QUOTED = /^<(?:q|blockquote)\b|\sclass="[^"]*\b(?:quote|serif)\b/;
/** What is known of an element by its name, of those of which something is: `whole` are one piece with what they hold, `empty` are never closed. */
type Kind = 'whole' | 'empty' | 'plain' | 'marked' | 'drawing' | 'foreign';

const named = (kind: Kind, names: string) => names.split(' ').map((name) => [name, kind] as const);

/**
 * Kinds of elements. The content of `plain` ones is no text of the page, or may hold no elements; so it is with those that are themselves `marked` where they hold
 * Chinese: the title of a page names the site in English, too.
 */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...named('whole', 'script style'),
  ...named('empty', 'area base br col embed hr img input link meta source track wbr'),
  ...named('plain', 'title'),
  ...named('marked', 'option textarea desc'),
  ...named('drawing', 'svg'),
  ...named('foreign', 'foreignObject'),
]);

/** An element that is open: whether its text is Chinese, and whether it says so itself; whether it may hold no elements; whether it belongs to a chart. */
type Open = { name: string; chinese: boolean; itself: boolean; plain: boolean; svg: boolean };

const OUTSIDE: Open = { name: '', chinese: false, itself: false, plain: false, svg: false };

/**
 * A page in English with every run of Chinese in its text marked by `lang`, unless it stands in an element that says so already. The text itself does not
 * change but for names of places, which get their Latin name (`Qujiang 衢江区`; in labels and titles that alone). Titles within charts and options
 * hold no elements: where one has Chinese, the element gets the mark.
 *
 * @param html a whole page as Astro writes it: every element closed, signs escaped
 * @param names Latin names of the places that are named
 */
export function markChinese(html: string, names: LatinNames = new Map()): string {
  const pieces = new MarkupPieces(html);
  const open: Open[] = [OUTSIDE];
  let marked = '';
  let from = 0;
  while (pieces.next()) {
    const now = pieces.isTag ? tag(pieces, open, names) : pieces.hasChinese ? text(pieces, open.at(-1) ?? OUTSIDE, names) : null;
    if (now === null) continue;
    marked += html.slice(from, pieces.start) + now;
    from = pieces.end;
  }
  return marked + html.slice(from);
}

/** Take note of a tag. @returns what it is now; null where it stays as it is */
function tag(pieces: MarkupPieces, open: Open[], names: LatinNames): string | null {
  const labelled = pieces.hasChinese ? latinLabels(pieces.words, names) : null;
  const inner = open.at(-1) ?? OUTSIDE;
  if (pieces.endsElement(inner.name)) {
    open.pop();
    return labelled;
  }
  const { name } = pieces;
  const kind = KINDS.get(name);
  if (name === '' || kind === 'whole') return labelled;
  if (pieces.closes) {
    close(name, open);
    return labelled;
  }
  if (kind === 'empty' || pieces.closesItself) return labelled;
  const lang = pieces.hasLang ? LANG.exec(pieces.words)?.[1] : undefined;
  const element = elementOf(pieces, kind, name, lang, inner);
  open.push(element);
  const marks = lang === undefined && !element.chinese && (kind === 'marked' || (element.svg && kind === 'plain'));
  if (!marks || !HAS_CHINESE.test(latinOnly(pieces.after(), names))) return labelled;
  return `${(labelled ?? pieces.words).slice(0, -1)} lang="zh-Hans">`;
}

/** The element that a tag opens within another one. */
function elementOf(pieces: MarkupPieces, kind: Kind | undefined, name: string, lang: string | undefined, inner: Open): Open {
  return {
    name,
    chinese: lang === undefined ? inner.chinese : lang.startsWith('zh'),
    itself: lang !== undefined && !QUOTED.test(pieces.words),
    plain: inner.plain || kind === 'plain' || kind === 'marked',
    svg: (inner.svg || kind === 'drawing') && kind !== 'foreign',
  };
}

/** Close an element with all that is open in it; nothing where none of its name is open. */
function close(name: string, open: Open[]): void {
  const at = open.findLastIndex((element) => element.name === name);
  if (at > 0) open.length = at;
}

/** Text that holds Chinese with its marks; null where it stays as it is. */
function text(pieces: MarkupPieces, inner: Open, names: LatinNames): string | null {
  const { words } = pieces;
  if (inner.plain || (inner.svg && inner.name === 'title')) return inner.chinese ? null : plainText(words, inner, names);
  const element = inner.svg ? 'tspan' : 'span';
  if (!inner.chinese) return withLatin(words, names).replace(CHINESE, (run) => `<${element} lang="zh-Hans">${run}</${element}>`);
  if (!inner.itself || !onlyNames(words, names)) return null;
  return withLatin(words, names, (latin) => `<${element} lang="en">${latin}</${element}>`, pieces.before());
}

/** The title of the page keeps the characters, by which it is known and found. */
function plainText(words: string, { name, svg }: Open, names: LatinNames): string {
  return name === 'title' && !svg ? withLatin(words, names) : latinOnly(words, names);
}
