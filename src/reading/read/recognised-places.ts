import type { Span } from '../../model/index.ts';

/** A text without white space, and where each of its characters stood. */
type Bare = { text: string; at: number[] };

function bareOf(text: string): Bare {
  const at: number[] = [];
  let bare = '';
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i] as string)) continue;
    bare += text[i];
    at.push(i);
  }
  return { text: bare, at };
}

/**
 * Where lines stand in the text that they were put together to, white space aside. Lines come nearly in the order of the text; each takes the
 * first place from where the one before ended, else the first free one.
 *
 * @returns a place for each line; null for a line without words, or one that the text does not hold
 */
export function linePlaces(text: string, lines: readonly string[]): (Span | null)[] {
  const bare = bareOf(text);
  const taken = new Set<number>();
  let from = 0;
  return lines.map((line) => {
    const words = line.replace(/\s+/g, '');
    if (!words) return null;
    const start = freePlace(bare.text, words, from, taken) ?? freePlace(bare.text, words, 0, taken);
    if (start === null) return null;
    taken.add(start);
    from = start + words.length;
    return { start: bare.at[start] as number, end: (bare.at[from - 1] as number) + 1 };
  });
}

function freePlace(text: string, words: string, from: number, taken: ReadonlySet<number>): number | null {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) if (!taken.has(at)) return at;
  return null;
}
