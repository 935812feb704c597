import type { ReportMeta, ReportRecord } from '../model/index.ts';
import type { GoldMetadata } from './gold.ts';

/** Fields of a report's head that are compared: their name, what was read, what the gold says (undefined: nothing). */
const COMPARED: [field: string, found: (report: ReportMeta) => unknown, expected: (gold: GoldMetadata) => unknown][] = [
  ['title', (report) => squeeze(report.title), (gold) => gold.title && squeeze(gold.title)],
  ['kind', (report) => report.kind, (gold) => gold.docType],
  ['district', (report) => report.district.code, (gold) => gold.district?.gb2260],
  ['issuer', (report) => report.issuer, (gold) => gold.issuer],
  ['addressee', (report) => report.addressee, (gold) => gold.addressee],
  [
    'basis',
    (report) => report.basis?.number ?? null,
    (gold) => (gold.basisDocument === undefined ? undefined : (gold.basisDocument?.number ?? null)),
  ],
  ['year', (report) => report.year, (gold) => gold.reportYear],
  ['published', ({ published, posted, signed }) => published ?? posted ?? signed, (gold) => gold.publishedDate],
];

const squeeze = (words: string): string => words.replace(/\s+/gu, '');

/** How well the heads of reports were read: fields right of fields told by the gold, and each difference. */
export type MetadataScore = { right: number; n: number; misses: { report: string; field: string; found: unknown; expected: unknown }[] };

/** Compare the heads of records with annotated ones. */
export function scoreMetadata(records: readonly ReportRecord[], gold: Readonly<Record<string, GoldMetadata>>): MetadataScore {
  const score: MetadataScore = { right: 0, n: 0, misses: [] };
  for (const { report } of records) {
    const wanted = gold[report.id];
    if (!wanted) continue;
    for (const [field, found, expected] of COMPARED) {
      const value = expected(wanted);
      if (value === undefined) continue;
      score.n++;
      if (found(report) === value) score.right++;
      else score.misses.push({ report: report.id, field, found: found(report), expected: value });
    }
  }
  return score;
}
