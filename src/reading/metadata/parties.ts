import type { HeadField } from '../types.ts';
import { dateLine } from './dates.ts';
import { type Found, found } from './found.ts';
import { bodyAtStart, type Front, isAddressee, isBodyName, type Line, signatureIn } from './front.ts';
import type { Title } from './title.ts';

/** By-line at the end: (某县教育局 供稿), 供稿单位：某县教育局. */
const BYLINE = /^[（(]?\s*(?:供稿(?:单位)?\s*[：:]\s*)?([\u4e00-\u9fa5]{3,30}?)\s*(?:供稿)?\s*[）)]?$/;

/**
 * Issuing body, 发文机关: the signature, the line under the title, the body at the beginning of the title, the head table of the page, a
 * by-line, the source of the page; null where none names a public body.
 */
export function issuerOf(text: string, front: Front, title: Title | null, head: HeadField[]): Found | null {
  const signature = signed(front);
  if (signature.length > 0) return joint(signature);
  const inLine = front.tail.findLast((line) => signatureIn(line.text));
  const name = inLine && signatureIn(inLine.text)?.name.trim();
  if (inLine && name) return { value: name, start: inLine.block.start, end: inLine.block.start + name.length };
  const byline = front.head.find((line) => (title ? line.block.start >= title.end : true) && isBodyName(line.text));
  if (byline) return found(text, byline.block);
  const inTitle = title && bodyAtStart(title.text);
  if (title && inTitle) {
    const start = text.indexOf(inTitle, title.start);
    return start >= 0 && start < title.end
      ? { value: inTitle, start, end: start + inTitle.length }
      : { value: inTitle, start: title.start, end: title.end };
  }
  return redHead(front) ?? field(text, head, '发文机关') ?? contributor(text, front) ?? lastName(text, front) ?? field(text, head, '来源');
}

/** Bodies that sign together: the lines of names right above the date. */
function signed({ tail }: Front): Line[] {
  const dateAt = tail.findIndex((line, i) => i > 0 && dateLine(line.text) && tail.slice(Math.max(0, i - 2), i).some(isBody));
  const last = tail.slice(0, Math.max(0, dateAt)).findLastIndex(isBody);
  if (last < 0) return [];
  const first = tail.slice(0, last + 1).findLastIndex((line) => !isBody(line)) + 1;
  return tail.slice(first, last + 1);
}

/** A seal, 公章, is no part of a name. */
const SEAL = /\s*[（(](?:公章|盖章|印章|章|印)[）)]\s*$/;
const isBody = ({ text }: Line): boolean => isBodyName(text.replace(SEAL, ''));

/** The name of one body, or of several joined by 、. */
function joint(lines: Line[]): Found | null {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return null;
  const name = ({ text }: Line) =>
    text
      .replace(SEAL, '')
      .trim()
      .split(/[\s、]+/)
      .join('、');
  const spaced = (value: string) => (/^(?:\S、)+\S$/.test(value) ? value.replace(/、/g, '') : value);
  const end = last.block.start + last.text.replace(SEAL, '').length;
  return { value: lines.map((line) => spaced(name(line))).join('、'), start: first.block.start, end };
}

/** The red head of a document, 红头: 辰溪县教育局文件. */
const RED_HEAD = /^(?<name>[\u4e00-\u9fa5\s]{4,40})文\s*件$/;

function redHead({ head }: Front): Found | null {
  for (const { block, text } of head) {
    const name = RED_HEAD.exec(text.trim())?.groups?.['name']?.trim();
    if (name && isBodyName(name))
      return { value: name.replace(/\s+/g, ''), start: block.start, end: block.start + text.indexOf(name) + name.length };
  }
  return null;
}

function field(text: string, head: HeadField[], name: string): Found | null {
  const fit = head.find((f) => f.name === name && isBodyName(text.slice(f.value.start, f.value.end)));
  return fit ? found(text, fit.value) : null;
}

function contributor(text: string, front: Front): Found | null {
  const line = front.tail.find(({ text: words }) => /供稿/.test(words) && BYLINE.test(words));
  const name = line && BYLINE.exec(line.text)?.[1];
  if (!line || !name || !isBodyName(name)) return null;
  const start = line.block.start + line.text.indexOf(name);
  return found(text, { start, end: start + name.length });
}

/** A signature without a date. */
function lastName(text: string, front: Front): Found | null {
  const line = front.tail.find((candidate) => isBodyName(candidate.text));
  return line ? found(text, line.block) : null;
}

/** Body addressed, 主送机关, without its colon. */
export function addresseeOf(text: string, front: Front): Found | null {
  const line = front.head.find((candidate) => isAddressee(candidate.text));
  if (!line) return null;
  const length = line.text.replace(/\s*[：:]$/, '').length;
  return found(text, { start: line.block.start, end: line.block.start + length });
}
