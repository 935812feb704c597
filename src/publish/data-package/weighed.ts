import { createHash } from 'node:crypto';
import type { TableFile } from './data-package.ts';

/** A file of a table before it is made. */
export type TableSource = Omit<TableFile, 'bytes' | 'sha256'> & { table: string; make: () => Uint8Array };

/** A source that tells how large its file is, and its checksum: the file is made anew for that only where nobody has made it yet. */
export type WeighedSource = TableSource & { weight: () => Pick<TableFile, 'bytes' | 'sha256'> };

/** Bytes and checksum of a file. */
export function weightOf(bytes: Uint8Array): Pick<TableFile, 'bytes' | 'sha256'> {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Sources that remember what was made of them. */
export function weighed(sources: readonly TableSource[]): WeighedSource[] {
  return sources.map((source) => {
    let known: Pick<TableFile, 'bytes' | 'sha256'> | undefined;
    const make = () => {
      const bytes = source.make();
      known = weightOf(bytes);
      return bytes;
    };
    return {
      ...source,
      make,
      weight: () => {
        known ??= weightOf(source.make());
        return known;
      },
    };
  });
}

/** The files of each table, by its name. */
export function filesByTable(sources: readonly WeighedSource[]): Map<string, TableFile[]> {
  const groups = Map.groupBy(sources, ({ table }) => table);
  return new Map(
    Array.from(groups, ([table, own]) => [
      table,
      own.map(({ path, format, inner, weight }): TableFile => ({ path, format, inner, ...weight() })),
    ]),
  );
}
