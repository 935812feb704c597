import type { Mention, Passage, ReportRecord } from '../../model/index.ts';
import { quoteAt } from '../../text/quote.ts';
import { uiWords } from '../ui/words.ts';

/** Names of codebook entries by their ids. */
export type Names = ReadonlyMap<string, string>;

/** Figures of one sentence that answer one indicator. */
type NoteGroup = {
  /** Id of the indicator; null where the figures answer none. */
  indicator: string | null;
  /** Its name, or that there is none; several names where a figure answers several indicators. */
  name: string;
  mentions: Mention[];
};

/** A margin note: how the figures of one sentence are read. */
export type Note = { groups: NoteGroup[]; first: string };

/** What the components of a report's text need to know of its record. */
export type Reading = {
  record: ReportRecord;
  passages: ReadonlyMap<string, Passage>;
  mentions: ReadonlyMap<string, Mention>;
  /** Notes by the mention before which they stand: the first of their sentence. */
  notes: ReadonlyMap<string, Note>;
  /** Ids of indicators by mention, in the order of the record. */
  indicators: ReadonlyMap<string, readonly string[]>;
  names: Names;
};

/** What one report's pages need, built once for each of them. */
export function readingOf(record: ReportRecord, names: Names): Reading {
  const passages = new Map(record.passages.map((passage) => [passage.id, passage]));
  const mentions = new Map(record.mentions.map((mention) => [mention.id, mention]));
  const indicators = new Map<string, string[]>();
  for (const { mention, indicator } of record.observations) indicators.set(mention, [...(indicators.get(mention) ?? []), indicator]);
  const reading = { record, passages, mentions, indicators, names };
  return { ...reading, notes: notesOf(reading) };
}

/** Name of what a mention measures: its indicators, or null. */
export function measuredBy(reading: Pick<Reading, 'indicators' | 'names'>, mention: string): string | null {
  const ids = reading.indicators.get(mention) ?? [];
  return ids.length > 0 ? ids.map((id) => reading.names.get(id) ?? id).join('、') : null;
}

function notesOf(reading: Omit<Reading, 'notes'>): Map<string, Note> {
  const { record, passages, indicators } = reading;
  const sentences = new Map<string, Mention[]>();
  for (const mention of record.mentions) {
    const passage = passages.get(mention.passage);
    if (!passage) continue;
    const key = `${mention.passage} ${quoteAt(record.text, mention.start, passage).start}`;
    sentences.set(key, [...(sentences.get(key) ?? []), mention]);
  }
  const notes = new Map<string, Note>();
  for (const mentions of sentences.values()) {
    const groups = new Map<string, NoteGroup>();
    for (const mention of mentions) {
      const name = measuredBy(reading, mention.id) ?? uiWords('zh').noIndicator;
      const group = groups.get(name) ?? { indicator: indicators.get(mention.id)?.[0] ?? null, name, mentions: [] };
      group.mentions.push(mention);
      groups.set(name, group);
    }
    const first = (mentions[0] as Mention).id;
    notes.set(first, { groups: [...groups.values()], first });
  }
  return notes;
}

/** Class names of a figure in running text: its status, and whether it answers an indicator. */
export function figureClass(mention: Pick<Mention, 'status'>, answers: boolean): string {
  return ['q', mention.status === 'actual' ? '' : mention.status, answers ? '' : 'none'].filter(Boolean).join(' ');
}

/** Anchor of a mention's line in the margin note; the mention itself has its id as anchor. */
export function noteAnchor(mention: string): string {
  return `n${mention.slice(1)}`;
}
