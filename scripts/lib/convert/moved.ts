import type { Outcome } from './file.ts';
import type { Store } from './store.ts';

/**
 * Fail sources whose `formerly` names an id that a report has, or that two reports had: an address leads to one place.
 *
 * @param outcomes outcomes of a run, in order of the file names
 */
export function settleFormer(outcomes: readonly Outcome[]): Outcome[] {
  const living = new Map(outcomes.flatMap((outcome) => ('stamp' in outcome ? [[outcome.stamp.id, outcome.file] as const] : [])));
  const former = Map.groupBy(
    outcomes.flatMap((outcome) => ('stamp' in outcome ? outcome.stamp.formerly.map((id) => ({ id, file: outcome.file })) : [])),
    ({ id }) => id,
  );
  return outcomes.map((outcome) => {
    if (!('stamp' in outcome)) return outcome;
    for (const id of outcome.stamp.formerly) {
      const holder = living.get(id) ?? former.get(id)?.find(({ file }) => file !== outcome.file)?.file;
      if (holder !== undefined) return { file: outcome.file, failure: clash(outcome.file, id, holder) };
    }
    return outcome;
  });
}

function clash(file: string, id: string, holder: string) {
  const self = holder === file;
  return {
    file,
    message: self ? `Its \`formerly\` names its own id, ${id}.` : `Its \`formerly\` names ${id}, which is or was the id of ${holder}.`,
    hint: 'Take that id out of `formerly:` in the .yaml beside the file; an address can lead to one report only.',
  };
}

/** A report that has another id than before: the id that is gone, the one it has now, and the line of the sidecar that makes the old address lead on. */
export type Moved = { from: string; to: string; file: string; write: string | null };

/** The report that an id went to in this run; null where its source is gone. `write` is null where the sidecar has the line already. */
export function movedTo(store: Store, from: string, outcomes: readonly Outcome[]): Moved | null {
  const source = store.sourceOf(from);
  const outcome = outcomes.find(({ file }) => file === source);
  if (!outcome || !('stamp' in outcome) || outcome.stamp.id === from) return null;
  const { id, formerly } = outcome.stamp;
  return { from, to: id, file: outcome.file, write: formerly.includes(from) ? null : `formerly: [${[...formerly, from].join(', ')}]` };
}
