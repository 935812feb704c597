import type { PassagePlace, SharedWords } from '../../model/shared-words.ts';

/** Characters of a passage that name it in a list. */
const SHOWN = 20;
/** Words are looked for in a search from this length on: shorter ones stand everywhere. */
const TELLING = 8;

/** The beginning of a passage, as a list names it. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

/**
 * Words of a passage by which a search finds the others like it: its first piece between marks that is long enough and holds neither a figure nor
 * a name of its own county, which others write otherwise.
 */
export function telling(text: string, own: readonly string[] = []): string {
  const names = own.flatMap((name) => (name.length > 2 ? name.slice(0, -1) : name));
  const pieces = text.split(/[\s，,。；;：:、（）()“”《》]+/);
  return (
    pieces.find((piece) => piece.length >= TELLING && !/[\d%]/.test(piece) && !names.some((name) => piece.includes(name))) ?? excerpt(text)
  );
}

/** Numbers that are not told exactly, so that a page stays as it is while reports come in. */
const STEPS = [1000, 500, 200, 100, 50, 20, 10] as const;

/** A number of counties as it is told: exactly, or as the step that it has reached. */
export type Reached = { counties: number; exact: boolean };

/** Passages beside which another report is named; all others are found by their search. */
const NAMED = 3;

/** A passage that stands in reports of other counties: in how many, and one of them where it is named, else null. */
type ShownPassage = { passage: string; reached: Reached; twin: PassagePlace | null };

/** What of the words of a report others share, as its page shows it: in per cent of its letters, and passage by passage. */
export type ShownWords = { percent: number; passages: ShownPassage[] };

/**
 * What is shown of shared words: it stays as it is while numbers of counties stay below the next step. Another report is named for the passages that
 * fewest counties share, as far as their number is told exactly.
 */
export function shownWords({ letters, shared, passages }: SharedWords): ShownWords {
  const told = passages.map(({ passage, districts, twins: [twin = null] }) => ({ passage, reached: reached(districts), twin }));
  const few = told.filter(({ reached: { exact } }) => exact).toSorted((one, other) => one.reached.counties - other.reached.counties);
  const named = new Set(few.slice(0, NAMED).map(({ passage }) => passage));
  return {
    percent: Math.max(1, Math.round((100 * shared) / Math.max(1, letters))),
    passages: told.map((one) => (named.has(one.passage) ? one : { ...one, twin: null })),
  };
}

/** A number of counties: exact below ten, else the step that it has reached. */
export function reached(counties: number): Reached {
  const step = STEPS.find((one) => counties >= one);
  return { counties: step ?? counties, exact: step === undefined || step === counties };
}
