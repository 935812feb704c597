import type { EarlierVersion, Passage, ReportRecord } from '../model/index.ts';

/** An earlier version of a source: its file, its number, and what was read of it; null where it cannot be read. */
export type OlderVersion = { file: string; version: number; read: Pick<ReportRecord, 'text' | 'passages'> | null };

/**
 * A record with what earlier versions of its source say, and how many passages the newest one has more and less.
 *
 * @param older versions whose files are kept, oldest first
 */
export function withOlderVersions(record: ReportRecord, older: readonly OlderVersion[]): ReportRecord {
  if (older.length === 0) return record;
  const captured = record.source.earlier ?? [];
  const kept = older.map(
    ({ file, version, read }): EarlierVersion => ({
      file,
      retrieved: captured.find((one) => one.file === file)?.retrieved ?? null,
      ...(read && { words: { version, ...wordsOf(read), ...changeOf(read.passages, record.passages) } }),
    }),
  );
  const files = new Set(older.map(({ file }) => file));
  return { ...record, source: { ...record.source, earlier: [...captured.filter(({ file }) => !files.has(file)), ...kept] } };
}

function wordsOf({ text, passages }: Pick<ReportRecord, 'text' | 'passages'>): { text: string } {
  return { text: passages.map(({ start, end }) => text.slice(start, end).trim()).join('\n') };
}

/** Passages that differ, by their ids, which follow from their words. */
function changeOf(before: readonly Passage[], now: readonly Passage[]): { added: number; removed: number } {
  const [old, fresh] = [new Set(before.map(({ id }) => id)), new Set(now.map(({ id }) => id))];
  return { added: fresh.difference(old).size, removed: old.difference(fresh).size };
}
