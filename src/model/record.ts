import { z } from 'astro/zod';
import { CONFIDENCES, DIRECTIONS, PASSAGE_KINDS, PROBLEM_ORIGINS, QUALIFIERS, SCOPES, SEVERITIES, STATUSES, VERDICTS } from './codes.ts';
import { FACET_IDS, facetValueName } from './facets.ts';
import { codebookId, period, stageCode } from './ids.ts';
import { replySchema, reportReplySchema } from './reply.ts';
import { reportSchema, sourceSchema } from './report.ts';
import { reviewAgainSchema, reviewStatusSchema } from './review.ts';
import { spanFields, spanSchema } from './span.ts';
import { cellPlaceSchema, tableSchema } from './table.ts';
import { maskedSchema, withdrawnSchema } from './withheld.ts';

/** Text that is not part of the report (page chrome, repeated titles), set aside with its reason. `kept + dropped = text`. */
const droppedSchema = z.strictObject({
  ...spanFields,
  /** Id of the chrome rule that took it (`share-bar`, `icp-footer` …), worded in `src/site/i18n`. */
  reason: z.string(),
  review: reviewStatusSchema.optional(),
});
export type Dropped = z.infer<typeof droppedSchema>;

/** Smallest cited block: heading, paragraph, labelled point, table row. All kept text lies in exactly one passage. */
const passageSchema = z.strictObject({
  /** `p-` + short hash of the text without white space + occurrence number: survives better extraction elsewhere. */
  id: z.string(),
  kind: z.enum(PASSAGE_KINDS),
  /** Titles of the enclosing sections, outermost first, with their labels (`二、主要做法与成效`). */
  path: z.array(z.string()),
  /** Id of the innermost outline node it belongs to; null before the first heading. */
  section: z.string().nullable(),
  ...spanFields,
  /** Label as written (`一是`, `(二)`, `问题1`); null where there is none. */
  label: z.string().nullable(),
  /** Run-in title of a labelled point or heading, without the label; null where there is none. */
  lead: spanSchema.nullable(),
  /** Cells of a table row, in order. */
  cells: z.array(spanSchema).optional(),
  /** Theme ids of the codebook, most prominent first. */
  themes: z.array(codebookId),
});
export type Passage = z.infer<typeof passageSchema>;

/** A section of the report. `start`–`end` covers heading and content. */
export type OutlineNode = {
  /** `s-` + short hash of label and title + occurrence number. */
  id: string;
  /** 1 = outermost. */
  level: number;
  /** Label as written (`一、`, `(二)`, `问题1`, `一是`); the expected one where it was lost in the source, see `inferred`. */
  label: string;
  /** True where the label was lost in the source and inferred from its neighbours. */
  inferred?: boolean | undefined;
  title: string;
  start: number;
  end: number;
  children: OutlineNode[];
};
const outlineSchema: z.ZodType<OutlineNode> = z.strictObject({
  id: z.string(),
  level: z.number().int().positive(),
  label: z.string(),
  inferred: z.boolean().optional(),
  title: z.string(),
  ...spanFields,
  get children() {
    return z.array(outlineSchema);
  },
});

/** Where the value of a context field was found: the words and how near they stand. */
const basisOfSchema = z.strictObject({
  from: z.enum(['clause', 'sentence', 'list', 'passage', 'heading', 'chapter', 'title', 'document', 'report', 'review']),
  /** Id of the rule that read the field, within the rules of that field; absent for reviews. */
  rule: z.string().optional(),
  ...spanFields,
});
export type BasisOf = z.infer<typeof basisOfSchema>;

const quantityFields = {
  /** Value in the base unit: 元 for money, single things, percent points for %, 分 for scores; the low end of a range. */
  value: z.number(),
  /** High end of a range. */
  valueHigh: z.number().optional(),
  /** 元, 人 (also 名, 位), 人次, %, 百分点, 分, 平方米, a classifier as written, 元/人·月 …; empty for pure ratios and coefficients. */
  unit: z.string(),
  qualifier: z.enum(QUALIFIERS),
  /** Whether what the number tells rose or fell, whatever its status; absent for levels. */
  direction: z.enum(DIRECTIONS).optional(),
  /** Education stage; null where the text names none. */
  stage: stageCode.nullable(),
  /** Time the value is about; null where nothing tells. */
  period: period.nullable(),
  status: z.enum(STATUSES),
  scope: z.enum(SCOPES),
};

/** A quantity as written, in its place. */
const mentionSchema = z.strictObject({
  /** `m-` + short hash of the words and their surroundings + occurrence number. Anchor on the report page. */
  id: z.string(),
  ...spanFields,
  /** The words: number, infix 余/多/几, scale 万/亿, unit (`2.9亿元`, `8.5万余名`). Equals `text.slice(start, end)`. */
  raw: z.string(),
  ...quantityFields,
  /**
   * Whose figure it is: null for the report's own district, its schools and projects; else the code of the division if it is known, else the
   * words (全国, 邻县, a township, a school that is a row of a table). Such a figure is never one of the district's indicators.
   */
  place: z.string().nullable(),
  /** Id of the passage it stands in. */
  passage: z.string(),
  /** Its place in a table; absent outside tables. */
  cell: cellPlaceSchema.optional(),
  /** Evidence for the context fields. */
  basis: z.partialRecord(z.enum(['stage', 'period', 'status', 'scope', 'place', 'direction', 'unit']), basisOfSchema).optional(),
  /** Context fields whose reading is shaky (`stage`, `period` …); absent where none is. */
  doubtful: z.array(z.string()).optional(),
  review: reviewStatusSchema.optional(),
  /** What the county said of it; absent where it said nothing. */
  replies: z.array(replySchema).optional(),
});
export type Mention = z.infer<typeof mentionSchema>;

/** What the words around a number tell under one facet, 口径. */
export const facetSchema = z
  .strictObject({
    id: z.enum(FACET_IDS),
    /** One of the facet's values. */
    value: z.string(),
    /** The words that tell. */
    ...spanFields,
    /** Rule that read them, `<facet>/<rule>`. */
    rule: z.string(),
  })
  .refine(({ id, value }) => facetValueName(id, value) !== undefined, { path: ['value'], error: 'no value of this facet' });
export type Facet = z.infer<typeof facetSchema>;

/** One value for indicator x district x period x stage, resting on one mention. */
export const observationSchema = z.strictObject({
  /** `<mention id>.<indicator id>`. */
  id: z.string(),
  indicator: codebookId,
  /** Id of the mention it rests on; two observations may rest on one mention. */
  mention: z.string(),
  ...quantityFields,
  /** Id of the codebook rule (or `review`) that found it. */
  rule: z.string(),
  /** How sure the program is that number, indicator and context are read rightly; what each class was measured to mean is on `/method/`. */
  confidence: z.enum(CONFIDENCES),
  /**
   * Which of the unlike things is counted that the indicator covers: id of a variant of its codebook entry, one for each axis joined by a full
   * stop (`provincial.leaders`); `several` where the number adds several up. Values of different variants are not one series. Absent where
   * the indicator counts one thing, or the words do not tell.
   */
  variant: z.string().optional(),
  /** What the words around the number tell besides, 口径, in the order of `FACETS`; a facet of which they tell nothing is absent. */
  facets: z.array(facetSchema),
  /** As of the mention it rests on. */
  review: reviewStatusSchema.optional(),
});
export type Observation = z.infer<typeof observationSchema>;

/** A figure of a division above the report's own that answers an indicator. Its fields mean what they mean in an observation. */
const otherSchema = observationSchema.omit({ facets: true, review: true }).extend({
  /** 全国, or the code of the province or prefecture. */
  place: z.string(),
});
export type OtherObservation = z.infer<typeof otherSchema>;

/** Where a report speaks of an indicator of which it states no number, 提及无数字: the first such words of a passage. */
export const mentionedSchema = z.strictObject({
  indicator: codebookId,
  ...spanFields,
  /** Rule that found it, `<indicator>/mentioned-by`. */
  rule: z.string(),
});
export type MentionedIndicator = z.infer<typeof mentionedSchema>;

/**
 * Where a report speaks of an item of a national framework, in words: `said` of what the item asks for, `near` only of its topic. An item of
 * which it says neither is absent. Numbers that answer an item are observations.
 */
export const answerSchema = z.strictObject({
  item: codebookId,
  state: z.enum(['said', 'near']),
  /** The words found. */
  ...spanFields,
  /** Rule that found them, `<item>/<said or near>`. */
  rule: z.string(),
});
export type Answer = z.infer<typeof answerSchema>;

/** A measure said to answer a problem, 整改措施. */
const measureSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  title: z.string(),
  ...spanFields,
});
export type ProblemMeasure = z.infer<typeof measureSchema>;

/** A problem that the report states: fed back by inspectors or admitted, 反馈问题、存在问题. */
const problemSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  title: z.string(),
  ...spanFields,
  origin: z.enum(PROBLEM_ORIGINS),
  /** Empty where the report names no measure: shown as such. */
  measures: z.array(measureSchema),
  /** Deadline as written, 完成时限. */
  deadline: z.string().optional(),
  /** Responsible body as written, 责任单位. */
  responsible: z.string().optional(),
  /** Of the problem and the measures under it. */
  review: reviewStatusSchema.optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** A promise: one point of 下一步打算. */
const planSchema = z.strictObject({
  ...measureSchema.shape,
  /** First words of it that name a year, a date or a term; absent where it names none. */
  dated: spanSchema.optional(),
});
export type Plan = z.infer<typeof planSchema>;

/** One term of an equation. */
const termSchema = z.strictObject({
  /** Operator that joins it to what stands before (^ raises it to this power); empty for the first. */
  op: z.enum(['', '+', '−', '×', '÷', '^']),
  value: z.number(),
  unit: z.string(),
  /** What it counts, in the report's words (小学, 民办); or a word of ours for a constant. */
  label: z.string(),
  /** Mention it rests on; null for a constant. */
  mention: z.string().nullable(),
  /** A bracket opens before this term, or closes after it. Absent: neither; the terms are worked out by the usual precedence. */
  bracket: z.enum(['open', 'close']).optional(),
});
export type Term = z.infer<typeof termSchema>;

/** A relation between stated numbers, as it is shown: `terms relation result`. */
const equationSchema = z.strictObject({
  terms: z.array(termSchema).min(1),
  relation: z.enum(['=', '≈', '<', '≤', '>', '≥', '≠']),
  result: termSchema,
  /** What the terms give; null where they cannot be computed. */
  computed: z.number().nullable(),
});
export type Equation = z.infer<typeof equationSchema>;

/** Something a careful reader would want to know about the report. */
export const findingSchema = z.strictObject({
  /** Id of the rule; its page explains it. */
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  /** What was met, what was expected; in Chinese. */
  message: z.string(),
  ...spanFields,
  /** The other place it is about, where there is one. */
  cause: spanSchema.optional(),
  equation: equationSchema.optional(),
  holds: z.enum(VERDICTS).optional(),
  review: reviewStatusSchema.optional(),
  /** What the county said of it; absent where it said nothing. */
  replies: z.array(replySchema).optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** Number of the schema of a record; `RECORD_HISTORY` tells what it was before. */
export const RECORD_SCHEMA = 3;

/** Everything read from one report: `content/records/<report id>.json`, and one line of `inspect --json`. */
export const recordSchema = z.strictObject({
  schema: z.literal(RECORD_SCHEMA),
  source: sourceSchema,
  /** Decoded source text that all spans refer to; signs stand in the place of what is masked or withdrawn. */
  text: z.string(),
  /** Personal data that rules mask, in order; absent where there are none. */
  masked: z.array(maskedSchema).optional(),
  /** What was taken down, in order; absent where nothing was. */
  withdrawn: z.array(withdrawnSchema).optional(),
  report: reportSchema,
  dropped: z.array(droppedSchema),
  passages: z.array(passageSchema),
  tables: z.array(tableSchema),
  outline: z.array(outlineSchema),
  mentions: z.array(mentionSchema),
  observations: z.array(observationSchema),
  /**
   * What the report says of the country, its province or its prefecture (全省巩固率 97.6%): never values of the district. Absent where it says
   * nothing.
   */
  others: z.array(otherSchema).min(1).optional(),
  mentioned: z.array(mentionedSchema),
  answers: z.array(answerSchema),
  problems: z.array(problemSchema),
  plans: z.array(planSchema),
  findings: z.array(findingSchema),
  /** What the county said of the report as a whole, or of checks that are not made any more; absent where it said nothing. */
  replies: z.array(reportReplySchema).optional(),
  /** Reviews that do not hold as they stand, in order of the sidecar; absent where there is none. */
  reviewAgain: z.array(reviewAgainSchema).optional(),
});
export type ReportRecord = z.infer<typeof recordSchema>;

/** The reading of a report that is not taken in: whose it is cannot be told, or it is no county's. `findings` say why. */
export const refusedSchema = recordSchema.extend({ report: reportSchema.extend({ id: z.null(), district: z.null() }) });
export type RefusedRecord = z.infer<typeof refusedSchema>;

/** What was read of a report, taken in or refused. */
export type ReportReading = ReportRecord | RefusedRecord;
