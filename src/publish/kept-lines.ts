import type { CorpusLines } from '../compare/corpus.ts';
import { type PackedPart, pack, unpack } from '../compare/transfer.ts';

/**
 * What comparison takes from some reports, as it is kept: in the form in which it travels, a fifth of its JSON. Of several passages in which a report speaks
 * of an indicator without a number it has the first, and of shares four decimals, as everything has that is made of it.
 */
export type KeptLines = { reports: readonly Pick<CorpusLines, 'report' | 'place' | 'claims'>[]; part: PackedPart };

/** Packs what comparison takes from some reports. */
export function packLines(lines: readonly CorpusLines[]): KeptLines {
  const part = {
    values: lines.flatMap(({ values }) => values),
    said: lines.flatMap(({ said }) => said),
    shares: lines.flatMap(({ shares }) => shares),
  };
  return {
    reports: lines.map(({ report, place, claims }) => ({ report, place, claims })),
    part: pack(part, { districts: [], reports: lines.map(({ report }) => report) }),
  };
}

/** The same again, report by report. */
export function unpackLines({ reports, part }: KeptLines): CorpusLines[] {
  const { values, said, shares } = unpack(part, { districts: [], reports: reports.map(({ report }) => report) });
  const [ofValues, ofSaid, ofShares] = [byReport(values), byReport(said), byReport(shares)];
  return reports.map((own) => {
    const { id } = own.report;
    return { ...own, values: ofValues.get(id) ?? [], said: ofSaid.get(id) ?? [], shares: ofShares.get(id) ?? [] };
  });
}

const byReport = <T extends { report: string }>(items: readonly T[]): Map<string, T[]> => Map.groupBy(items, ({ report }) => report);
