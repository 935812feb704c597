import { placeAnchor } from '../../model/place-anchor.ts';

/** Where a place has its id, or something leads to it. */
const NAMED = / (?:(id=")|href="#)([^"]+)/g;

/**
 * The page of a report with the anchors of its places instead of their ids, where it has them and where it leads to them: every figure has one, and
 * is led to by its note. Places whose anchors would be the same keep their ids, to which the page's script leads from the anchor.
 *
 * @param html page as it is rendered, its attributes in quotes and its words without any
 */
export function withPlaceAnchors(html: string): string {
  const named = Array.from(html.matchAll(NAMED), ({ index, 0: words, 1: own, 2: id = '' }) => ({ id, own, end: index + words.length }));
  const anchors = anchorsOf(new Set(named.filter(({ own }) => own).map(({ id }) => id)));
  let written = '';
  let from = 0;
  for (const { id, end } of named) {
    const anchor = anchors.get(id) ?? placeAnchor(id);
    written += html.slice(from, end - id.length) + anchor;
    from = end;
  }
  return written + html.slice(from);
}

/** Anchors of places by their ids, which are their own where the anchors of several would be the same. */
function anchorsOf(ids: ReadonlySet<string>): Map<string, string> {
  const anchors = new Map<string, string>();
  const firsts = new Map<string, string>();
  for (const id of ids) {
    const anchor = placeAnchor(id);
    const alike = firsts.get(anchor);
    if (alike !== undefined) anchors.set(alike, alike);
    else firsts.set(anchor, id);
    anchors.set(id, alike === undefined ? anchor : id);
  }
  return anchors;
}
