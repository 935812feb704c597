import { type Content, html, type Markup } from '../../text/html.ts';

/** A piece of the page that a script may draw anew: its key among its neighbours, and its markup. */
export type Leaf = { readonly key: string; readonly markup: Markup };

/** A piece that stays while only some of the pieces in it change. What stands around them must not depend on anything but the key. */
export type Group = { readonly key: string; readonly parts: readonly Part[]; around(inside: Content): Markup };

export type Part = Leaf | Group;

/** The whole markup of a piece. */
export function markupOf(part: Part): Markup {
  return 'markup' in part ? part.markup : part.around(part.parts.map(markupOf));
}

/** A group without markup of its own between its pieces and their parent: a row of a table. */
export function group(key: string, parts: readonly Part[], around: Group['around'] = (inside) => html`<tr>${inside}</tr>`): Group {
  return { key, parts, around };
}
