import { z } from 'astro/zod';
import {
  CHROME_REASONS,
  DIRECTIONS,
  QUALIFIERS,
  REVIEW_REASONS,
  REVIEW_STATUSES,
  REVIEW_VERDICTS,
  REVIEWED_FIELDS,
  SCOPES,
  STATUSES,
  VERDICTS,
} from './codes.ts';
import { codebookId, period, stageCode } from './ids.ts';
import { spanFields } from './span.ts';

/** Initials or handle of a person, or `authors`. */
const reviewerId = z.string().regex(/^\p{L}[\p{L}\p{N}._-]{0,39}$/u, 'expected initials or a handle, without spaces');

/** A person who reviews, an entry of `content/reviewers.yaml`. */
const reviewerSchema = z.strictObject({
  /** What `by` of reviews says. */
  id: reviewerId,
  /** Name as it is to be shown; only used where `public` is true. */
  name: z.string().min(1).optional(),
  /** Whether the person agreed to be named on the site and in the data. */
  public: z.boolean(),
});
export type Reviewer = z.infer<typeof reviewerSchema>;

/** `content/reviewers.yaml`. A person who is not listed counts, and is not named. */
export const reviewersSchema = z.strictObject({ reviewers: z.array(reviewerSchema).optional() });

/**
 * Where in a source a review stands, by words and not by offsets. White space counts nowhere. The words are found again only where quote and
 * surroundings stand as they stood.
 */
export const anchorSchema = z.strictObject({
  /** The words that the review is about: those of the figure (`147所`), the head of a problem, the words of a check. */
  quote: z.string().min(1),
  /** Words before the quote, up to where it stands alone in the text; absent where the text begins. */
  before: z.string().min(1).optional(),
  /** Words after the quote; absent where the text ends. */
  after: z.string().min(1).optional(),
  /** Which of several places with the same words and surroundings, from 1; absent where there is one. */
  occurrence: z.number().int().positive().optional(),
});
export type Anchor = z.infer<typeof anchorSchema>;

/** An indicator that a figure states, with the variant of it. */
const indicatorReadingSchema = z.strictObject({
  id: codebookId,
  /** Which of the unlike things is counted that the indicator covers; absent where it counts one thing or the words do not tell. */
  variant: z.string().optional(),
});

const figureFields = {
  /** As in a mention: base unit, low end of a range, no sign. */
  value: z.number(),
  valueHigh: z.number().nullable(),
  unit: z.string(),
  qualifier: z.enum(QUALIFIERS),
  direction: z.enum(DIRECTIONS).nullable(),
  /** Indicators that the figure states, in order of their ids; empty for a figure of none. */
  indicators: z.array(indicatorReadingSchema),
  stage: stageCode.nullable(),
  period: period.nullable(),
  status: z.enum(STATUSES),
  scope: z.enum(SCOPES),
  /** Whose figure it is: null for the report's own district, else a division code or words, as in a mention. */
  place: z.string().nullable(),
};

/**
 * How one figure is read, all fields: of its mention, and stage and status of its first observation, which a page shows. In a sidecar a
 * field that is null is left out.
 */
export const figureReadingSchema = z.strictObject({
  ...figureFields,
  valueHigh: figureFields.valueHigh.default(null),
  direction: figureFields.direction.default(null),
  indicators: figureFields.indicators.default([]),
  stage: figureFields.stage.default(null),
  period: figureFields.period.default(null),
  place: figureFields.place.default(null),
});
export type FigureReading = z.infer<typeof figureReadingSchema>;
export type FigureField = keyof FigureReading;

/** Fields of a figure that a review corrects, and none else; null says that the text tells nothing. */
const figureCorrectionSchema = z.strictObject(figureFields).partial();
export type FigureCorrection = z.infer<typeof figureCorrectionSchema>;

/** A problem as it is read: its title, and each of its measures by label and title, in order. */
const problemReadingSchema = z.strictObject({ title: z.string(), measures: z.array(z.string()).default([]) });
export type ProblemReading = z.infer<typeof problemReadingSchema>;

/** Value of a field of the report: text, year, or null for none. */
const fieldValue = z.union([z.string(), z.number(), z.null()]);

/** What every review says. */
const common = {
  /**
   * - `confirmed`: the reading is right as seen; of `report`: the report was gone through whole
   * - `corrected`: fields are wrong, `reading` has the right ones; or there was no reading (`saw` null) and `reading` is the whole
   * - `rejected`: there is no such thing: no figure, no problem, no relation to check; text set aside that is the report's own
   * - `disputed`: it cannot be decided from the text
   */
  verdict: z.enum(REVIEW_VERDICTS),
  /** Initials or handle, or `authors`. The last review of one person about one thing holds; the ones before it are its history. */
  by: reviewerId,
  /** Day of the review, ISO date. */
  on: z.iso.date(),
  /** True where the person answered before seeing what the program read: such reviews measure accuracy. */
  blind: z.literal(true).optional(),
  /** True where it decides between reviewers who differ: it alone counts then. */
  settles: z.literal(true).optional(),
  /** Why; for readers. */
  note: z.string().min(1).optional(),
};

/** A review of one figure, 数字. */
const figureReview = z.strictObject({
  of: z.literal('figure'),
  at: anchorSchema,
  /**
   * The program's reading that was judged, before any review; null where the program read no figure there. Absent where nobody noted it, as in
   * what was a correction once: such a review holds whatever is read.
   */
  saw: figureReadingSchema.nullable().optional(),
  reading: figureCorrectionSchema.optional(),
  ...common,
});
export type FigureReview = z.infer<typeof figureReview>;

/** A review of a field of the report's head, 著录项. It stands nowhere in particular. */
const fieldReview = z.strictObject({
  of: z.literal('field'),
  field: z.enum(REVIEWED_FIELDS),
  /** District as its code. */
  saw: fieldValue,
  reading: fieldValue.optional(),
  ...common,
});
export type FieldReview = z.infer<typeof fieldReview>;

/** A review of a problem, 问题, with the measures under it; `at` quotes its first words, from its start. */
const problemReview = z.strictObject({
  of: z.literal('problem'),
  at: anchorSchema,
  saw: problemReadingSchema,
  /** `measures` are those that belong to it, of any problem of the report: they are taken from the others. */
  reading: problemReadingSchema.partial().optional(),
  ...common,
});
export type ProblemReview = z.infer<typeof problemReview>;

/** A review of a check or another finding, 核对: not whether it holds, but whether these numbers belong in it. `at` quotes its first words, from its start. */
const checkReview = z.strictObject({
  of: z.literal('check'),
  at: anchorSchema,
  /** Id of the rule. */
  rule: z.string().min(1),
  saw: z.strictObject({
    /** The equation as `equationText` writes it; the message where a finding has none. */
    equation: z.string(),
    holds: z.enum(VERDICTS).optional(),
  }),
  ...common,
});
export type CheckReview = z.infer<typeof checkReview>;

/** A review of text set aside as page chrome, 网页附属信息; `at` quotes its first words. */
const setAsideReview = z.strictObject({
  of: z.literal('set-aside'),
  at: anchorSchema,
  saw: z.strictObject({ reason: z.enum(CHROME_REASONS) }),
  ...common,
});
export type SetAsideReview = z.infer<typeof setAsideReview>;

/** A review of a line that character recognition read, OCR; `at` quotes the line as recognised. */
const lineReview = z.strictObject({
  of: z.literal('line'),
  at: anchorSchema,
  /** The line as it stands in the picture. */
  reading: z.string().optional(),
  ...common,
});
export type LineReview = z.infer<typeof lineReview>;

/** Says that somebody went through a report whole, figures that the program missed too: its reviews are annotated truth then. */
const reportReview = z.strictObject({
  of: z.literal('report'),
  /** Short hash of the text gone through, without white space: of another text it says nothing. */
  saw: z.string().regex(/^[0-9a-f]{8}$/),
  ...common,
  verdict: z.literal('confirmed'),
});
export type ReportReview = z.infer<typeof reportReview>;

/** One entry of `reviews:` in the sidecar of a source. */
export const reviewSchema = z
  .discriminatedUnion('of', [figureReview, fieldReview, problemReview, checkReview, setAsideReview, lineReview, reportReview])
  .refine((review) => review.verdict !== 'corrected' || ('reading' in review && review.reading !== undefined), {
    path: ['reading'],
    error: 'expected the corrected fields, as the verdict is “corrected”',
  })
  .refine((review) => review.of !== 'figure' || review.saw !== null || review.verdict !== 'corrected' || isWhole(review.reading), {
    path: ['reading'],
    error: 'expected value, unit, qualifier, status and scope of a figure that the program did not read',
  });
export type Review = z.infer<typeof reviewSchema>;

function isWhole(reading: unknown): boolean {
  return figureReadingSchema.safeParse(reading).success;
}

/**
 * What people made of a reading, as records keep it: `confirmed` as read, `corrected`, or `disputed` between reviewers. Absent where nobody
 * looked, and where the reviews are to be looked at again. It stands beside the program's own `confidence` and does not replace it.
 */
export const reviewStatusSchema = z.strictObject({
  status: z.enum(REVIEW_STATUSES),
  /** `authors`, ids of those who agreed to be named, `reviewer` for each other person; persons before `authors`, never both. */
  by: z.array(z.string()).min(1),
  /** Day of the latest of these reviews. */
  on: z.iso.date(),
});
export type ReviewStatus = z.infer<typeof reviewStatusSchema>;

/** A review that does not hold as it stands, 要再看一遍: somebody must look again. Its person and its words are kept in the sidecar. */
export const reviewAgainSchema = z.strictObject({
  /** Place of the review in the sidecar's `reviews`, from 0. */
  review: z.number().int().nonnegative(),
  of: z.enum(['figure', 'field', 'problem', 'check', 'set-aside', 'line', 'report']),
  /** Words it quotes; the name of the field. */
  quote: z.string(),
  reason: z.enum(REVIEW_REASONS),
  /** Fields of the reading that are not as they were seen; absent for other reasons. */
  fields: z.array(z.string()).optional(),
  /** Where the words stand now, or most likely stand; both absent where they are lost. */
  start: spanFields.start.optional(),
  end: spanFields.end.optional(),
});
export type ReviewAgain = z.infer<typeof reviewAgainSchema>;
