import type { FoldedDocument } from './documents.ts';

/** Stands in a folded text where something was left out. */
export const BREAK = '\n';

/** A folded text in which characters stand next to each other only where no mark, space or end of a passage is between them: else there is a break. */
export function withBreaks({ plain: { text, from }, starts }: FoldedDocument): string {
  const pieces: string[] = [];
  let [begin, passage] = [0, 0];
  for (let at = 1; at < text.length; at++) {
    const place = from[at] as number;
    while ((starts[passage] ?? Number.POSITIVE_INFINITY) < place) passage++;
    if (place - (from[at - 1] as number) === 1 && starts[passage] !== place) continue;
    pieces.push(text.slice(begin, at));
    begin = at;
  }
  return [...pieces, text.slice(begin)].join(BREAK);
}

const UNITS = 0x10000;

/** Texts one behind the other, each character by a number of its own, breaks and ends as 0; and how often each number and each two neighbours stand there. */
function counted(texts: readonly string[]) {
  const text = [BREAK, ...texts, BREAK].join(BREAK);
  const numbers = new Uint16Array(UNITS);
  const sequence = new Uint16Array(text.length);
  let kinds = 1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (text[at] !== BREAK) sequence[at] = numbers[unit] ||= kinds++;
  }
  const chars = new Uint32Array(kinds);
  const pairs = new Uint32Array(kinds * kinds);
  let last = 0;
  for (const char of sequence) {
    chars[char] = (chars[char] as number) + 1;
    pairs[last * kinds + char] = (pairs[last * kinds + char] as number) + 1;
    last = char;
  }
  return { numbers, sequence, kinds, chars, pairs };
}

/** True where two characters hold together at least as well as with those around them, and better than with one: 质量 in 质量还, and not 量还. */
function holds({ sequence, kinds, chars, pairs }: ReturnType<typeof counted>, at: number): boolean {
  const [before = 0, first = 0, second = 0, after = 0] = sequence.subarray(at - 1, at + 3);
  /** Of the places of a character, the share at which it is part of a pair. */
  const share = (a: number, b: number, of: number): number => (of === 0 ? 0 : (pairs[a * kinds + b] as number) / (chars[of] as number));
  const more = share(first, second, second) - share(before, first, before);
  const alsoMore = share(first, second, first) - share(second, after, after);
  return more >= 0 && alsoMore >= 0 && more + alsoMore > 0;
}

/**
 * Which of some pairs of characters are words, as far as some texts with breaks let tell: in half of their places at least they hold together better than
 * with the characters around them, as 子 of 人员子女 is followed by 女 more often than it follows 员. Pairs that stand together nowhere are none.
 */
export function wordsAmong(asked: Iterable<string>, texts: readonly string[]): Set<string> {
  const counts = counted(texts);
  const { numbers, sequence, kinds } = counts;
  const numberOf = (pair: string): number => (numbers[pair.charCodeAt(0)] as number) * kinds + (numbers[pair.charCodeAt(1)] as number);
  const places = new Map(Array.from(asked, (pair) => [numberOf(pair), { pair, held: 0, all: 0 }]));
  for (let at = 1; at + 2 < sequence.length; at++) {
    if (sequence[at] === 0 || sequence[at + 1] === 0) continue;
    const place = places.get((sequence[at] as number) * kinds + (sequence[at + 1] as number));
    if (!place) continue;
    place.all++;
    if (holds(counts, at)) place.held++;
  }
  return new Set([...places.values()].flatMap(({ pair, held, all }) => (held > 0 && held * 2 >= all ? pair : [])));
}
