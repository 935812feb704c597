import { z } from 'astro/zod';
import {
  CONFIDENCES,
  CONFIRMATIONS,
  DIRECTIONS,
  INDICATOR_GROUPS,
  MEASURES,
  QUALIFIERS,
  REFERENCE_GAPS,
  REPORT_KINDS,
  SCOPES,
  STATUSES,
} from './codes.ts';
import { FACET_IDS, NAMED_FACETS } from './facets.ts';
import { codebookId, districtCode, period, stageCode } from './ids.ts';

/** What one example sentence must give: fields left out are not tested. */
const expectationSchema = z.strictObject({
  /** The sentence, our own words or from a report we ship. */
  text: z.string(),
  /** The quantity as written, where the sentence holds several. */
  raw: z.string().optional(),
  value: z.number().optional(),
  valueHigh: z.number().optional(),
  unit: z.string().optional(),
  stage: stageCode.nullable().optional(),
  period: period.nullable().optional(),
  status: z.enum(STATUSES).optional(),
  scope: z.enum(SCOPES).optional(),
  qualifier: z.enum(QUALIFIERS).optional(),
});

/** One way a text can speak of an indicator. All parts that are given must hold. */
const cueRuleSchema = z.strictObject({
  /** Id within the indicator; `<indicator>/<rule>` names the rule that found an observation. */
  id: codebookId,
  /**
   * Words of which one must stand in the clause of the number (regular-expression source without flags, composed of plain words and `|`).
   * `{name}`, here and in the other expressions, stands for a group of words of `content/codebook/words.yaml`.
   */
  cue: z.string(),
  /**
   * Where the cue may stand in relation to the number: either side (`near`, the default), `before`, `after`, or with nothing of substance
   * in between (`attached` either side, `directly-before`, `directly-after`).
   */
  side: z.enum(['before', 'after', 'near', 'attached', 'directly-before', 'directly-after']).optional(),
  /** Words that must stand in the sentence or heading besides the cue. */
  with: z.string().optional(),
  /** Words whose presence among the number's own words (from the number before it, to the list mark or bracket after it) forbids the match. */
  not: z.string().optional(),
  /** Words whose presence anywhere in the number's clause, past list marks too, forbids the match. */
  notInClause: z.string().optional(),
  /** Words whose presence in the sentence before the number forbids the match. */
  unless: z.string().optional(),
  /** Units accepted (base units); default: the unit of the indicator. */
  units: z.array(z.string()).optional(),
  /** Lowest and highest value that make sense; a value outside is another quantity (生均公用经费4236万元 is a total). */
  range: z.tuple([z.number(), z.number()]).optional(),
  /**
   * How far from the number the cue may stand: its clause (default), anywhere in its sentence, or in the run-in title and the headings of
   * the passage too.
   */
  reach: z.enum(['clause', 'sentence', 'point']).optional(),
  /** 0–1: how sure a match is; default 0.8. */
  confidence: z.number().min(0).max(1).optional(),
  /** Id of the variant that the rule finds, where its cue alone tells. */
  variant: codebookId.optional(),
});
export type CueRule = z.infer<typeof cueRuleSchema>;

/**
 * Groups of words that several rules share (`content/codebook/words.yaml`): name to alternatives, each a plain word or a
 * regular-expression source, which may name other groups.
 */
export const wordGroupsSchema = z.record(codebookId, z.array(z.string()).min(1));
export type WordGroups = Readonly<z.infer<typeof wordGroupsSchema>>;

/**
 * One of the unlike things that an indicator counts (骨干教师, 特级教师; 平均班额, 班额上限): values of different variants are not one series.
 */
const variantSchema = z.strictObject({
  id: codebookId,
  zh: z.string(),
  en: z.string(),
  /** Words of the number that tell it (regular-expression source). Absent where only rules do. */
  words: z.string().optional(),
  /**
   * Variants of one axis exclude one another, those of two stand together: level and kind of a teacher (`provincial.leaders`). Absent where
   * the indicator has one axis.
   */
  axis: codebookId.optional(),
});
export type Variant = z.infer<typeof variantSchema>;

/** Variant of a number that adds up several of one axis (骨干教师、学科带头人共86人). */
export const SEVERAL = 'several';
const SEVERAL_NAME = { zh: '几类合计', en: 'several kinds' };

/** Name of a variant as observations carry it: one id, or one for each axis joined by a full stop. */
export function variantName({ variants }: Pick<Indicator, 'variants'>, id: string): { zh: string; en: string } {
  const names = id.split('.').map((part) => (part === SEVERAL ? SEVERAL_NAME : variants.find((variant) => variant.id === part)));
  const known = names.filter((name) => name !== undefined);
  return known.length < names.length
    ? { zh: id, en: id }
    : { zh: known.map(({ zh }) => zh).join('·'), en: known.map(({ en }) => en).join(', ') };
}

/** Fewer sentences do not show what an indicator is, and what it is not. */
const FEWEST_EXAMPLES = 3;
const FEWEST_COUNTEREXAMPLES = 2;

/** An indicator, 指标: one file under `content/codebook/indicators`. The file name is the id. */
export const indicatorSchema = z.strictObject({
  id: codebookId,
  zh: z.string(),
  en: z.string(),
  /** What is counted or measured, and against what, in one or two sentences. */
  definition: z.strictObject({ zh: z.string(), en: z.string() }),
  /** Other words by which readers may look for it (吃饭 for 供餐), which no report need use. */
  synonyms: z.array(z.string().min(2)).optional(),
  /** Base unit of its values, from the code list (`units.ts`); empty for pure ratios and coefficients. */
  unit: z.string(),
  kind: z.enum(MEASURES),
  group: z.enum(INDICATOR_GROUPS),
  /** Stages for which it makes sense; elsewhere it is 不适用. Absent: any. */
  stages: z.array(stageCode).optional(),
  /** Facets by which its values must be told apart besides those of all indicators of its kind (`recruits`: 紧缺, 特岗 …). */
  facets: z.array(z.enum(NAMED_FACETS)).optional(),
  /** True for answers of a survey, 满意度: their scale (per cent, out of 10, out of 100) parts them, not the place that asked. */
  survey: z.boolean().optional(),
  /**
   * `education` where its rules use words of every trade (项目, 投资, 培训): it then must not stand in a clause that speaks of something
   * else (风电项目), see `src/words/education.ts`.
   */
  subject: z.enum(['education']).optional(),
  /** Ids of framework items and thresholds (`content/codebook/frameworks`) that it answers. */
  frameworks: z.array(codebookId).default([]),
  /** Unlike things it counts; a number of which nothing tells has no variant. */
  variants: z.array(variantSchema).default([]),
  /**
   * Which definition of the national statistics it shares, or why no national figure stands beside its values. Absent: nobody has looked
   * yet. Its figures are in `content/reference/indicators`.
   */
  reference: z.union([z.strictObject({ none: z.enum(REFERENCE_GAPS) }), z.strictObject({ zh: z.string(), en: z.string() })]).optional(),
  /** Rules that find it, tried in order. */
  rules: z.array(cueRuleSchema).min(1),
  /** Ids of indicators that win where both could claim a mention. */
  yieldsTo: z.array(codebookId).default([]),
  /** Words by which a passage speaks of it without a number, 提及无数字 (regular-expression source); at least one example holds them. */
  mentionedBy: z.string().min(1),
  /** Sentences and what they must give; each runs as a test. */
  examples: z.array(expectationSchema).min(FEWEST_EXAMPLES, `expected at least ${FEWEST_EXAMPLES} examples`),
  /** Sentences that look alike and must give no observation of this indicator. */
  counterexamples: z.array(z.string()).min(FEWEST_COUNTEREXAMPLES, `expected at least ${FEWEST_COUNTEREXAMPLES} counterexamples`),
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** A theme, 主题: one file under `content/codebook/themes`. */
export const themeSchema = z.strictObject({
  id: codebookId,
  zh: z.string(),
  en: z.string(),
  definition: z.strictObject({ zh: z.string(), en: z.string() }),
  /** Other words by which readers may look for it, which no report need use. */
  synonyms: z.array(z.string().min(2)).optional(),
  /** Words that speak of the theme, with weights: strong words alone suffice, weak ones need company. */
  cues: z.strictObject({ strong: z.array(z.string()), weak: z.array(z.string()).default([]) }),
  /** Words that take a cue's force away where they surround it. */
  not: z.array(z.string()).default([]),
  examples: z.array(z.string()),
  counterexamples: z.array(z.string()),
});
export type Theme = z.infer<typeof themeSchema>;

const bilingual = { zh: z.string(), en: z.string() };

/** A limit set by a framework item. */
const thresholdSchema = z.strictObject({
  stage: stageCode.nullable(),
  op: z.enum(['>=', '<=', '=', '<', '>', 'range']),
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  /** Unit and what it holds for, as shown: `人/百名学生`, `平方米(音乐)`. */
  unit: z.string(),
});
export type Threshold = z.infer<typeof thresholdSchema>;

/** Words that a text is searched for, as readers see them: plain words; `…` stands for up to a dozen characters of the same clause. */
const soughtWords = z.array(z.string().regex(/^[^()[\]{}|*?\\]+$/, 'expected plain words and …')).min(1);

/** A number that answers an item in the item's own measure. */
const ownMeasureSchema = z.strictObject({
  indicator: codebookId,
  /** Stages for which the item asks; absent: whatever stage, or none. */
  stages: z.array(stageCode).optional(),
  /** Variants of the indicator that are the item's measure; absent: any. */
  variants: z.array(z.string()).optional(),
  /** Unit, where the indicator takes several and the item only one. */
  unit: z.string().optional(),
});

/** One item of a national framework, or a threshold from elsewhere. Never quoted as legal text: "according to", with its document number. */
const frameworkItemSchema = z.strictObject({
  id: codebookId,
  ...bilingual,
  thresholds: z.array(thresholdSchema),
  confirmation: z.enum(CONFIRMATIONS),
  note: z.string().optional(),
  /** Part of the framework it belongs to, one of its `parts`. Items with a part make up the silence map, 有无图. */
  part: codebookId.optional(),
  /** Name of a few words, for heads of columns. */
  short: z.strictObject(bilingual).optional(),
  /** What is required, of a few words: `三年 ≥ 95%`. */
  line: z.strictObject(bilingual).optional(),
  /** Numbers in the item's own measure; none where it asks for no number. */
  own: z.array(ownMeasureSchema).default([]),
  /** Indicators whose numbers are about the item, in another measure (人次 where a share is asked). */
  other: z.array(codebookId).default([]),
  /** Words by which a passage speaks of what the item asks for. */
  words: soughtWords.optional(),
  /** Words that come close: they touch the topic and do not answer the item. */
  near: soughtWords.optional(),
});
export type FrameworkItem = z.infer<typeof frameworkItemSchema>;

/** A national evaluation framework, 督导评估办法: one file under `content/codebook/frameworks`. */
export const frameworkSchema = z.strictObject({
  id: codebookId,
  ...bilingual,
  short: z.strictObject(bilingual),
  /** Document number, 文号; null for thresholds gathered from several documents. */
  docNo: z.string().nullable(),
  confirmation: z.enum(CONFIRMATIONS),
  note: z.string().optional(),
  /** Year from which it is in force; absent where none was confirmed. */
  from: z.number().int().optional(),
  /** Kinds of report that answer it: silence of other kinds says nothing, 不适用. */
  answeredBy: z.array(z.enum(REPORT_KINDS)).default([]),
  /** Its parts, in order. */
  parts: z.array(z.strictObject({ id: codebookId, ...bilingual })).default([]),
  items: z.array(frameworkItemSchema),
});
export type Framework = z.infer<typeof frameworkSchema>;

/** A kind of check, 核对: one file under `content/codebook/checks`; its page on the site is rendered from it. */
export const checkSchema = z.strictObject({
  id: codebookId,
  ...bilingual,
  /** What is tested, found by which words. */
  what: z.strictObject(bilingual),
  /** Why it matters to a reader. */
  why: z.strictObject(bilingual),
  examples: z.array(z.strictObject({ text: z.string(), equation: z.string(), holds: z.enum(['yes', 'within-rounding', 'no', 'unknown']) })),
  /** Sentences in which the check must find nothing. */
  counterexamples: z.array(z.string()).default([]),
});
export type Check = z.infer<typeof checkSchema>;

/**
 * A remark on the text of a report, 提示 (`content/codebook/remarks.yaml`): made while its head and its numbering are read, without any sum to
 * work out and so without examples.
 */
export const remarkSchema = checkSchema.omit({ examples: true, counterexamples: true });
export type Remark = z.infer<typeof remarkSchema>;

/** A value as the examples of a rule give it; what is left out is 10 所 of 2020 in a whole district of the usual kind, stage not told. */
const comparedSchema = z.strictObject({
  value: z.number().optional(),
  unit: z.string().optional(),
  qualifier: z.enum(QUALIFIERS).optional(),
  stage: stageCode.nullable().optional(),
  period: period.nullable().optional(),
  status: z.enum(STATUSES).optional(),
  scope: z.enum(SCOPES).optional(),
  variant: z.string().optional(),
  /** Facets and their values. */
  facets: z.partialRecord(z.enum(FACET_IDS), z.string()).optional(),
  direction: z.enum(DIRECTIONS).optional(),
  confidence: z.enum(CONFIDENCES).optional(),
  /** Kind of its indicator, and whether that is a survey's. */
  kind: z.enum(MEASURES).optional(),
  survey: z.boolean().optional(),
  /** Code of its district, and whether it no longer exists. */
  district: districtCode.optional(),
  retired: z.boolean().optional(),
  /** Year of its report. */
  year: z.number().int().nullable().optional(),
});
export type Compared = z.infer<typeof comparedSchema>;

/**
 * What a rule of comparability, 可比性规则, is about (`content/codebook/comparability.yaml`): when two values of one indicator may not, or only
 * with a remark, stand beside each other. What follows, and in which order reasons are given, is told by `RULES` in `src/compare/rules.ts`.
 */
export const comparabilityRuleSchema = z.strictObject({
  id: codebookId,
  ...bilingual,
  /** Which fields or words show that the rule applies. */
  detect: z.strictObject(bilingual),
  /** Pairs of values that differ under the rule, whichever comes first. */
  examples: z.array(z.tuple([comparedSchema, comparedSchema])).min(1),
  /** Pairs that look alike and agree under the rule. */
  counterexamples: z.array(z.tuple([comparedSchema, comparedSchema])).min(1),
});
export type ComparabilityRule = z.infer<typeof comparabilityRuleSchema>;

/** All rules of comparability. */
export const comparabilitySchema = z.array(comparabilityRuleSchema);
