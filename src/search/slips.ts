/** Two characters that a text must hold: next to each other, or with one between them. */
export type CharacterPair = { chars: string; apart: 1 | 2 };

/** What may go wrong with one character: another one typed for it, left out, one too many, exchanged with its neighbour. */
export type SlipKind = 'wrong' | 'missing' | 'extra' | 'swapped';

/** What remains of a word after one slip of the pen: pairs that a text with the right word is bound to hold. */
export type Slip = { kind: SlipKind; pairs: CharacterPair[] };

/** The one slip that turns the right word into the one typed; null where it takes none or more than one. */
export function slipBetween(typed: string, right: string): SlipKind | null {
  let start = 0;
  while (start < typed.length && start < right.length && typed[start] === right[start]) start++;
  const rests = (a: number, b: number): boolean => typed.slice(start + a) === right.slice(start + b);
  if (start === typed.length && start === right.length) return null;
  if (typed.length === right.length && rests(1, 1)) return 'wrong';
  if (rests(0, 1)) return 'missing';
  if (rests(1, 0)) return 'extra';
  const swapped = typed[start] === right[start + 1] && typed[start + 1] === right[start];
  return swapped && rests(2, 2) ? 'swapped' : null;
}

const next = (a: string | undefined, b: string | undefined): CharacterPair[] => (a && b ? [{ chars: a + b, apart: 1 }] : []);
const across = (a: string | undefined, b: string | undefined): CharacterPair[] => (a && b ? [{ chars: a + b, apart: 2 }] : []);

/** Neighbouring pairs of a range of characters. */
const within = (chars: string[], start: number, end: number): CharacterPair[] =>
  chars.slice(start, Math.max(start, end - 1)).flatMap((char, i) => next(char, chars[start + i + 1]));

/**
 * Every single slip that may have turned another word into the one typed, each with the pairs that the other word then holds; of short
 * words none may be left.
 */
export function slips(typed: string): Slip[] {
  const chars = [...typed];
  const count = chars.length;
  const found: Slip[] = [];
  for (let i = 0; i < count; i++) {
    const [before, char, after, second] = [chars[i - 1], chars[i], chars[i + 1], chars[i + 2]];
    const rest = [...within(chars, 0, i), ...within(chars, i + 1, count)];
    found.push({ kind: 'wrong', pairs: [...rest, ...across(before, after)] });
    found.push({ kind: 'extra', pairs: [...rest, ...next(before, after)] });
    if (!after) continue;
    found.push({ kind: 'missing', pairs: [...within(chars, 0, i + 1), ...across(char, after), ...within(chars, i + 1, count)] });
    const sides = [...within(chars, 0, i), ...within(chars, i + 2, count)];
    found.push({ kind: 'swapped', pairs: [...sides, ...next(before, after), ...next(after, char), ...next(char, second)] });
  }
  return found;
}
