import type { Finding } from '../../model/index.ts';
import type { ReadSource } from '../types.ts';
import { finding } from './findings.ts';
import { attribute, type HtmlNode, walk, wordsOf } from './html-tree.ts';

type Read = Pick<ReadSource, 'text' | 'blocks'>;

/** A pager that counts more than one page, and its link to the next. */
const PAGES = /(?:第\s*\d+\s*(?:页)?\s*[/／,，]?\s*)?共\s*([2-9]|\d{2,3})\s*页|第\s*\d+\s*页\s*[/／]\s*([2-9]|\d{2,3})\s*页/;
const NEXT = /^\s*[[【<«]?\s*(?:下一?页|后一?页|尾页|末页|余下全文|查看全文|阅读全文)\s*[>»›】\]]?\s*$/;
/** Words that say that the report itself is attached. */
const ATTACHED =
  /(?:全文|正文|报告|自评|总结|汇报)[^。\n]{0,40}\.(?:docx?|wps|pdf|ofd|rtf|xlsx?|zip|rar)\b|(?:全文|正文|具体内容|详细内容)(?:请)?(?:见|详见|参见)(?:下方)?附件|点击(?:下载|查看)(?:全文|附件)/;
/** A file that a link leads to. */
const FILE_LINK = /\.(?:docx?|wps|pdf|ofd|rtf|xlsx?|zip|rar)(?:$|[?#])/i;
/** A page with fewer words of its own than this beside its pictures may be a scan. */
const FEW_WORDS = 200;
/** Pictures narrower than this are signs. */
const SMALL = 120;

/** What a reader of the page would notice missing: other pages, an attached full text, pages as pictures. */
export function pageFindings(root: HtmlNode, read: Read): Finding[] {
  const { next, files, pictures } = linksOf(root);
  const body = read.blocks.filter((block) => !block.chrome);
  const words = body.reduce((sum, block) => sum + block.end - block.start, 0);
  const text = read.text;
  const pager = PAGES.exec(text);
  const findings: Finding[] = [];
  if (next || pager) {
    const told = pager ? `（${pager[0].trim()}）` : '';
    findings.push(finding('more-pages', `这是分页文章的一页${told}，其余各页未收入。`, read));
  }
  const attached = ATTACHED.exec(text)?.[0] ?? files.find((name) => /报告|自评|全文|总结|汇报/.test(name));
  if (attached) findings.push(finding('attachment', `页面附有文件（${attached.slice(0, 60)}），全文可能在附件中，未收入。`, read));
  if (pictures > 0 && words < FEW_WORDS)
    findings.push(finding('pictures', `页面文字很少，另有${pictures}张图片，可能是扫描件，图片中的内容未能读取。`, read));
  return findings;
}

/** Whether a link leads to the next page, the names of linked files, and how many pictures are larger than signs. */
function linksOf(root: HtmlNode): { next: boolean; files: string[]; pictures: number } {
  const found = { next: false, files: [] as string[], pictures: 0 };
  walk(root, {
    text: () => undefined,
    enter(element) {
      if (element.tagName === 'img') {
        const width = Number.parseInt(attribute(element, 'width') ?? '', 10);
        if (Number.isNaN(width) || width >= SMALL) found.pictures++;
      }
      if (element.tagName !== 'a') return true;
      const words = wordsOf(element).trim();
      if (NEXT.test(words)) found.next = true;
      if (FILE_LINK.test(attribute(element, 'href') ?? '')) found.files.push(words);
      return true;
    },
    leave: () => undefined,
  });
  return found;
}
