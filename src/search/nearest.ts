/** A place in a text and its distance from a word: characters to replace, add, leave out or swap with their neighbour. */
export type IndexPlace = { start: number; end: number; distance: number };

/**
 * The first of the nearest places of a word in a text (optimal string alignment with free ends). Null where none is near enough. Takes time
 * in proportion to the lengths of both.
 */
export function nearest(text: string, word: string, allowed: number): IndexPlace | null {
  const height = word.length + 1;
  let [two, one, now] = [column(height), column(height), column(height)];
  for (let i = 0; i < height; i++) one.cost[i] = i;
  let best: IndexPlace | null = null;
  for (let j = 1; j <= text.length; j++) {
    now.cost[0] = 0;
    now.start[0] = j;
    const char = text.charCodeAt(j - 1);
    for (let i = 1; i < height; i++) {
      const same = word.charCodeAt(i - 1) === char;
      let cost = (one.cost[i - 1] as number) + (same ? 0 : 1);
      let start = one.start[i - 1] as number;
      const offer = (other: EditColumn, at: number): void => {
        if ((other.cost[at] as number) + 1 >= cost) return;
        cost = (other.cost[at] as number) + 1;
        start = other.start[at] as number;
      };
      offer(one, i);
      offer(now, i - 1);
      if (i > 1 && j > 1 && word.charCodeAt(i - 2) === char && word.charCodeAt(i - 1) === text.charCodeAt(j - 2)) offer(two, i - 2);
      now.cost[i] = cost;
      now.start[i] = start;
    }
    const distance = now.cost[height - 1] as number;
    const start = now.start[height - 1] as number;
    if (distance <= allowed && start < j && (!best || distance < best.distance)) best = { start, end: j, distance };
    [two, one, now] = [one, now, two];
  }
  return best;
}

/** Costs of the prefixes of the word at one place of the text, and where each began. */
type EditColumn = { cost: Uint16Array; start: Uint32Array };

const column = (height: number): EditColumn => ({ cost: new Uint16Array(height), start: new Uint32Array(height) });

/** A word of a text that differs from another one in exactly one character: at which place, and whether that is of the same sort. */
export type OneWrong = { words: string; at: number; same: boolean };

/** Every word of a text that differs from another one in exactly one character, each once. */
export function oneWrong(text: string, word: string): OneWrong[] {
  const found = new Map<string, OneWrong>();
  for (let start = 0; start + word.length <= text.length; start++) {
    let [wrong, place] = [0, 0];
    for (let i = 0; i < word.length && wrong < 2; i++) {
      if (text.charCodeAt(start + i) === word.charCodeAt(i)) continue;
      wrong++;
      place = i;
    }
    if (wrong !== 1) continue;
    const words = text.slice(start, start + word.length);
    if (!found.has(words)) found.set(words, { words, at: place, same: sortOf(words.charCodeAt(place)) === sortOf(word.charCodeAt(place)) });
  }
  return [...found.values()];
}

/** Sort of a character by its code: digit, other ASCII, any other. */
export const sortOf = (code: number): 0 | 1 | 2 => (code >= 0x30 && code <= 0x39 ? 0 : code < 0x80 ? 1 : 2);
