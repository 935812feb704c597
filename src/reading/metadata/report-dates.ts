import { fold } from '../../text/fold.ts';
import type { HeadField } from '../types.ts';
import { dateLine, datesIn } from './dates.ts';
import type { Found } from './found.ts';
import { type Front, type Line, signatureIn } from './front.ts';

/** The three dates of a report; each null where nothing tells it. */
export type ReportDates = {
  /** 成文: of the head table, the signature, the session it was given in, the line under the title. */
  signed: Found | null;
  /** 发布: the page of the issuing body. */
  published: Found | null;
  /** 转载: somebody else's page, such as a forum. */
  posted: Found | null;
};

/** A line that says when and where a report was given: ——2022年1月13日在某县第十七届人民代表大会第一次会议上. */
const SESSION =
  /^[\s—–―-]*[（(]?\s*[\d〇○零ＯO一二][\d〇○零ＯO一二三四五六七八九十年月日 ]{6,14}日?\s*[,，]?在.{2,60}(?:上|会议|大会)[）)]?$/;
/** Words of a draft or a print, which a date under a title may stand beside: （2023年12月）, 2023年12月5日发布. */
const LONGEST_DATED = 80;

/** When a report was signed, published and posted, ISO as far as written. */
export function reportDates(text: string, front: Front, head: HeadField[]): ReportDates {
  return {
    signed: field(text, head, '成文日期') ?? lineDate(front.tail.toReversed()) ?? sessionDate(front.head) ?? lineDate(front.head),
    published: field(text, head, '发布日期'),
    posted: field(text, head, '转载日期'),
  };
}

function field(text: string, head: HeadField[], name: string): Found | null {
  for (const { name: met, value } of head) {
    const date = met === name ? datesIn(text.slice(value.start, value.end))[0] : undefined;
    if (date) return { value: date.iso, start: value.start + date.start, end: value.start + date.end };
  }
  return null;
}

/** The first line that is a date and nothing else. */
function lineDate(lines: Line[]): Found | null {
  for (const { block, text } of lines) {
    const date = dateLine(text) ?? signatureIn(text)?.date;
    if (date) return { value: date.iso, start: block.start + date.start, end: block.start + date.end };
  }
  return null;
}

/** True for a line that tells the session a report was given in. */
export function isSessionLine(line: string): boolean {
  return line.length <= LONGEST_DATED && SESSION.test(fold(line));
}

function sessionDate(lines: Line[]): Found | null {
  const line = lines.find(({ text }) => isSessionLine(text));
  const date = line && datesIn(line.text)[0];
  return line && date ? { value: date.iso, start: line.block.start + date.start, end: line.block.start + date.end } : null;
}
