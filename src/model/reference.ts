import { z } from 'astro/zod';
import { DIRECTIONS, REFERENCE_CONFIRMATIONS } from './codes.ts';
import { codebookId, districtCode, stageCode } from './ids.ts';

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** An official publication that reference figures are cited from: an entry of `content/reference/sources.yaml`. */
export const referenceSourceSchema = z.strictObject({
  id: codebookId,
  /** Title as published. */
  title: z.string().min(1),
  /** What it is, for readers of English. */
  en: z.string().min(1),
  /** Body that issued it. */
  issuer: bilingual,
  /** Document number, 文号; absent where it was not seen. */
  number: z.string().optional(),
  /** Day it was published, or the month or year where no page gave the day. */
  date: z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'expected 2020, 2020-05 or 2020-05-20'),
  /** Address at which its text was read; absent where it was read only on pages whose address will not last. */
  url: z.url({ protocol: /^https?$/ }).optional(),
});
export type ReferenceSource = z.infer<typeof referenceSourceSchema>;

/** All sources, in any order. */
export const referenceSourcesSchema = z.array(referenceSourceSchema);

/** A figure that stood before this one: a preliminary count, or one since revised. */
const supersededSchema = z.strictObject({
  value: z.number(),
  source: codebookId,
  /** Why it no longer stands. */
  why: bilingual,
});

/** One figure of one area and year: one row. */
const referenceRowSchema = z.strictObject({
  /** `000000` for the country, else the code of a province. */
  area: districtCode,
  /** Stage it is about, as in observations. */
  stage: stageCode,
  /** Year it is about; for a school year the year in which it begins. */
  year: z.number().int().min(1949).max(2100),
  /** In the unit of its definition; growth has no sign, see `direction`. */
  value: z.number().nonnegative(),
  /** `at-least` where only a lower bound was stated; absent: exact. Such a figure is no point of a series. */
  qualifier: z.enum(['at-least']).optional(),
  /** Whether a growth rate rose or fell; absent for levels. */
  direction: z.enum(DIRECTIONS).optional(),
  /** Id of the publication it is cited from. */
  source: codebookId,
  confirmed: z.enum(REFERENCE_CONFIRMATIONS),
  /** What must be known of this one figure: a changed base, a rounding, a jump. */
  note: bilingual.optional(),
  superseded: z.array(supersededSchema).optional(),
});

/** Exactly what is measured, with all its figures. */
const referenceDefinitionSchema = z.strictObject({
  /** Id within the indicator. */
  id: codebookId,
  /** Variant of the indicator that is the same thing; null where the indicator has none. A value of which no variant is told has no counterpart. */
  variant: codebookId.nullable(),
  unit: z.string(),
  /** What is divided by what, who is counted. */
  measures: bilingual,
  /** `calendar` money and people over a calendar year; `school` schools, counted at the beginning of the school year. */
  year: z.enum(['calendar', 'school']),
  /** When a figure of a school year is counted; required for these. */
  counted: bilingual.optional(),
  /** Lowest and highest value that the definition allows. */
  bounds: z.tuple([z.number(), z.number()]),
  /** Largest difference from one year to the next that needs no note on the later figure. */
  jump: z.number().positive(),
  /** True where a value whose text names no stage is of all stages (expenditure of the district), or of the only stage the definition has. */
  wholeWithoutStage: z.boolean().optional(),
  /** What to keep in mind when a county's value is held against it. */
  caution: bilingual.optional(),
  figures: z.array(referenceRowSchema).min(1),
});

/** The reference figures of one indicator, 参照数: a file of `content/reference/indicators`, named as the indicator. */
export const referenceFileSchema = z.strictObject({ id: codebookId, definitions: z.array(referenceDefinitionSchema).min(1) });
export type ReferenceFile = z.infer<typeof referenceFileSchema>;
export type ReferenceDefinition = ReferenceFile['definitions'][number];

/** A reference figure with its definition and source, as the gate and pages use it. */
export type ReferenceFigure = Omit<z.infer<typeof referenceRowSchema>, 'source' | 'superseded'> & {
  /** `<indicator>.<definition>.<area>.<stage>.<year>`, permanent. */
  id: string;
  indicator: string;
  definition: Omit<ReferenceDefinition, 'figures'>;
  source: ReferenceSource;
  superseded: readonly { value: number; source: ReferenceSource; why: { zh: string; en: string } }[];
};

/** What can be held against: figures of every indicator, in the order of indicators, definitions, areas, stages and years. */
export type ReferenceFigures = readonly ReferenceFigure[];
