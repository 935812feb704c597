import type { Span } from '../../model/index.ts';
import type { Line } from './front.ts';

/** Document a report rests on, with its place in the source. */
export type Basis = Span & { number: string | null; title: string | null };

/** A document number, 发文字号: 平政教督办〔2023〕33号, in any brackets that stand for 〔〕. */
const DOC_NUMBER =
  '[\\u4e00-\\u9fa5]{1,16}(?:（[\\u4e00-\\u9fa5]{1,4}）)?[〔【［\\[（(﹝]\\s?(?:19|20)\\d{2}\\s?[〕】］\\]）)﹞]\\s?(?:第)?\\d{1,5}\\s?号';

/** A title in 《》, without line breaks; inner marks are 〈〉 or <>. */
const TITLE = '《([^《》\\n]{4,120})》';
const NUMBERED = new RegExp(`${TITLE}\\s*[（(]\\s*(${DOC_NUMBER})\\s*[）)]|(${DOC_NUMBER})(?:文件)?${TITLE}`);
const NUMBER = new RegExp(DOC_NUMBER);
/** Words that run into a number written without brackets before it. */
const VERB = /^.*?(?:根据|按照|依据|遵照|对照|收到|接到|贯彻|落实|印发的?|以|按)/;
/** A title without number counts only after words that make it the basis, and not for a law. */
const NAMED = new RegExp(`(?:根据|按照|对照|依据|依照|遵照|按|收到|接到)[^。《]{0,40}${TITLE}`);
const BY_RECEIPT = new RegExp(`${TITLE}(?:文件)?(?:精神|要求)?(?:收悉|下发|印发)`);
const LAW = /(?:法|条例)$/;

/** The basis document named in the opening paragraphs: with its number where one is written; null where none is named. */
export function basisOf(opening: Line[]): Basis | null {
  for (const { block, text } of opening) {
    const numbered = NUMBERED.exec(text);
    if (numbered) return place(block.start, numbered, numbered[1] ?? numbered[4] ?? null, numbered[2] ?? numbered[3] ?? null);
  }
  for (const { block, text } of opening) {
    const named = NAMED.exec(text) ?? BY_RECEIPT.exec(text);
    if (named && !LAW.test(named[1] ?? '')) return place(block.start, named, named[1] ?? null, null);
    const number = NUMBER.exec(text);
    if (number) return place(block.start, number, null, number[0]);
  }
  return null;
}

function place(offset: number, match: RegExpExecArray, title: string | null, number: string | null): Basis {
  return {
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    title,
    number: number?.replace(/\s/g, '').replace(VERB, '') ?? null,
  };
}
