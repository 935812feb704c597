import { firstFrom } from '../../text/bisect.ts';

/** A text without the line ends that cut it, and where its characters stand in the text as written. */
export type Unwrapped = {
  text: string;
  /** Place of a character in the text as written. */
  at: (offset: number) => number;
};

/** Ends of lines with the indentation after them. */
const LINE_END = /\r?\n[ \t\u3000]*/g;

/** Join the lines of a wrapped paragraph, so that a number is read with the unit that the next line begins with. */
export function unwrap(text: string): Unwrapped {
  const cuts: { from: number; shift: number }[] = [];
  let shift = 0;
  const joined = text.replace(LINE_END, (end: string, at: number) => {
    cuts.push({ from: at - shift, shift: shift + end.length });
    shift += end.length;
    return '';
  });
  return { text: joined, at: (offset) => offset + (cuts[firstFrom(cuts, offset + 1, ({ from }) => from) - 1]?.shift ?? 0) };
}
