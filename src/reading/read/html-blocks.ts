import type { ChromeReason } from '../../model/index.ts';
import { ARTICLE_NAMES, BREAKING, OUTSIDE_NAMES, OUTSIDE_TAGS, SKIPPED } from './html-elements.ts';
import { counterOf, itemLabel, type ListCounter, labelled } from './html-lists.ts';
import { type ElementStyle, type Sheet, sheetOf, styleOf } from './html-style.ts';
import { tableOf } from './html-tables.ts';
import { attribute, type HtmlElement, type HtmlNode, walk, wordsOf } from './html-tree.ts';
import { type Weights, weights } from './html-weight.ts';
import { Inline, type Shown } from './inline.ts';
import type { Part } from './parts.ts';

/** A part of a page, before it is decided whether it belongs to the report. */
export type HtmlBlock = Part & {
  /** Share of the text that stands in links, 0–1. */
  linked: number;
  /** True inside parts that are never the article: nav, footer, aside, and what their class or id says. */
  outside: boolean;
  /** True inside a container that content systems use for the article. */
  article: boolean;
  /** True inside the smallest element that holds nearly all words of the page. */
  core: boolean;
};

/** A page and what is known of it as a whole. */
export type PageFacts = { root: HtmlNode; sheet: Sheet; weights: Weights };

/** What holds for everything inside an element. */
type Frame = Pick<HtmlBlock, 'outside' | 'article' | 'core'> & {
  link: boolean;
  pre: boolean;
  heading: number;
  item: boolean;
  aside: ChromeReason | undefined;
  white: boolean;
  backed: boolean;
  raised: Shown['raised'];
  list: ListCounter | null;
};

const OUTERMOST: Frame = {
  outside: false,
  article: false,
  core: false,
  link: false,
  pre: false,
  heading: 0,
  item: false,
  aside: undefined,
  white: false,
  backed: false,
  raised: undefined,
  list: null,
};

/** An element is the article, whatever it is called, where it holds this share of the words of the page. */
const MOST_WORDS = 0.5;
/** The smallest element with this share of the words is where the report is looked for. */
const NEARLY_ALL = 0.8;
/** Words of titles. */
const TITLED = /报告|总结|汇报|做法|经验|方案|情况/;

/** Facts about a whole page that its parts are judged by. */
export function pageFactsOf(root: HtmlNode): PageFacts {
  return { root, sheet: sheetOf(root), weights: weights(root) };
}

/** Take a page apart into lines, headings, list items and table rows, in order. */
export function htmlBlocks(page: PageFacts, from: HtmlNode = page.root): HtmlBlock[] {
  const reader = new BlockReader(page);
  walk(from, reader);
  reader.flush();
  return reader.blocks;
}

class BlockReader {
  readonly blocks: HtmlBlock[] = [];
  private readonly frames: Frame[] = [OUTERMOST];
  private readonly line = new Inline();
  private linked = 0;
  private tables = 0;
  private label = '';
  private readonly page: PageFacts;

  constructor(page: PageFacts) {
    this.page = page;
  }

  private get top(): Frame {
    return this.frames.at(-1) as Frame;
  }

  text(value: string): void {
    const { pre, link, aside, white, backed, raised } = this.top;
    const words = pre ? value : value.replace(/[^\S\u00a0\u3000]+/g, ' ');
    this.line.add(words, { aside: aside ?? (white && !backed ? 'hidden' : undefined), raised });
    if (link) this.linked += words.trim().length;
  }

  enter(element: HtmlElement): boolean {
    const { tagName } = element;
    if (SKIPPED.has(tagName)) return false;
    if (tagName === 'br') {
      this.text('\n');
      this.flush();
      return false;
    }
    if (BREAKING.has(tagName)) this.flush();
    const frame = this.frameOf(element);
    const table = tagName === 'table' ? tableOf(element, (cell) => htmlBlocks(this.page, cell)) : null;
    if (table) {
      this.addTable(table, frame);
      return false;
    }
    if (tagName === 'li' && this.top.list) this.label = itemLabel(element, this.top.list);
    this.frames.push(frame);
    return true;
  }

  leave({ tagName }: HtmlElement): void {
    if (BREAKING.has(tagName)) this.flush();
    this.frames.pop();
  }

  /** End the line: what was collected becomes blocks. */
  flush(): void {
    const { text, asides } = this.line.take();
    const lines = text.split('\n').map(collapse).filter(Boolean);
    if (lines.length === 0 && asides.length === 0) return;
    const { outside, article, core, heading, item } = this.top;
    const linked = lines.length > 0 ? Math.min(1, this.linked / lines.join('').length) : 0;
    const kind = heading ? { kind: 'heading' as const, level: heading } : { kind: item ? ('item' as const) : ('line' as const) };
    const last = Math.max(0, lines.length - 1);
    for (const [i, words] of (lines.length > 0 ? lines : ['']).entries()) {
      const shown = i === 0 && this.label && words ? labelled(this.label, words) : words;
      this.blocks.push({ ...kind, text: shown, asides: i === last ? asides : [], linked, outside, article, core });
    }
    if (lines.length > 0) this.label = '';
    this.linked = 0;
  }

  private addTable({ caption, rows }: NonNullable<ReturnType<typeof tableOf>>, { outside, article, core, aside }: Frame): void {
    const table = ++this.tables;
    const chrome = aside ? { chrome: aside } : {};
    for (const { text, asides } of caption) this.blocks.push({ kind: 'line', text, asides, linked: 0, outside, article, core, ...chrome });
    for (const row of rows) this.blocks.push({ kind: 'row', table, ...row, outside, article, core, ...chrome });
  }

  private frameOf(element: HtmlElement): Frame {
    const above = this.top;
    const { tagName } = element;
    const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
    const weight = this.page.weights.of(element) / Math.max(1, this.page.weights.all);
    const article = above.article || ARTICLE_NAMES.test(names);
    const style = styleOf(element, this.page.sheet);
    const counter = tagName === 'ol' || tagName === 'ul' ? counterOf(element) : above.list;
    return {
      article,
      outside: above.outside || (weight < MOST_WORDS && isOutside(element, names, article)),
      core: above.core || (weight >= NEARLY_ALL && !this.holdsCore(element)),
      link: above.link || tagName === 'a',
      pre: above.pre || tagName === 'pre' || tagName === 'textarea',
      heading: /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : above.heading,
      item: above.item || tagName === 'li',
      ...shownBy(style, above, style.aside === 'hidden' && weight >= MOST_WORDS),
      list: counter,
    };
  }

  /** True where a part of the element holds nearly all words of the page by itself. */
  private holdsCore(element: HtmlElement): boolean {
    const least = NEARLY_ALL * this.page.weights.all;
    return element.childNodes.some((child) => 'tagName' in child && this.page.weights.of(child) >= least);
  }
}

/** How words are shown inside an element. Articles of some systems are hidden until a script shows them: `kept`. */
function shownBy(style: ElementStyle, above: Frame, kept: boolean): Pick<Frame, 'aside' | 'white' | 'backed' | 'raised'> {
  return {
    aside: above.aside ?? (kept ? undefined : style.aside),
    white: style.white ?? above.white,
    backed: above.backed || style.backed,
    raised: style.raised ?? above.raised,
  };
}

function isOutside(element: HtmlElement, names: string, article: boolean): boolean {
  if (OUTSIDE_TAGS.has(element.tagName)) return true;
  if (article || element.tagName === 'body' || element.tagName === 'html' || !OUTSIDE_NAMES.test(names)) return false;
  return !holdsTitle(element);
}

/** True where a heading inside reads as the title of a report. */
function holdsTitle(element: HtmlElement): boolean {
  let found = false;
  walk(element, {
    text: () => undefined,
    enter(inner) {
      if (/^h[1-3]$/.test(inner.tagName) && TITLED.test(wordsOf(inner))) found = true;
      return !found;
    },
    leave: () => undefined,
  });
  return found;
}

/** White space as a browser shows it. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\f\v]+/g, ' ').trim();
}
