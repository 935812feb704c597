import { z } from 'astro/zod';
import { QUALIFIERS, SCOPES, STATUSES } from '../model/index.ts';
import type { GoldCheck } from './checks.ts';
import type { GoldMentioned, ItemStates } from './mentioned.ts';
import type { GoldStructure } from './structure.ts';
import type { GoldThemes } from './themes.ts';

const fields = {
  value: z.number(),
  valueHigh: z.number().optional(),
  unit: z.string(),
  indicator: z.string().nullable(),
  stage: z.string().nullable(),
  period: z.string().nullable(),
  status: z.enum(STATUSES),
  qualifier: z.enum(QUALIFIERS),
  scope: z.enum(SCOPES),
};

/** One annotated quantity, a line of `quantities.jsonl`. */
export const goldQuantitySchema = z.object({
  /** Id of the report, or the name the gold folder gives it. */
  report: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  raw: z.string(),
  ...fields,
  /** A second accepted value per field. */
  alt: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
  /** Finding it earns nothing and costs nothing. */
  optional: z.boolean().optional(),
});
export type GoldQuantity = z.infer<typeof goldQuantitySchema>;

/** What the gold says about the head of a report, `metadata.json`. Fields that are absent are not scored. */
export const goldMetadataSchema = z.looseObject({
  /** File name of the source. */
  source: z.string().optional(),
  title: z.string().optional(),
  docType: z.string().optional(),
  district: z.looseObject({ gb2260: z.string() }).optional(),
  issuer: z.string().nullable().optional(),
  addressee: z.string().nullable().optional(),
  basisDocument: z.looseObject({ number: z.string().nullable() }).nullable().optional(),
  reportYear: z.number().nullable().optional(),
  publishedDate: z.string().nullable().optional(),
  /** Lines of the source that are page chrome, counted from 1. */
  boilerplate: z.array(z.number().int().positive()).optional(),
});
export type GoldMetadata = z.infer<typeof goldMetadataSchema>;

/** Everything in a gold folder, by report id; parts that the folder lacks are empty. */
export type Gold = {
  quantities: GoldQuantity[];
  metadata: Record<string, GoldMetadata>;
  themes: GoldThemes[];
  structure: Record<string, GoldStructure>;
  checks: GoldCheck[];
  mentioned: GoldMentioned[];
  answers: ItemStates;
};

/** The same gold with its names for reports replaced; names that are not known stay, and count as reports nothing was read of. */
export function renamed(gold: Gold, names: ReadonlyMap<string, string>): Gold {
  const name = (given: string) => names.get(given) ?? given;
  const list = <T extends { report: string }>(records: T[]) => records.map((record) => ({ ...record, report: name(record.report) }));
  const keyed = <T>(byReport: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(byReport).map(([report, value]) => [name(report), value]));
  return {
    quantities: list(gold.quantities),
    metadata: keyed(gold.metadata),
    themes: list(gold.themes),
    structure: keyed(gold.structure),
    checks: list(gold.checks),
    mentioned: list(gold.mentioned),
    answers: keyed(gold.answers),
  };
}

/** An excerpt annotated by hand: indicators and framework items of which it speaks without a number. */
export const goldExcerptSchema = z.strictObject({ text: z.string(), says: z.array(z.string()), items: z.array(z.string()) });
export type GoldExcerpt = z.infer<typeof goldExcerptSchema>;
