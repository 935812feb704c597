import { DOMParser } from 'linkedom';
import { InputError } from '../../model/error.ts';
import type { HeadField, ReadSource } from '../types.ts';
import { articleBlocks } from './article.ts';
import { TextBuilder } from './builder.ts';
import { decode } from './decode.ts';
import { type DomBlock, domBlocks } from './dom-blocks.ts';
import type { DomNode } from './dom-walk.ts';
import { headCells } from './head-table.ts';

/** `<meta>` names that public sites must give, with the field each stands for. */
const META_FIELDS: Record<string, string> = { articletitle: '标题', pubdate: '发布日期', contentsource: '来源' };

/** Read a saved web page: its article as blocks; the page around it, head table included, as chrome. Scripts are never run. */
export function readHtml(bytes: Uint8Array, file: string): ReadSource {
  const { text: markup, encoding } = decode(bytes, file, declaredCharset(bytes));
  if (nestedDeeper(markup, DEEPEST))
    throw new InputError(
      file,
      `The page nests its parts more than ${DEEPEST} deep.`,
      'Open the page in a browser, select the report and save it as text.',
    );
  const document = new DOMParser().parseFromString(markup, 'text/html') as unknown as Document;
  const blocks = domBlocks(document.documentElement as unknown as DomNode);
  const facts = pageFacts(document);
  const source = assemble(blocks, articleBlocks(blocks, document, markup.length), facts);
  if (!source.blocks.some((block) => !block.chrome))
    throw new InputError(
      file,
      'The page holds no text; it may be filled in by a script.',
      'Open the page in a browser, select the report and save it as text.',
    );
  return { format: 'html', encoding, ...source };
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

/** Encoding named in the first bytes of a page. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = Array.from(bytes.subarray(0, 4096), (byte) => String.fromCharCode(byte)).join('');
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? /^<\?xml[^>]{0,200}encoding=["']([\w-]+)/i.exec(start)?.[1];
}

/** Title and facts from the page's head: no words of the article, but evidence. */
function pageFacts(document: Document): [field: string, value: string][] {
  const facts: [string, string][] = [];
  for (const meta of document.querySelectorAll('meta[name]')) {
    const field = META_FIELDS[meta.getAttribute('name')?.toLowerCase() ?? ''];
    const value = meta.getAttribute('content')?.trim();
    if (field && value) facts.push([field, value.slice(0, 300)]);
  }
  const title = document.querySelector('title')?.textContent?.trim();
  if (title) facts.push(['网页标题', title.slice(0, 300)]);
  return facts;
}

function assemble(blocks: DomBlock[], inside: boolean[], facts: [string, string][]): Pick<ReadSource, 'text' | 'blocks' | 'head'> {
  const builder = new TextBuilder();
  const head: HeadField[] = [];
  for (const [name, value] of facts) {
    const span = builder.add(value, { kind: 'line', chrome: 'page-part' });
    if (span) head.push({ name, value: span });
  }
  const headTables = new Set(blocks.filter((b) => b.cells && headCells(b.cells, true)).map((b) => b.table));
  blocks.forEach(({ text, cells, kind, level, table }, i) => {
    const chrome = inside[i] ? undefined : 'page-part';
    if (!cells) builder.add(text, { kind, ...(level ? { level } : {}), ...(chrome ? { chrome } : {}) });
    else if (headTables.has(table)) {
      const spans = builder.addRow(cells, { kind, table, chrome: 'head-table' });
      for (const { name, cell } of headCells(cells, false) ?? []) {
        const value = spans?.[cell];
        if (value && value.end > value.start) head.push({ name, value });
      }
    } else builder.addRow(cells, { kind, table, ...(chrome ? { chrome } : {}) });
  });
  return { text: builder.text(), blocks: builder.blocks, head };
}
