/**
 * Typesetting of source words. The words stay as published; half-width points in Chinese text only get the room they lack: an empty
 * element beside the mark, whose pseudo-element holds a thin space, so that the text of the page stays the text of the source.
 */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}

const LATIN = /[0-9A-Za-z]/;
const POINT_AFTER = /[,:;。、，；：)）》”’]/;

/** Element that gives a mark its room, by the characters on both sides of it; empty where it needs none. */
function room(mark: string, before: string, after: string): string {
  if (LATIN.test(before) && LATIN.test(after)) return '';
  if (mark === '(') return '<i class="po"></i>';
  if (POINT_AFTER.test(after)) return '';
  return mark === ')' ? '<i class="pc"></i>' : '<i class="pt"></i>';
}

/** HTML of source words with room beside their half-width points. Tags and character references pass through. */
export function spacedHtml(html: string): string {
  const tokens = html.match(/<[^>]*>|&[#\w]+;|[\s\S]/gu) ?? [];
  const visible = tokens.map((token) => !token.startsWith('<') || token === '<');
  const beside = (index: number, step: 1 | -1) => {
    let at = index + step;
    while (at >= 0 && at < tokens.length && !visible[at]) at += step;
    return tokens[at]?.[0] ?? '';
  };
  return tokens
    .map((token, index) => {
      if (token.length !== 1 || !',:;()'.includes(token)) return token;
      const space = room(token, beside(index, -1), beside(index, 1));
      return token === '(' ? `${space}${token}` : `${token}${space}`;
    })
    .join('');
}

/** Source words as HTML with room beside their half-width points. */
export function sourceHtml(text: string): string {
  return spacedHtml(escapeHtml(text));
}

/** Wraps the label at the beginning of a heading, so that it can hang in the margin. The label must stand there as it is. */
export function hangLabel(html: string, label: string | null): string {
  const written = label === null ? '' : escapeHtml(label);
  if (!written || !html.startsWith(written) || written.length === html.length) return html;
  return `<span class="hang">${written}</span>${html.slice(written.length)}`;
}

/** Width of a label in characters of Chinese type: half-width signs count half. */
export function typeWidth(label: string): number {
  return [...label].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1), 0);
}
