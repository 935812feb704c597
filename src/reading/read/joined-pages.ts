import { clean } from '../clean/index.ts';
import type { Block, CellSpan, HeadField, ReadSource } from '../types.ts';
import { finding } from './findings.ts';

/**
 * The pages of one article as one source: what surrounds the article on each page is set aside, page by page, and so is the title where a
 * later page repeats it.
 *
 * @param pages as they were read, in order; one at least
 */
export function joinedPages(pages: readonly [ReadSource, ...ReadSource[]]): ReadSource {
  const [first] = pages;
  if (pages.length === 1) return first;
  let text = '';
  const blocks: Block[] = [];
  const head: HeadField[] = [];
  let tables = 0;
  for (const page of pages.map(withChrome)) {
    const offset = text.length;
    blocks.push(...page.blocks.map((block) => moved(block, offset, tables)));
    head.push(...page.head.map(({ name, value }) => ({ name, value: { start: value.start + offset, end: value.end + offset } })));
    tables = Math.max(tables, ...blocks.map(({ table = 0 }) => table));
    text += page.text.endsWith('\n') ? page.text : `${page.text}\n`;
  }
  setTitlesAside(text, blocks);
  const kept = pages.flatMap(({ findings = [] }) => findings).filter(({ rule }) => rule !== 'more-pages');
  const told = finding('pages-joined', `正文由${pages.length}个分页合成。`, { text, blocks }, 'note');
  return { ...first, text, blocks, head, findings: [...kept.map((one) => ({ ...one, ...placeOf(blocks) })), told] };
}

const placeOf = (blocks: readonly Block[]) => {
  const { start = 0, end = 0 } = blocks.find(({ chrome }) => !chrome) ?? {};
  return { start, end };
};

/** A page with all that is no part of the article marked. */
function withChrome(page: ReadSource): ReadSource {
  const { dropped } = clean(page);
  const blocks = page.blocks.map((block) => {
    const reason = dropped.find(({ start, end }) => start <= block.start && block.end <= end)?.reason;
    return reason && !block.chrome ? { ...block, chrome: reason } : block;
  });
  return { ...page, blocks };
}

function moved(block: Block, offset: number, tables: number): Block {
  const by = <S extends { start: number; end: number }>(span: S): S => ({ ...span, start: span.start + offset, end: span.end + offset });
  const spans: { spans?: (CellSpan | null)[] } = block.spans ? { spans: block.spans } : {};
  return {
    ...by(block),
    ...spans,
    ...(block.cells && { cells: block.cells.map(by) }),
    ...(block.table !== undefined && { table: block.table + tables }),
  };
}

/** The first words of the article, where they stand again on a later page. */
function setTitlesAside(text: string, blocks: Block[]): void {
  const bare = ({ start, end }: Block) => text.slice(start, end).replace(/\s+/g, '');
  const title = blocks.find(({ chrome }) => !chrome);
  for (const block of blocks) if (title && block !== title && !block.chrome && bare(block) === bare(title)) block.chrome = 'repeated-title';
}
