import type { BlockFields } from './builder.ts';
import { type DomNode, walk } from './dom-walk.ts';
import { dataRows } from './table-rows.ts';

/** A block of a page, before it is decided whether it belongs to the report. */
export type DomBlock = BlockFields & {
  text: string;
  /** Texts of the cells of a row. */
  cells?: string[];
  /** Share of the text that stands in links, 0–1. */
  linked: number;
  /** True inside parts that are never the article: nav, footer, aside, hidden parts, and what their class or id says. */
  outside: boolean;
  /** True inside a container that content systems use for the article. */
  article: boolean;
};

/** Elements whose content is no text of the page. */
const SKIPPED = new Set(
  'script,style,noscript,template,svg,math,canvas,iframe,object,embed,audio,video,head,select,datalist,input,textarea,map'.split(','),
);
/** Elements that begin and end a line. */
const BREAKING = new Set(
  'address,article,aside,blockquote,body,center,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,html,legend,li,main,nav,ol,p,pre,section,summary,table,tbody,tfoot,thead,tr,td,th,caption,ul,br'.split(
    ',',
  ),
);
/** Elements that are never part of an article. */
const OUTSIDE_TAGS = new Set(['nav', 'footer', 'aside', 'button', 'menu']);
/** Classes and ids of parts that are never part of an article. */
const OUTSIDE_NAMES =
  /(?:^|[-_\s])(?:nav|navbar|navigation|menu|topbar|top-bar|foot|footer|copyright|sidebar|side|aside|breadcrumbs?|crumbs?|bread|position|location|dqwz|share|bdsharebuttonbox|social|related|recommend|toolbar|pagination|pager|comment|comments|login|search|searchbox|advert|banner|logo|site-?name|topnav|qrcode|ewm|friend-?links?|links)(?:$|[-_\s\d])/i;
/** Classes and ids that content systems of public bodies give to the article. */
const ARTICLE_NAMES =
  /(?:^|\s)(?:zoom|zoomcon|trs_editor|trs_ueditor|ucap-content|v_news_content|vsb_content|vsb_content_\d+|pages_content|article-?con(?:tent)?|article_con(?:tent)?|article-?body|article_body|detail-?con(?:tent)?|detail_con(?:tent)?|info_?con(?:tent)?|xl_?con(?:tent)?|view_con(?:tent)?|fontzoom|font_?con|conTxt|wznr|zwnr|js_content|rich_media_content|news_?content|newscontent|content-?text|con_text|cont_text|text_content|wp_articlecontent|arti_content|bt_content|xxgk_content|gk_content|zw_content|mainText|main-?text)(?:\s|$)/i;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Words in `style` that take a part off the page. Articles of some systems are hidden until a script shows them. */
const isHidden = (node: DomNode): boolean => node.getAttribute?.('hidden') != null || HIDDEN.test(node.getAttribute?.('style') ?? '');

/** What holds for everything inside an element. */
type Frame = Pick<DomBlock, 'outside' | 'article'> & { link: boolean; pre: boolean; heading: number; item: boolean };

/**
 * Take a page apart into lines, headings, list items and table rows, in order. Walks without recursion, so that depth cannot exhaust the
 * stack.
 */
export function domBlocks(root: DomNode): DomBlock[] {
  const blocks: DomBlock[] = [];
  const frames: Frame[] = [{ outside: false, article: false, link: false, pre: false, heading: 0, item: false }];
  const top = () => frames.at(-1) as Frame;
  let parts: string[] = [];
  let linked = 0;
  let tables = 0;

  const flush = () => {
    const lines = parts.join('').split('\n').map(collapse).filter(Boolean);
    const { outside, article, heading, item } = top();
    const share = lines.length > 0 ? Math.min(1, linked / lines.join('').length) : 0;
    for (const text of lines)
      blocks.push({
        ...(heading ? { kind: 'heading', level: heading } : { kind: item ? 'item' : 'line' }),
        text,
        linked: share,
        outside,
        article,
      });
    parts = [];
    linked = 0;
  };
  walk(root, {
    text(value) {
      const words = top().pre ? value : value.replace(/\s+/g, ' ');
      parts.push(words);
      if (top().link) linked += words.trim().length;
    },
    enter(node, tag) {
      if (SKIPPED.has(tag)) return false;
      if (BREAKING.has(tag)) flush();
      const above = top();
      const names = `${node.getAttribute?.('class') ?? ''} ${node.getAttribute?.('id') ?? ''}`;
      const article = above.article || ARTICLE_NAMES.test(names);
      const hidden = isHidden(node) && !ARTICLE_NAMES.test(names);
      const outside = above.outside || OUTSIDE_TAGS.has(tag) || hidden || (!article && tag !== 'body' && OUTSIDE_NAMES.test(names));
      const rows = tag === 'table' ? dataRows(node) : null;
      if (rows) {
        const table = ++tables;
        for (const cells of rows) blocks.push({ kind: 'row', table, text: cells.join('\t'), cells, linked: 0, outside, article });
        return false;
      }
      const heading = /^h[1-6]$/.test(tag) ? Number(tag[1]) : above.heading;
      frames.push({
        article,
        outside,
        link: above.link || tag === 'a',
        pre: above.pre || tag === 'pre',
        heading,
        item: above.item || tag === 'li',
      });
      return true;
    },
    leave(tag) {
      if (BREAKING.has(tag)) flush();
      frames.pop();
    },
  });
  flush();
  return blocks;
}

/** White space as a browser shows it. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\f\v]+/g, ' ').trim();
}
