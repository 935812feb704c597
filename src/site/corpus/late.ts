import { randomUUID } from 'node:crypto';
import { Markup } from '../../text/html.ts';
import { leanBytes } from '../../text/lean.ts';
import { answerTo, currentPage, type Question } from './ask.ts';
import { questionKey } from './facts.ts';
import type { LatePlace, LateUse } from './late-place.ts';

/*
  Late values: numbers of all reports on pages that tell of something else. A page about an indicator says how many reports are silent about it, so that
  each added report would make it anew though it has nothing else to say. What such a number is written as is no part of making the page: it leaves a
  mark, and when all else is there, the markup of the late value is put where the mark stands. It is known where that is, so that a page of which late values alone
  have changed is a page with other bytes in these places.
*/

type LateValue = { question: Question<readonly [string], unknown>; write: (answer: unknown, ...args: LateUse['args']) => Markup };

const values = new Map<string, LateValue>();

/**
 * Name a late value.
 *
 * @param write its markup from the answer to a question and what the page says besides; pure, without addresses, and without Chinese on an English page:
 * nothing is done with it any more but that quotes and end tags which are not needed are left out
 * @returns what a page puts where its markup shall stand: among text, in no attribute
 */
export function lateValue<R, More extends (string | number | boolean | null)[]>(
  name: string,
  question: Question<[about: string], R>,
  write: (answer: R, about: string, ...more: More) => Markup,
): (about: string, ...more: More) => Markup {
  values.set(name, { question, write } as unknown as LateValue);
  return (about, ...more) => {
    const uses = currentPage()?.late;
    if (!uses) throw new Error(`${name} is a late value, and no page is being made.`);
    return new Markup(`${MARK}${uses.push({ name, args: [about, ...more] }) - 1}${MARK_ENDS}`);
  };
}

/** Marks begin with something that no text of a report can hold. */
const MARK = `<!--${randomUUID()} `;
const MARK_BYTES = Buffer.from(MARK);
const MARK_ENDS = '-->';

function lateValueOf(name: string): LateValue {
  const value = values.get(name);
  if (!value) throw new Error(`There is no late value ${name}.`);
  return value;
}

/** Name of the question that a late value is made from. */
export const lateQuestion = ({ name }: Pick<LateUse, 'name'>): string => lateValueOf(name).question.derived.name;

/** Markup of a late value from the answer to its question, as it stands in a page. */
export function lateMarkup({ name, args }: LateUse, answer: unknown): Buffer {
  return leanBytes(lateValueOf(name).write(answer, ...args).text);
}

/** A whole page with late values in place of their marks, and where they stand. */
export async function withLateValues(page: Buffer): Promise<{ page: Buffer; places: LatePlace[] }> {
  const uses = currentPage()?.late ?? [];
  if (uses.length === 0) return { page, places: [] };
  const pieces: Buffer[] = [];
  const places: LatePlace[] = [];
  let bytes = 0;
  const add = (piece: Buffer) => {
    pieces.push(piece);
    bytes += piece.length;
  };
  let from = 0;
  for (let at = page.indexOf(MARK_BYTES); at >= 0; at = page.indexOf(MARK_BYTES, from)) {
    const number = at + MARK_BYTES.length;
    const end = page.indexOf(MARK_ENDS, number);
    const use = uses[Number(page.toString('latin1', number, end))];
    if (!use) throw new Error(`No late value left the mark ${page.toString('latin1', at, end)}.`);
    add(page.subarray(from, at));
    const { derived } = lateValueOf(use.name).question;
    const start = bytes;
    add(lateMarkup(use, await answerTo(derived, use.args[0])));
    places.push({ ...use, start, end: bytes, question: questionKey(derived.name, [use.args[0]]) });
    from = end + MARK_ENDS.length;
  }
  add(page.subarray(from));
  return { page: Buffer.concat(pieces), places };
}
