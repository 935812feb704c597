import type { Span } from '../../model/index.ts';
import { dateLine } from './dates.ts';
import { type Front, isAddressee, isBodyName, type Line } from './front.ts';
import { KIND_WORDS } from './kind.ts';

/** Title of a report: its words and place. Over two lines the span covers both and the words are joined. */
export type Title = Span & { text: string };

const SUBTITLE = /^(?:[—–]{1,2}|--)\s*/;
/** Remarks that stand near a title: （征求意见稿）, (2023年12月), （公示稿）. */
const REMARK = /^[（(【[].{0,30}[）)】\]]$/;
/** The name of a site above a title. */
const SITE = /(?:门户网站?|政务网|信息网|政府网站?|官网|网站)$/;
/** What a red head says: its body, the document's own number. */
const DOCUMENT_MARK = /^[\u4e00-\u9fa5\s]{4,40}文\s*件$|^[\u4e00-\u9fa5]{1,12}[〔【［[（(]\d{4}[〕】］\]）)]\s?\d{1,4}\s?号$/;
/** A title printed with a space behind each character. */
const LETTER_SPACED = /^(?:\S\s+){5,}\S$/;
/** Labels before a title. */
const LABEL = /^(?:标\s*题|题\s*目|文章标题|信息名称)\s*[：:]\s*/;

/** Find the title among the lines before the body; null where there is none. */
export function titleOf({ head }: Front): Title | null {
  const lines = head.filter(
    ({ text }) => !dateLine(text) && !isAddressee(text) && !REMARK.test(text) && !SITE.test(text) && !DOCUMENT_MARK.test(text.trim()),
  );
  const at = bestLine(lines);
  const line = lines[at];
  if (!line) return null;
  const subtitle = lines[at + 1];
  if (subtitle && SUBTITLE.test(subtitle.text) && weight(subtitle.text) > weight(line.text)) return plain(subtitle);
  const before = lines[at - 1];
  const after = lines[at + 1];
  if (before && runsOn(before, line)) return join(before, line);
  if (after && !SUBTITLE.test(after.text) && runsOn(line, after)) return join(line, after);
  return plain(line);
}

/** Index of the line most like a title; a heading wins over lines that weigh the same, then the first. */
function bestLine(lines: Line[]): number {
  const weights = lines.map(({ text, block }) =>
    SUBTITLE.test(text) ? -1 : weight(text) + (block.kind === 'heading' ? 2 : 0) - (isBodyName(text) ? 4 : 0),
  );
  return weights.indexOf(Math.max(...weights));
}

/** How much a line looks like a title: kind of report, 关于, a year, a place; less where it ends like a sentence. */
function weight(line: string): number {
  const kind = KIND_WORDS.test(line) ? 3 : 0;
  const about = /关于|履行教育职责|义务教育|学前教育|教育工作|教育改革/.test(line) ? 2 : 0;
  const place = /[县区市旗州]|人民政府|教育局|教体局/.test(line) ? 1 : 0;
  const sentence = /[。；;]/.test(line) ? -4 : 0;
  return kind + about + place + sentence;
}

/** True where a title goes on in the next line: it starts with 关于, or the first line lacks the kind of report that the second names. */
function runsOn(first: Line, second: Line): boolean {
  if (/[。！？!?；;：:]$/.test(first.text) || first.text.length > 60 || second.text.length > 60) return false;
  if (SUBTITLE.test(second.text) || isBodyName(second.text)) return false;
  if (/《[^》]*$/.test(first.text)) return /》/.test(second.text);
  if (isBodyName(first.text)) return /^关于|^\d{4}|^(?:履行|推进|落实|县域|义务|学前)/.test(second.text) || KIND_WORDS.test(second.text);
  if (second.block.kind === 'heading' && first.block.kind !== 'heading') return false;
  if (first.block.kind === 'heading' && second.block.kind !== 'heading') return false;
  return !KIND_WORDS.test(first.text) && KIND_WORDS.test(second.text) && weight(first.text) > 0;
}

function plain({ block, text }: Line): Title {
  const skipped = (SUBTITLE.exec(text) ?? LABEL.exec(text))?.[0].length ?? 0;
  const words = text.slice(skipped);
  return { text: LETTER_SPACED.test(words) ? words.replace(/\s+/g, '') : words, start: block.start + skipped, end: block.end };
}

function join(first: Line, second: Line): Title {
  const opening = plain(first);
  return { text: opening.text + second.text, start: opening.start, end: second.block.end };
}
