import { decode } from './decode.ts';
import { declaredCharset } from './html-charset.ts';
import { attribute, type HtmlElement, type HtmlNode, pageTree, walk, wordsOf } from './html-tree.ts';

/** Words of a link to the next page, and to the last one. */
const NEXT = /^\s*[[【<«]?\s*(?:下一?页|后一?页)\s*[>»›】\]]?\s*$/;
const LAST = /^\s*[[【<«]?\s*(?:尾页|末页|余下全文|查看全文|阅读全文)\s*[>»›】\]]?\s*$/;
/** A file that a link leads to. */
const FILE_LINK = /\.(?:docx?|wps|pdf|ofd|odt|rtf|xlsx?|zip|rar)(?:$|[?#])/i;
/** Pictures narrower than this are signs. */
const SMALL = 120;

/** Where a page leads: to further pages of the same article, to files; and how many pictures it has that are larger than signs. */
export type PageLinks = {
  /** Address of the next page as written; null where no link leads there. */
  next: string | null;
  /** Whether the page is one of several. */
  paged: boolean;
  files: { name: string; href: string }[];
  pictures: number;
};

/** Links of a page that has been parsed. */
export function linksOf(root: HtmlNode): PageLinks {
  const found: PageLinks = { next: null, paged: false, files: [], pictures: 0 };
  walk(root, {
    text: () => undefined,
    enter(element) {
      if (element.tagName === 'img' && !isSign(element)) found.pictures++;
      if (element.tagName === 'a') addLink(element, found);
      return true;
    },
    leave: () => undefined,
  });
  return found;
}

/** Links of a page as it was received. */
export function linksOfPage(bytes: Uint8Array, file: string, charset?: string): PageLinks {
  return linksOf(pageTree(decode(bytes, file, declaredCharset(bytes) ?? charset).text));
}

function isSign(picture: HtmlElement): boolean {
  return Number.parseInt(attribute(picture, 'width') ?? '', 10) < SMALL;
}

function addLink(link: HtmlElement, found: PageLinks): void {
  const name = wordsOf(link).trim();
  const href = attribute(link, 'href')?.trim() ?? '';
  if (NEXT.test(name)) {
    found.paged = true;
    if (href && !/^(?:#|javascript:)/i.test(href)) found.next ??= href;
  } else if (LAST.test(name)) found.paged = true;
  if (FILE_LINK.test(href)) found.files.push({ name, href });
}
