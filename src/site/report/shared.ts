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

/** A number of counties: exact below ten, else the step that it has reached. */
export function reached(counties: number): { counties: number; exact: boolean } {
  const step = STEPS.find((one) => counties >= one);
  return { counties: step ?? counties, exact: step === undefined || step === counties };
}
