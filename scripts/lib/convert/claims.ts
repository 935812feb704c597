import { reportId } from '../../../src/model/index.ts';
import { stem } from '../content/source-names.ts';
import type { Outcome } from './file.ts';

/**
 * Fail all sources that claim one id: which of them should have it only a person can say, so none is written.
 *
 * @param outcomes outcomes of a run, in order of the file names
 */
export function settleClaims(outcomes: readonly Outcome[]): Outcome[] {
  const claims = new Map<string, string[]>();
  for (const outcome of outcomes) {
    const id = claimOf(outcome);
    if (id !== null) claims.set(id, [...(claims.get(id) ?? []), outcome.file]);
  }
  return outcomes.map((outcome) => {
    const id = claimOf(outcome);
    const claimants = id === null ? [] : (claims.get(id) ?? []);
    return claimants.length < 2 || id === null ? outcome : { file: outcome.file, failure: collision(outcome.file, id, claimants) };
  });
}

/** The id that a source claims: the one it was converted to, or that its name says where it failed. */
function claimOf(outcome: Outcome): string | null {
  if ('stamp' in outcome) return outcome.stamp.id;
  const named = stem(outcome.file);
  return reportId.safeParse(named).success ? named : null;
}

function collision(file: string, id: string, claimants: readonly string[]) {
  const others = claimants.filter((claimant) => claimant !== file).join(', ');
  return {
    file,
    message: `It claims the id ${id}, as does ${others}.`,
    hint: `Remove one of them if they are the same report; else name the later one ${id}-2, with its sidecar.`,
  };
}
