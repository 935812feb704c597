import type { Passage, ReportRecord } from '../../model/index.ts';
import { within } from '../../model/span.ts';

/**
 * Anchors of notes (`n1`, `n2` … in the order of the text) by the passages whose figures they explain. Neighbouring rows of one table share the note
 * beside it; a passage without figures has none.
 */
export function noteAnchors({ passages, tables, mentions }: Pick<ReportRecord, 'passages' | 'tables' | 'mentions'>): Map<string, string> {
  const withFigures = new Set(mentions.map(({ passage }) => passage));
  const tableOf = (passage: Passage) => tables.find((table) => within(passage, table))?.id;
  const anchors = new Map<string, string>();
  let before: Passage | undefined;
  let last = 0;
  /** Whether the table that is being gone through has its note. */
  let noted = false;
  for (const passage of passages) {
    const sameTable =
      passage.kind === 'row' && before?.kind === 'row' && before.section === passage.section && tableOf(before) === tableOf(passage);
    if (!sameTable) noted = false;
    if (withFigures.has(passage.id)) {
      if (!noted) last++;
      noted = true;
      anchors.set(passage.id, `n${last}`);
    }
    before = passage;
  }
  return anchors;
}
