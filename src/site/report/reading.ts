import type { Mention, Passage, ReportRecord } from '../../model/index.ts';
import type { HeldFigure } from '../reference/held.ts';
import type { Measures, Names } from './measured.ts';
import { noteAnchors } from './note-anchors.ts';
import { type Note, notesOf } from './notes.ts';
import { type Signs, signsOf } from './signs.ts';

/** What the components of a report's text need to know of its record. */
export type Reading = Measures & {
  record: ReportRecord;
  passages: ReadonlyMap<string, Passage>;
  mentions: ReadonlyMap<string, Mention>;
  /** Notes by the passage beside which they stand. */
  notes: ReadonlyMap<string, Note>;
  /** Signs after figures, by mention. */
  signs: Signs;
  /** Anchors of notes by the passages whose figures they explain. A mention itself has its id as anchor. */
  anchors: ReadonlyMap<string, string>;
  /** What stands beside figures, by mention; empty where nothing was held against anything. */
  held: ReadonlyMap<string, readonly HeldFigure[]>;
};

/** What one report's pages need, built once for each of them. */
export function readingOf(record: ReportRecord, names: Names, held: readonly HeldFigure[] = []): Reading {
  const passages = once(() => new Map(record.passages.map((passage) => [passage.id, passage])));
  const mentions = once(() => new Map(record.mentions.map((mention) => [mention.id, mention])));
  const anchors = once(() => noteAnchors(record));
  const signs = once(() => signsOf(record));
  const notes = once(() => notesOf({ record, passages: passages(), indicators, names, signs: signs() }));
  const heldByMention = once(() => Map.groupBy(held, ({ mention }) => mention.id));
  const indicators = new Map<string, string[]>();
  for (const { mention, indicator } of record.observations) indicators.set(mention, [...(indicators.get(mention) ?? []), indicator]);
  // Made when they are asked for: pages over several reports show little of each.
  return {
    record,
    indicators,
    names,
    get passages() {
      return passages();
    },
    get mentions() {
      return mentions();
    },
    get anchors() {
      return anchors();
    },
    get signs() {
      return signs();
    },
    get notes() {
      return notes();
    },
    get held() {
      return heldByMention();
    },
  };
}

/** Makes something the first time that it is asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Class names of a figure in running text: its status, whether it answers an indicator, and what puts it in doubt. */
export function figureClass(mention: Pick<Mention, 'id' | 'status'>, { indicators, signs }: Pick<Reading, 'indicators' | 'signs'>): string {
  const own = signs.get(mention.id) ?? [];
  return [
    'q',
    mention.status === 'actual' ? '' : mention.status,
    indicators.has(mention.id) ? '' : 'none',
    own.includes('ask') ? 'wavy' : '',
    own.includes('else') ? 'else' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
