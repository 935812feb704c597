import { z } from 'astro/zod';
import { codebookId, districtCode, reportId } from './ids.ts';

/** Name of an edition of the data: year and month, with a further number where a month has several (`2026.12`, `2026.12.1`). */
export const editionId = z.string().regex(/^\d{4}\.(0[1-9]|1[0-2])(\.[1-9]\d*)?$/, 'expected a year and a month such as 2026.12');

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A report as an edition has it. */
const editionReportSchema = z.strictObject({
  id: reportId,
  title: z.string(),
  district: districtCode,
  /** Year of the facts; null where it is not known. */
  year: z.number().int().nullable(),
  /** SHA-256 of the source as published: tells a changed source from a changed reading. */
  source: sha256,
});
export type EditionReport = z.infer<typeof editionReportSchema>;

/** A zip of the data package. */
const packageZipSchema = z.strictObject({ name: z.string(), bytes: z.number().int().positive(), sha256 });
export type PackageZip = z.infer<typeof packageZipSchema>;

/** What was taken out of an edition after its release, 撤下. */
const redactionSchema = z.strictObject({
  report: reportId,
  /** `report`: all of it; else a figure or a stretch of text of it. */
  of: z.enum(['report', 'figure', 'passage']),
  /** Day of the withdrawal. */
  on: z.iso.date(),
  by: z.string(),
  reason: z.strictObject({ zh: z.string(), en: z.string() }),
});
export type EditionRedaction = z.infer<typeof redactionSchema>;

/**
 * `content/editions/<id>/manifest.json`: what an edition of the data held. Written by `npm run release`; only `npm run withdraw` changes it, and says
 * so in `redactions`.
 */
export const editionSchema = z.strictObject({
  /** Form of this file and of `values.jsonl` beside it. */
  schema: z.literal(1),
  id: editionId,
  /** Day it was released. */
  released: z.iso.date(),
  /** Version of the program that read the reports. */
  program: z.string(),
  /** Address the site had, with a closing slash; null where it was released without one. */
  address: z.url().nullable(),
  reports: z.array(editionReportSchema),
  /** Indicators of the codebook. */
  indicators: z.array(codebookId),
  /** Number of rows of each table of the data package. */
  rows: z.record(z.string(), z.number().int().nonnegative()),
  /** The frozen data package, or the first of its zips. */
  archive: packageZipSchema,
  /** Its further zips, to be unpacked into the same folder; absent where one holds all. */
  moreArchives: z.array(packageZipSchema).min(1).optional(),
  /** What was taken out since; absent where nothing was. Neither the reports above nor the rows, values and package hold it. */
  redactions: z.array(redactionSchema).optional(),
  /**
   * Checksums of package and values as they were released, by which a copy of that day is recognised; absent where nothing was taken out. There is none
   * for single rows: whoever knows the form of a row could guess its value from it.
   */
  releasedAs: z.strictObject({ archive: sha256, moreArchives: z.array(sha256).min(1).optional(), values: sha256 }).optional(),
});
export type EditionManifest = z.infer<typeof editionSchema>;

/** All zips of the package of an edition, as its manifest tells them. */
export const packageZips = ({ archive, moreArchives = [] }: Pick<EditionManifest, 'archive' | 'moreArchives'>): PackageZip[] => [
  archive,
  ...moreArchives,
];

/** Fields of a value that a change between editions is told of, in the order in which a row of `values.jsonl` has them after its key. */
export const VALUE_FIELDS = [
  'value',
  'valueHigh',
  'unit',
  'qualifier',
  'direction',
  'stage',
  'period',
  'status',
  'scope',
  'variant',
  'confidence',
  'review',
] as const;
export type ValueField = (typeof VALUE_FIELDS)[number];

const cell = z.union([z.string(), z.number(), z.null()]);

/** A line of `values.jsonl`: report, id of the observation, indicator, then the fields; null for what is absent. */
export const editionRowSchema = z.tuple([reportId, z.string(), codebookId], cell);
export type EditionRow = z.infer<typeof editionRowSchema>;

/** An edition with its values. */
export type Edition = { manifest: z.infer<typeof editionSchema>; rows: readonly EditionRow[] };
