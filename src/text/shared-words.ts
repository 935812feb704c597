/** A word, or a run of words, that several texts hold. */
export type SharedWord = {
  word: string;
  /** Number of texts that hold it. */
  texts: number;
};

/** Characters at which a shared run neither begins nor ends: particles, prepositions, conjunctions, numerals. */
const FUNCTION_CHARACTERS: ReadonlySet<string> = new Set(
  '的了着过地得和与及或并而且但也都就又还再在于是为对从向把被将由以用按据经通因如若等各每该其此这那之所有无不没未可能会要应须将已更最较很上下中内外前后间一二三四五六七八九十两几多个',
);
const HAN = /^\p{Script=Han}+$/u;

/** Longest run that is compared as one. */
const LONGEST = 24;

/** A run without the function characters at its ends. */
function trimmed(run: string): string {
  let [start, end] = [0, run.length];
  while (start < end && FUNCTION_CHARACTERS.has(run.charAt(start))) start++;
  while (end > start && FUNCTION_CHARACTERS.has(run.charAt(end - 1))) end--;
  return run.slice(start, end);
}

/** The longest run from an offset on that one of the other texts holds, and nothing if it is shorter than `shortest`. */
function runAt(text: string, start: number, others: readonly string[], shortest: number): string {
  let found = '';
  for (let length = shortest; length <= LONGEST && start + length <= text.length; length++) {
    const run = text.slice(start, start + length);
    if (!HAN.test(run) || !others.some((other) => other.includes(run))) break;
    found = run;
  }
  return found;
}

/** Runs of a text that others hold too, one after the other. */
function runsOf(text: string, others: readonly string[], shortest: number): string[] {
  const runs: string[] = [];
  for (let at = 0; at + shortest <= text.length; ) {
    const run = runAt(text, at, others, shortest);
    if (run === '') at++;
    else {
      runs.push(run);
      at += run.length;
    }
  }
  return runs;
}

/**
 * Runs of Chinese characters that at least two of the texts hold, without function characters at their ends: those that most texts hold first, of
 * equals the longest. A run that stands only inside a longer one of the list is left out.
 *
 * @param shortest characters of the shortest
 * @param most number of the longest list
 */
export function sharedWords(texts: readonly string[], shortest = 3, most = 24): SharedWord[] {
  const found = new Map<string, number>();
  texts.forEach((text, own) => {
    const others = texts.filter((_, at) => at !== own);
    for (const run of runsOf(text, others, shortest)) {
      const word = trimmed(run);
      if (word.length >= shortest && !found.has(word)) found.set(word, texts.filter((each) => each.includes(word)).length);
    }
  });
  const words = [...found].map(([word, count]) => ({ word, texts: count }));
  const within = ({ word, texts: count }: SharedWord) =>
    words.some((other) => other.word !== word && other.texts >= count && other.word.includes(word));
  return words
    .filter((word) => !within(word))
    .toSorted((a, b) => b.texts - a.texts || b.word.length - a.word.length || (a.word < b.word ? -1 : 1))
    .slice(0, most);
}
