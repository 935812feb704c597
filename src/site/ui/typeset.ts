import { escapeMarkup, Markup } from '../../text/html.ts';

/**
 * Typesetting of source words. The words stay as published; half-width points in Chinese text only get the room they lack: an empty
 * element beside the mark, whose pseudo-element holds a thin space, so that the text of the page stays the text of the source.
 */

const LATIN = /[0-9A-Za-z]/;
const POINT_AFTER = /[,:;。、，；：)）》”’]/;

/** A thousand times on a page: an element without a class, the shortest there is. */
const ROOM = '<i></i>';

/** Element that gives a mark its room, by the characters on both sides of it; empty where it needs none. */
function room(mark: string, before: string, after: string): string {
  if (LATIN.test(before) && LATIN.test(after)) return '';
  return mark !== '(' && POINT_AFTER.test(after) ? '' : ROOM;
}

const HAS_MARKS = /[,:;()]/;
/** Where a mark stands, or a tag or character reference may begin. */
const SIGN = /[,:;()<&]/g;

/** End of the tag or character reference that begins at an offset, or of the character there; one character where neither is whole. */
function tokenEnd(html: string, at: number): number {
  if (html[at] === '<') return html.indexOf('>', at) + 1 || at + 1;
  if (html[at] !== '&') return at + 1;
  REFERENCE.lastIndex = at;
  return REFERENCE.test(html) ? REFERENCE.lastIndex : at + 1;
}

const REFERENCE = /&[#\w]+;/y;

/** The first character from an offset on that can be seen. */
function seenFrom(html: string, offset: number): string {
  let at = offset;
  while (html[at] === '<' && tokenEnd(html, at) > at + 1) at = tokenEnd(html, at);
  return html[at] ?? '';
}

/** HTML of source words with room beside their half-width points. Tags and character references pass through. */
export function spacedHtml(html: string): string {
  if (!HAS_MARKS.test(html)) return html;
  let spaced = '';
  let from = 0;
  let before = '';
  let end = 0;
  SIGN.lastIndex = 0;
  while (SIGN.test(html)) {
    const at = SIGN.lastIndex - 1;
    const char = html[at] as string;
    if (at > end) before = html[at - 1] as string;
    end = tokenEnd(html, at);
    if (char !== '<' && char !== '&') {
      const after = char === '(' ? at : end;
      spaced += html.slice(from, after) + room(char, before, seenFrom(html, end));
      from = after;
    }
    if (char !== '<' || end === at + 1) before = char;
    SIGN.lastIndex = end;
  }
  return spaced + html.slice(from);
}

/** Source words as HTML with room beside their half-width points. */
export function sourceHtml(text: string): string {
  return spacedHtml(escapeMarkup(text));
}

/** Source words as markup with room beside their half-width points. */
export const sourceMarkup = (text: string): Markup => new Markup(sourceHtml(text));

/** Wraps the label at the beginning of a heading, so that it can hang in the margin. The label must stand there as it is. */
export function hangLabel(html: string, label: string | null): string {
  const written = label === null ? '' : escapeMarkup(label);
  if (!written || !html.startsWith(written) || written.length === html.length) return html;
  return `<span class="hang">${written}</span>${html.slice(written.length)}`;
}

/** Width of a label in characters of Chinese type: half-width signs count half. */
export function typeWidth(label: string): number {
  return [...label].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1), 0);
}
