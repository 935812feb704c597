import { isBody } from '../clean/body.ts';
import type { Block, Cleaned } from '../types.ts';
import { datesIn, type WrittenDate } from './dates.ts';

/** The parts of a report around its body: lines before the first body line, opening paragraphs, lines after the last. */
export type Front = {
  /** Title, issuing body, date and addressee lines, before the first paragraph or heading. */
  head: Line[];
  /** Paragraphs before the first numbered heading: they name the basis and the year. */
  opening: Line[];
  /** Paragraphs and points after the opening, as far as they tell what was done: up to 下一步打算. */
  done: Line[];
  /** Short lines after the last paragraph: signature, date, by-line. */
  tail: Line[];
};

/** A kept block with its words. */
export type Line = { block: Block; text: string };

/** Most lines that stand before the first paragraph or after the last. */
const EDGE = 12;
/** Most paragraphs of an opening. */
const OPENING = 4;

/** Heading that ends the opening. */
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,2}(?:部分|章|节)|1[.．、])/;

/** Headings from which on a report speaks of what it will do. */
const PLANS = /下一?步|今后|努力方向|工作打算|工作计划|工作安排|工作思路/;

/** A sentence, however short, ends the head as prose does. */
const SENTENCE = /^.{11,}[。；;]$/;
const isText = (line: string): boolean => isBody(line) || SENTENCE.test(line.trim());

/** The kept blocks of a report with their words. */
export function linesOf({ text, blocks }: Pick<Cleaned, 'text' | 'blocks'>): Line[] {
  return blocks.map((block) => ({ block, text: text.slice(block.start, block.end) }));
}

/** Take a cleaned report apart into head, opening and tail. */
export function frontOf({ text, blocks }: Cleaned): Front {
  const all = linesOf({ text, blocks });
  const bodyAt = all.findIndex((line, i) => line.block.kind === 'row' || isText(line.text) || (i > 0 && isAddressee(line.text)));
  const first = bodyAt < 0 ? all.length : bodyAt;
  const head = all.slice(0, Math.min(first, EDGE));
  let at = head.length;
  while (at < all.length && isAddressee(all[at]?.text ?? '')) head.push(all[at++] as Line);
  const opening: Line[] = [];
  for (; at < all.length && opening.length < OPENING && !HEADING.test(all[at]?.text ?? ''); at++) opening.push(all[at] as Line);
  const last = all.findLastIndex((line) => line.block.kind === 'row' || isText(line.text));
  const tail = last < 0 ? [] : all.slice(last + 1).slice(0, EDGE);
  const plans = all.findIndex((line, i) => i >= at && line.text.length <= 30 && PLANS.test(line.text));
  return { head, opening, done: all.slice(at, plans < 0 ? last + 1 : plans), tail };
}

/** A line such as 市教育局： or 各位领导、同志们： */
export function isAddressee(line: string): boolean {
  return (
    line.length <= 60 &&
    /[：:]$/.test(line) &&
    /政府|委员会|办公室|局|厅|[市省县区]委|领导|同志|委员|专家|代表|主任|督导|[组室处]/.test(line) &&
    !/^[一二三四五六七八九十]|措施|问题|成效|如下|整改/.test(line)
  );
}

/** Bodies that issue reports, as their names end. */
const BODY_ENDINGS = [
  '人民政府(?:办公室|教育督导(?:委员会|室)(?:办公室)?)?',
  '委(?:员会)?(?:教育工作领导小组|教育工委|办公室)(?:办公室|秘书组)?|教育工作领导小组(?:办公室|秘书组)?|教育党组|局党组|局党委',
  '(?:街道)?办事处|行政公署|行署教育局|(?<=[县区市旗])委(?:员会)?',
  '政府(?:办公室)?',
  '(?:教育(?:(?:和|与)?(?:体育|科技|科学技术|文化|文体|科学|广电|旅游))*|教体|教科|教文体|教科体|文教|文教体|社会事业)局',
  '教育(?:工作)?委员会|教委|教育工委|教育厅',
  '(?:教育督导)?委员会(?:办公室)?',
  '(?:人民政府)?教育督导(?:室|团|办公室)',
  '管理委员会|管委会|工委',
].join('|');
const BODY = new RegExp(`^[\\u4e00-\\u9fa5（）()、 ]{0,40}?(?:${BODY_ENDINGS})$`);
const BODY_BEFORE = new RegExp(
  `^(?!关于|公示)([\\u4e00-\\u9fa5]{2,40}?(?:${BODY_ENDINGS}))(?=关于|[：:]|\\d{4}年|教育|履行|义务|学前|工作|推进|落实|贯彻|开展|[“‘《\\s])`,
);

/** True for a line that is the name of a public body and nothing else. */
export function isBodyName(line: string): boolean {
  return line.length <= 40 && BODY.test(line.replace(/\s+/g, ''));
}

/** A signature on one line, 某县教育局 2023年12月26日: the name, the date and where it begins; null for any other line. */
export function signatureIn(line: string): { name: string; date: WrittenDate } | null {
  if (line.length > LONGEST_SIGNATURE) return null;
  const [date] = datesIn(line);
  if (!date || !/^[\s）)]*$/.test(line.slice(date.end))) return null;
  const name = line.slice(0, date.start).replace(/[\s（(，,]+$/, '');
  return isBodyName(name) ? { name, date } : null;
}

/** Longest line of a name and its date. */
const LONGEST_SIGNATURE = 60;

/** The issuing body at the beginning of a title (崆峒区人民政府 of 崆峒区人民政府关于…); null where the title names none. */
export function bodyAtStart(title: string): string | null {
  return BODY_BEFORE.exec(title)?.[1] ?? null;
}
