import type { Outcome } from './file.ts';
import type { Store } from './store.ts';

/** What a run means for the outputs of a source. */
export type Effect = 'changed' | 'unchanged' | 'failed';

/** Put the outputs of a conversion in their place. Former outputs of a source that failed stay. */
export function publish(store: Store, outcome: Outcome): Effect {
  if ('failure' in outcome) return 'failed';
  const changed = store.publish(outcome.file, outcome.stamp);
  return changed || outcome.state === 'done' ? 'changed' : 'unchanged';
}

/** Compare the outputs of a conversion with what is there. */
export function compare(store: Store, outcome: Outcome): Effect {
  if ('failure' in outcome) return 'failed';
  return store.holds(outcome.stamp) ? 'unchanged' : 'changed';
}

/**
 * Ids of outputs that no source stands for any more: their source is gone, or became another report in this run.
 *
 * @param files names of all sources, of all shards
 */
export async function outdated(store: Store, outcomes: readonly Outcome[], files: readonly string[]): Promise<string[]> {
  const present = new Set(files);
  const made = new Map(outcomes.flatMap((outcome) => ('stamp' in outcome ? [[outcome.file, outcome.stamp.id] as const] : [])));
  const current = new Set(made.values());
  const ids: string[] = [];
  for (const id of await store.ids()) {
    if (current.has(id)) continue;
    const source = store.sourceOf(id);
    if (source === null || !present.has(source) || made.has(source)) ids.push(id);
  }
  return ids;
}
