import { draw } from './draw.ts';
import type { Draft, State } from './state.ts';

const KEPT_AS = 'review-drafts';

/** Keeps what was changed and not yet recorded, for the next time the page is opened. */
export function keepDrafts({ drafts }: State): void {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify([...drafts]));
  } catch {
    return;
  }
}

/** Drafts of an earlier visit; none where the browser keeps nothing. */
export function keptDrafts(): State['drafts'] {
  try {
    return new Map(JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]'));
  } catch {
    return new Map();
  }
}

/** Puts a draft in the place of what was changed of an item before. */
export function setDraft(state: State, id: string, draft: Draft): void {
  state.drafts.set(id, draft);
  keepDrafts(state);
  draw(state);
}
