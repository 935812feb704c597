import { isBody } from '../clean/body.ts';
import type { HtmlBlock } from './html-blocks.ts';

/** Characters a container must hold that the content system itself names as the article. */
const SHORTEST_MARKED = 80;
/** Share of the words of a page that such a container holds at least. */
const LEAST_SHARE = 0.3;

/** Blocks whose text stands more than this in links are lists of links. */
const LINK_SHARE = 0.6;

const lengthOf = (block: HtmlBlock): number =>
  block.kind === 'row' ? block.cells.reduce((sum, cell) => sum + cell.text.length, 0) : block.text.length;

/** Words of a block, a row's cells one after the other. */
const wordsOf = (block: HtmlBlock): string => (block.kind === 'row' ? block.cells.map(({ text }) => text).join(' ') : block.text);

/**
 * Which blocks of a page are part of its article, `true`, or of the page around it, `false`. Everything from the first to the last block
 * of the article belongs to it, but parts such as share bars inside; outside it, prose and possible titles and signatures stay (the rules
 * of cleaning decide on them), lists of links and navigation go.
 */
export function articleBlocks(blocks: HtmlBlock[]): boolean[] {
  const inside = marked(blocks) ?? core(blocks) ?? blocks.map((block) => !block.outside);
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true);
  return blocks.map((block, i) => {
    if (i >= first && i <= last) return !block.outside || block.kind === 'row' || isBody(wordsOf(block));
    if (block.outside || block.linked > LINK_SHARE) return false;
    return !(block.kind === 'item' && block.linked > 0);
  });
}

/** Blocks in the container that the content system made for the article, where it holds enough of the page. */
function marked(blocks: HtmlBlock[]): boolean[] | null {
  const weigh = (chosen: HtmlBlock[]) => chosen.reduce((sum, block) => sum + lengthOf(block), 0);
  const inside = weigh(blocks.filter(({ article }) => article));
  return inside >= SHORTEST_MARKED && inside >= LEAST_SHARE * weigh(blocks) ? blocks.map((block) => block.article) : null;
}

/** Blocks in the smallest element that holds nearly all words outside links; null where there is none. */
function core(blocks: HtmlBlock[]): boolean[] | null {
  const inside = blocks.map((block) => block.core && !block.outside && block.linked <= LINK_SHARE);
  return inside.includes(true) ? inside : null;
}
