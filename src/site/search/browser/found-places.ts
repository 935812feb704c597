import { marksIn } from '../../../search/match.ts';
import type { Query } from '../../../search/query.ts';

/** What stands in a passage without being its words. */
const BESIDE = '.text div[id], .v, .pin';

/** The text nodes of a passage that hold its own words. */
function ownTexts(passage: Element): Text[] {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && !node.parentElement?.closest(BESIDE)) texts.push(node);
  return texts;
}

/** The text node that holds an offset of their joined text, and the offset in it. */
function pointAt(texts: readonly Text[], offset: number, end: boolean): [Text, number] | null {
  let before = 0;
  for (const text of texts) {
    const inside = offset - before;
    if (end ? inside <= text.length : inside < text.length) return [text, inside];
    before += text.length;
  }
  return null;
}

/** The places of a query in a passage, as ranges of the page. */
export function placesIn(passage: Element, query: Query): Range[] {
  const texts = ownTexts(passage);
  const joined = texts.map(({ data }) => data).join('');
  return marksIn(joined, query).flatMap(({ start, end }) => {
    const [from, to] = [pointAt(texts, start, false), pointAt(texts, end, true)];
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return [range];
  });
}
