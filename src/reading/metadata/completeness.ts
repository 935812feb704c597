import type { Dropped, Finding, Format, Span } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import { dateLine } from './dates.ts';
import { isAddressee, isBodyName, type Line } from './front.ts';

/** What is asked of a text before it is taken for a report. */
export type CompletenessInput = {
  text: string;
  format: Format;
  lines: readonly Line[];
  dropped: readonly Dropped[];
  title: Span | null;
  /** What the reader of the file has told already. */
  told: readonly Finding[];
};

/** What the reader of a file says of other pages and attachments: it saw the links, so it is not said again. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['more-pages', 'attachment', 'pages-joined']);

/** Characters of statements below which hardly anything was read. */
const LEAST = 15;
/** Signs of text decoded twice, or of characters lost: 锟斤拷, 烫烫烫, �, Latin letters with accents in a row. */
const GARBLED = /\?{4,}|锟斤拷|烫{3,}|屯{3,}|\uFFFD+|(?:[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF][\u0080-\u00BF\u0152-\u2122]{1,2})+/g;
/** Share of the text, in percent, from which on signs of garbling matter; three of them always do. */
const GARBLED_FROM = { share: 2, count: 3 };
/** A figure, name or date left open: ××县, XX所, **人, __年, （  ）所. */
const OPEN_PLACE =
  /(?:[×✕✖＊*＿_□△◯]{1,6}|[xX]{2,6}|[Oo〇○]{2,4}|[（(][ \u3000]{1,8}[）)])(?=\s?(?:省|市|县|区|州|旗|镇|乡|所|人|名|个|万|亿|元|%|％|年|月|日|平方米|级|学校|教育局))/g;
const OPEN_AT_LEAST = 3;
const TEMPLATE_TITLE = /模板|范文|样表|样稿|参考样式|填写说明/;
/** A page of several: 共3页 当前第1页, 1 2 3 下一页 尾页, 第1/3页, [1] [2] 下一页. */
const PAGED =
  /第\s?1\s?[/／]\s?(?<of>\d{1,3})\s?页|共\s?(?<pages>\d{1,3})\s?页|(?:\[\d{1,3}\]\s?|\d{1,3}\s){2,10}(?=下一?页)|下一页|下页|尾页|末页/g;
const LATER_PAGE = /第\s?(?:[2-9]|\d{2})\s?页/;
/** The whole text stands elsewhere. */
const ELSEWHERE = /(?:点击|下载|查看|阅读|附件|详见|全文见)[^。\n]{0,24}全文|全文(?:下载|见附件|请见|链接|如下载)|[（(]全文[）)]/g;

/** Signs that a text is no whole report: hardly any words, garbled, one page of several, a template. Each is a warning. */
export function completenessFindings(input: CompletenessInput): Finding[] {
  return [nearEmpty(input), garbled(input), partial(input), template(input)].filter((finding) => finding !== null);
}

const finding = (rule: string, message: string, { start, end }: Span): Finding => ({ rule, severity: 'warning', message, start, end });

function nearEmpty({ lines, title }: CompletenessInput): Finding | null {
  if (lines.some(({ block }) => block.kind === 'row')) return null;
  let said = 0;
  for (const { block, text } of lines) {
    const isTitle = title && block.start < title.end && title.start < block.end;
    if (!isTitle && isStatement(text)) said += text.replace(/\s/g, '').length;
    if (said >= LEAST) return null;
  }
  return finding('near-empty', `除标题和落款外只读到${said}字，正文过短，可能在附件或图片里。`, title ?? { start: 0, end: 0 });
}

const isStatement = (line: string): boolean => !dateLine(line) && !isBodyName(line) && !isAddressee(line);

function garbled({ text }: CompletenessInput): Finding | null {
  const found = matchesOf(GARBLED, text);
  const length = found.reduce((sum, match) => sum + match[0].length, 0);
  const [first] = found;
  if (!first || (found.length < GARBLED_FROM.count && length * 100 < text.length * GARBLED_FROM.share)) return null;
  return finding('garbled-text', `有${length}个字符是乱码，原文的编码可能有误。`, {
    start: first.index,
    end: first.index + first[0].length,
  });
}

function partial({ text, format, lines, dropped, told }: CompletenessInput): Finding | null {
  if (told.some(({ rule }) => TOLD_ELSEWHERE.has(rule))) return null;
  const elsewhere = matchesOf(ELSEWHERE, text)[0];
  if (elsewhere) return finding('partial-text', '这一页指向另一处的全文，读到的可能不全。', place(elsewhere));
  if (format === 'pdf' || format === 'docx' || LATER_PAGE.test(text)) return null;
  const spans = [...lines.map(({ block }) => block), ...dropped];
  for (const span of spans) {
    const words = text.slice(span.start, span.end);
    if (words.length > LONGEST_PAGER) continue;
    const found = matchesOf(PAGED, words);
    const pages = Math.max(0, ...found.map((match) => Number(match.groups?.['pages'] ?? match.groups?.['of'] ?? 0)));
    if (pages > 1 || found.length >= 2) return finding('partial-text', '这是分页文章的一页，其余各页没有读到。', span);
  }
  return null;
}

/** Longest line of page numbers. */
const LONGEST_PAGER = 80;
const place = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });

function template({ text, title }: CompletenessInput): Finding | null {
  const open = matchesOf(OPEN_PLACE, text);
  const [first] = open;
  const named = title && TEMPLATE_TITLE.test(text.slice(title.start, title.end)) ? title : null;
  if (first && open.length >= OPEN_AT_LEAST)
    return finding('template', `有${open.length}处空缺（${first[0]}），可能是未填写的模板。`, place(first));
  return named && finding('template', '标题称是模板或范文。', named);
}
