import type { Span } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import type { CheckRule, Found } from './types.ts';

const LONGEST = 12;
const HAN = /^\p{Script=Han}+$/u;
/** Doubling that is good Chinese: 一项一项, 逐校逐校, words said twice for weight, and names that end as the next word begins (民办园办园). */
const WANTED =
  /^(?:[一逐每各几]|[生人校]每|[〇零二三四五六七八九十百]|.{0,1}(?:常常|人人|年年|天天|层层)|很多|方面|讨论|研究|学习|交流|来回|非常|办园|办学)/;
/** Particles and verbs that never stand doubled. */
const NEVER = /的的|了了|和和|及及|是是|在在|为为|对对|与与|将将|把把|被被|、、|，，|。。|；；|,,/g;

/** Words written twice in a row, 重复字词. */
export const repeatedWords: CheckRule = ({ text, passages }) => {
  const next = new Int32Array(0x10000);
  return passages.flatMap((passage) => [...doubledWords(text, passage, next), ...doubledMarks(text, passage)]);
};

const found = (text: string, start: number, end: number): Found => ({
  severity: 'note',
  message: `字词重复：“${text.slice(start, end)}”`,
  start,
  end,
});

function doubledWords(text: string, passage: Span, next: Int32Array): Found[] {
  const findings: Found[] = [];
  const starts = recurring(text, passage, next);
  let from = passage.start;
  for (let at = starts.pop(); at !== undefined; at = starts.pop()) {
    const length = at < from ? 0 : doubledAt(text, at, passage.end);
    if (length === 0) continue;
    findings.push(found(text, at, at + 2 * length));
    from = at + 2 * length;
  }
  return findings;
}

/**
 * Places of a passage, the last first, whose character stands again where a word that begins there may begin anew: no doubled word begins at others.
 *
 * @param next where each code unit was met last; what an earlier passage left there makes places more, never fewer
 */
function recurring(text: string, { start, end }: Span, next: Int32Array): number[] {
  const places: number[] = [];
  for (let at = end - 1; at >= start; at--) {
    const unit = text.charCodeAt(at);
    const again = next[unit] as number;
    if (again > at && again <= at + LONGEST) places.push(at);
    next[unit] = at;
  }
  return places;
}

/** Length of the word that stands twice at `at`; 0 where none does. */
function doubledAt(text: string, at: number, end: number): number {
  const first = text.charCodeAt(at);
  for (let length = Math.min(LONGEST, (end - at) >> 1); length >= 2; length--) {
    if (text.charCodeAt(at + length) !== first || !text.startsWith(text.slice(at, at + length), at + length)) continue;
    const word = text.slice(at, at + length);
    if (HAN.test(word) && !WANTED.test(word) && new Set(word).size > 1) return length;
  }
  return 0;
}

function doubledMarks(text: string, { start, end }: Span): Found[] {
  return matchesOf(NEVER, text.slice(start, end)).map((match) => found(text, start + match.index, start + match.index + 2));
}
