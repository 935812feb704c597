/** Entries up to which folds are opened for a reader who looks for something; further ones show their number of matches. */
const OPENED = 60;

/** The folded groups of a list that is narrowed: they close around what does not fit, open around what does, and go back as they were. */
export class Folds {
  readonly #groups: readonly HTMLElement[];
  /** How the folds stood before the reader began to narrow the list; null while it is not narrowed. */
  #before: Map<HTMLDetailsElement, boolean> | null = null;

  constructor(list: HTMLElement) {
    this.#groups = [...list.querySelectorAll<HTMLElement>('[data-group]')];
    for (const group of this.#groups) {
      const count = countOf(group);
      if (count) count.dataset['count'] = count.textContent ?? '';
    }
  }

  /** Brings the groups up to date with the entries that are hidden in them. */
  update(narrowed: boolean): void {
    const folds = this.#groups.filter((group) => group instanceof HTMLDetailsElement);
    if (narrowed) this.#before ??= new Map(folds.map((fold) => [fold, fold.open]));
    for (const group of this.#groups) show(group, narrowed);
    let opened = 0;
    for (const fold of folds) {
      fold.open = narrowed ? opened < OPENED && !fold.hidden : (this.#before?.get(fold) ?? fold.open);
      if (fold.open) opened += fold.querySelector('[data-group]') ? 0 : fittingIn(fold);
    }
    if (!narrowed) this.#before = null;
  }
}

function countOf(group: HTMLElement): HTMLElement | null {
  return group.querySelector<HTMLElement>(':scope > summary [data-count]');
}

function fittingIn(group: HTMLElement): number {
  return group.querySelectorAll('[data-find]:not([hidden])').length;
}

function show(group: HTMLElement, narrowed: boolean): void {
  const fitting = fittingIn(group);
  group.hidden = fitting === 0;
  const count = countOf(group);
  if (count) count.textContent = narrowed ? String(fitting) : (count.dataset['count'] ?? '');
}
