import type { Finding } from '../../model/index.ts';
import type { ReadSource } from '../types.ts';
import { finding } from './findings.ts';
import { linksOf } from './html-links.ts';
import type { HtmlNode } from './html-tree.ts';

type Read = Pick<ReadSource, 'text' | 'blocks'>;

/** A pager that counts more than one page. */
const PAGES = /(?:第\s*\d+\s*(?:页)?\s*[/／,，]?\s*)?共\s*([2-9]|\d{2,3})\s*页|第\s*\d+\s*页\s*[/／]\s*([2-9]|\d{2,3})\s*页/;
/** Words that say that the report itself is attached. */
const ATTACHED =
  /(?:全文|正文|报告|自评|总结|汇报)[^。\n]{0,40}\.(?:docx?|wps|pdf|ofd|rtf|xlsx?|zip|rar)\b|(?:全文|正文|具体内容|详细内容)(?:请)?(?:见|详见|参见)(?:下方)?附件|点击(?:下载|查看)(?:全文|附件)/;
/** A page with fewer words of its own than this beside its pictures may be a scan. */
const FEW_WORDS = 200;

/** What a reader of the page would notice missing: other pages, an attached full text, pages as pictures. */
export function pageFindings(root: HtmlNode, read: Read): Finding[] {
  const { paged, files, pictures } = linksOf(root);
  const body = read.blocks.filter((block) => !block.chrome);
  const words = body.reduce((sum, block) => sum + block.end - block.start, 0);
  const text = read.text;
  const pager = PAGES.exec(text);
  const findings: Finding[] = [];
  if (paged || pager) {
    const told = pager ? `（${pager[0].trim()}）` : '';
    findings.push(finding('more-pages', `这是分页文章的一页${told}，其余各页未收入。`, read));
  }
  const attached = ATTACHED.exec(text)?.[0] ?? files.find(({ name }) => /报告|自评|全文|总结|汇报/.test(name))?.name;
  if (attached) findings.push(finding('attachment', `页面附有文件（${attached.slice(0, 60)}），全文可能在附件中，未收入。`, read));
  if (pictures > 0 && words < FEW_WORDS)
    findings.push(finding('pictures', `页面文字很少，另有${pictures}张图片，可能是扫描件，图片中的内容未能读取。`, read));
  return findings;
}
