import { InputError } from '../../model/error.ts';
import type { Finding } from '../../model/index.ts';
import type { HeadField, ReadSource } from '../types.ts';
import { articleBlocks } from './article.ts';
import { TextBuilder } from './builder.ts';
import { decode } from './decode.ts';
import { asideFindings } from './findings.ts';
import { headCells } from './head-table.ts';
import { type HtmlBlock, htmlBlocks, pageFactsOf } from './html-blocks.ts';
import { declaredCharset } from './html-charset.ts';
import { pageFindings } from './html-findings.ts';
import { attribute, type HtmlNode, pageTree, walk, wordsOf } from './html-tree.ts';
import { pageWords } from './html-words.ts';
import { proven } from './proof.ts';

/** `<meta>` names that public sites must give, with the field each stands for. */
const META_FIELDS: Record<string, string> = { articletitle: '标题', pubdate: '发布日期', contentsource: '来源' };

/** Read a saved web page: its article as blocks; the page around it, head table included, as chrome. Scripts are never run. */
export function readHtml(bytes: Uint8Array, file: string, charset?: string): ReadSource {
  const { text: markup, encoding } = decode(bytes, file, declaredCharset(bytes) ?? charset);
  if (nestedDeeper(markup, DEEPEST))
    throw new InputError(
      file,
      `The page nests its parts more than ${DEEPEST} deep.`,
      'Open the page in a browser, select the report and save it as text.',
    );
  const tree = pageTree(markup);
  const blocks = htmlBlocks(pageFactsOf(tree));
  const source = assemble(blocks, articleBlocks(blocks), pageFacts(tree));
  if (!source.blocks.some((block) => !block.chrome))
    throw new InputError(
      file,
      'The page holds no text; it may be filled in by a script.',
      'Open the page in a browser, select the report and save it as text.',
    );
  const findings: Finding[] = [...asideFindings(source), ...pageFindings(tree, source)];
  return proven({ format: 'html', encoding, ...source, findings }, pageWords(tree), file);
}

/** Deepest nesting read; saved pages stay below 100. */
const DEEPEST = 500;
/** Elements that the parser closes itself, or that hold nothing: left open they do not nest. */
const SELF_CLOSING = new Set('p,li,dd,dt,option,area,base,br,col,embed,hr,img,input,link,meta,param,source,track,wbr'.split(','));

/** True where more elements than `limit` stand open at once. */
function nestedDeeper(markup: string, limit: number): boolean {
  let depth = 0;
  for (const [, slash, name] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (SELF_CLOSING.has((name as string).toLowerCase())) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth > limit) return true;
  }
  return false;
}

/** Title and facts from the page's head: no words of the article, but evidence. */
function pageFacts(tree: HtmlNode): [field: string, value: string][] {
  const facts: [string, string][] = [];
  let title = '';
  walk(tree, {
    text: () => undefined,
    enter(element) {
      const field = element.tagName === 'meta' ? META_FIELDS[attribute(element, 'name')?.toLowerCase() ?? ''] : undefined;
      const value = field && attribute(element, 'content')?.trim();
      if (field && value) facts.push([field, value.slice(0, 300)]);
      if (element.tagName === 'title' && element.namespaceURI.endsWith('xhtml')) title ||= wordsOf(element).trim();
      return true;
    },
    leave: () => undefined,
  });
  return title ? [...facts, ['网页标题', title.slice(0, 300)]] : facts;
}

function assemble(blocks: HtmlBlock[], inside: boolean[], facts: [string, string][]): Pick<ReadSource, 'text' | 'blocks' | 'head'> {
  const builder = new TextBuilder();
  const head: HeadField[] = [];
  for (const [name, value] of facts) {
    const span = builder.add(value, { kind: 'line', chrome: 'page-part' });
    if (span) head.push({ name, value: span });
  }
  const texts = (block: HtmlBlock) => (block.kind === 'row' ? block.cells.map((cell) => cell.text) : []);
  const headTables = new Set(blocks.flatMap((block) => (block.kind === 'row' && headCells(texts(block), true) ? [block.table] : [])));
  builder.addParts(
    blocks.map((block, i) => {
      if (block.kind === 'row' && headTables.has(block.table)) return { ...block, chrome: 'head-table' };
      return { ...block, chrome: block.chrome ?? (inside[i] ? undefined : 'page-part') };
    }),
  );
  const text = builder.text();
  for (const block of builder.blocks)
    if (block.kind === 'row' && headTables.has(block.table ?? 0)) head.push(...headFieldsOf(text, block.cells ?? []));
  return { text, blocks: builder.blocks, head };
}

function headFieldsOf(text: string, cells: readonly { start: number; end: number }[]): HeadField[] {
  const fields = headCells(
    cells.map(({ start, end }) => text.slice(start, end)),
    false,
  );
  return (fields ?? []).flatMap(({ name, cell }) => {
    const value = cells[cell];
    return value && value.end > value.start ? [{ name, value }] : [];
  });
}
