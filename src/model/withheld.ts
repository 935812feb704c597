import { z } from 'astro/zod';
import { reportId } from './ids.ts';
import { anchorSchema } from './review.ts';
import { spanFields } from './span.ts';

/** Signs that take the place of each character of what is not shown: of personal data masked by rule, and of words taken down. */
export const WITHHELD_SIGNS = { masked: '*', withdrawn: '█' } as const;

/** Whether personal data are masked by rule: `masking` of `content/site.yaml`. */
export const MASKINGS = ['on', 'off'] as const;

/** Words of both languages, for readers. */
const bothLanguages = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** What every withdrawal, 撤下, says. */
const saidOfWithdrawal = {
  /** Why, for readers. It must not repeat what was withdrawn. */
  reason: bothLanguages,
  /** Who asked for it or decided it, as readers shall see it: a body, an office, 本站. */
  by: z.string().min(1).max(80),
  /** Day of the withdrawal. */
  on: z.iso.date(),
};

/** An entry of `withdrawals:` in a sidecar: a figure or a stretch of text that is not shown any more. */
export const withdrawalSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('figure'), at: anchorSchema, ...saidOfWithdrawal }),
  z.strictObject({
    of: z.literal('passage'),
    at: anchorSchema,
    /** Words with which the stretch ends; absent where `at` quotes all of it. */
    until: anchorSchema.optional(),
    ...saidOfWithdrawal,
  }),
]);
export type Withdrawal = z.infer<typeof withdrawalSchema>;

/** A report that is not shown any more, an entry of `withdrawals.yaml` beside the records. It holds without the source and the record. */
const reportWithdrawalSchema = z.strictObject({
  report: reportId,
  /** Ids it had before: their addresses lead to the same notice. */
  formerly: z.array(reportId).optional(),
  ...saidOfWithdrawal,
});
export type ReportWithdrawal = z.infer<typeof reportWithdrawalSchema>;

/** `content/withdrawals.yaml`. */
export const withdrawalsFileSchema = z.strictObject({
  /** Form of this file. */
  schema: z.literal(1).optional(),
  reports: z.array(reportWithdrawalSchema).optional(),
});

/** A stretch of the text that was masked by rule: its words are not in the record. */
export const maskedSchema = z.strictObject({
  /** Id of the rule in `content/codebook/masking.yaml`. */
  rule: z.string(),
  ...spanFields,
});
export type Masked = z.infer<typeof maskedSchema>;

/** A stretch of the text that was taken down: its words are not in the record. */
export const withdrawnSchema = z.strictObject({ of: z.enum(['figure', 'passage']), ...saidOfWithdrawal, ...spanFields });
export type Withdrawn = z.infer<typeof withdrawnSchema>;

/**
 * A rule by which personal data are masked, an entry of `content/codebook/masking.yaml`. The pattern marks what is masked by a group `masked`;
 * what stands around it says that it is meant.
 */
export const maskingRuleSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'expected a lower-case id with hyphens'),
  zh: z.string().min(1),
  en: z.string().min(1),
  /** Regular expression, with a group `masked`. */
  pattern: z.string().refine(isPattern, 'expected a regular expression with a group (?<masked>…)'),
  /** Characters at the start and at the end of the group that stay, so that a reader sees what it was. */
  keep: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
  /** Sentences and what becomes of them; they run as tests. */
  examples: z.array(z.tuple([z.string(), z.string()])).min(3),
  /** Sentences that look alike and stay as they are. */
  counterexamples: z.array(z.string()).min(3),
});
export type MaskingRule = z.infer<typeof maskingRuleSchema>;

function isPattern(pattern: string): boolean {
  try {
    return pattern.includes('(?<masked>') && new RegExp(pattern, 'dgu').source !== '';
  } catch {
    return false;
  }
}
