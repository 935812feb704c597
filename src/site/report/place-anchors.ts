import { placeAnchor } from '../../model/place-anchor.ts';

/** What stands before the id of a place where it has it, or where something leads to it. */
const NAMED = / (?:id="|href="#)/g;

/** An id in a page: where it begins and ends, and whether a place has it there. */
type Named = { id: string; start: number; end: number; own: boolean };

function namedIn(html: string): Named[] {
  const named: Named[] = [];
  NAMED.lastIndex = 0;
  while (NAMED.test(html)) {
    const start = NAMED.lastIndex;
    const end = html.indexOf('"', start);
    if (end > start) named.push({ id: html.slice(start, end), start, end, own: html[start - 1] === '"' });
  }
  return named;
}

/**
 * The page of a report with the anchors of its places instead of their ids, where it has them and where it leads to them: every figure has one, and
 * is led to by its note. Places whose anchors would be the same keep their ids, to which the page's script leads from the anchor.
 *
 * @param html page as it is rendered, its attributes in quotes and its words without any
 */
export function withPlaceAnchors(html: string): string {
  const named = namedIn(html);
  const anchors = anchorsOf(new Set(named.filter(({ own }) => own).map(({ id }) => id)));
  let written = '';
  let from = 0;
  for (const { id, start, end } of named) {
    const anchor = anchors.get(id) ?? placeAnchor(id);
    if (anchor === id) continue;
    written += html.slice(from, start) + anchor;
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
