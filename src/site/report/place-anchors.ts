import { placeAnchor } from '../../model/place-anchor.ts';

const ID = / id="([^"]+)"/g;
const NAMED = /( id="| href="#)([^"]+)/g;

/**
 * The page of a report with the anchors of its places instead of their ids, where it has them and where it leads to them: every figure has one, and
 * is led to by its note. Places whose anchors would be the same keep their ids, to which the page's script leads from the anchor.
 *
 * @param html page as it is rendered, its attributes in quotes and its words without any
 */
export function withPlaceAnchors(html: string): string {
  const ids = new Set(Array.from(html.matchAll(ID), ([, id = '']) => id));
  const alike = Map.groupBy(ids, placeAnchor);
  const anchorOf = (id: string) => {
    const anchor = placeAnchor(id);
    return (alike.get(anchor)?.length ?? 0) > 1 ? id : anchor;
  };
  return html.replace(NAMED, (_, before: string, id: string) => before + anchorOf(id));
}
