import { Readability } from '@mozilla/readability';
import { isBody } from '../clean/body.ts';
import type { DomBlock } from './dom-blocks.ts';

/** Larger pages are judged by their markup alone: the article finder compares every part with all its ancestors. */
const MOST_BLOCKS = 3_000;
const MOST_MARKUP = 1_000_000;

/** Characters an article must hold to be believed where it is found by weighing. */
const SHORTEST_ARTICLE = 200;
/** Characters a container must hold that the content system itself names as the article. */
const SHORTEST_MARKED = 80;

/** Blocks whose text stands more than this in links are lists of links. */
const LINK_SHARE = 0.6;

/**
 * Which blocks of a page are part of its article, `true`, or of the page around it, `false`. Everything from the first to the last block
 * of the article belongs to it, but parts such as share bars inside; outside it, prose and possible titles and signatures stay (the rules
 * of cleaning decide on them), lists of links and navigation go.
 */
export function articleBlocks(blocks: DomBlock[], document: Document, markup: number): boolean[] {
  const inside = marked(blocks) ?? foundByReadability(blocks, document, markup) ?? blocks.map((block) => !block.outside);
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true);
  return blocks.map((block, i) => {
    if (i >= first && i <= last) return !block.outside || block.kind === 'row' || isBody(block.text);
    if (block.outside || block.linked > LINK_SHARE) return false;
    return !(block.kind === 'item' && block.linked > 0);
  });
}

/** Blocks in the container that the content system made for the article, where it holds enough text. */
function marked(blocks: DomBlock[]): boolean[] | null {
  const length = blocks.reduce((sum, block) => sum + (block.article ? block.text.length : 0), 0);
  return length >= SHORTEST_MARKED ? blocks.map((block) => block.article) : null;
}

/** Blocks whose words stand in the article that Readability finds; null where it finds none. Consumes the document. */
function foundByReadability(blocks: DomBlock[], document: Document, markup: number): boolean[] | null {
  if (blocks.length > MOST_BLOCKS || markup > MOST_MARKUP) return null;
  const article = articleText(document);
  if (article.length < SHORTEST_ARTICLE) return null;
  let at = 0;
  const inside = blocks.map((block) => {
    const words = bare(block.text);
    if (block.outside || words.length < 4) return false;
    const found = article.indexOf(words, at);
    if (found >= 0 && words.length >= 12) at = found;
    return found >= 0;
  });
  return inside.includes(true) ? inside : null;
}

function articleText(document: Document): string {
  try {
    return bare(
      new Readability(document, { charThreshold: SHORTEST_ARTICLE, maxElemsToParse: MOST_BLOCKS * 4 }).parse()?.textContent ?? '',
    );
  } catch {
    return '';
  }
}

const bare = (text: string): string => text.replace(/\s+/g, '');
