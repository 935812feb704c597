import type { Figure } from './types.ts';

/** What is worked out from the figures of a passage, which are those of one text, and asked for by several checks: once for each list of figures. */
export function onceForFigures<T>(work: (text: string, figures: readonly Figure[]) => readonly T[]): typeof work {
  const known = new WeakMap<readonly Figure[], readonly T[]>();
  return (text, figures) => {
    const found = known.get(figures) ?? work(text, figures);
    known.set(figures, found);
    return found;
  };
}
