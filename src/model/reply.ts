import { z } from 'astro/zod';
import { anchorSchema } from './review.ts';
import { spanFields } from './span.ts';
import { webAddress } from './web-address.ts';

/** What every reply says. Its words are those of whoever replied, shown as they are and never read. */
const said = {
  /** Who replied, as readers shall see it: the county, an office. */
  by: z.string().min(1).max(80),
  /** Day of the reply. */
  on: z.iso.date(),
  text: z.string().min(1).max(2000),
  /** Address at which it was published; absent where it came by letter. */
  url: webAddress.optional(),
};

/** An entry of `replies:` in a sidecar, 回应: what a county says of a check, of a figure, or of how its report is read as a whole. */
export const sidecarReplySchema = z.discriminatedUnion('of', [
  /** `rule` is the kind of check, `at` quotes words that it is about. */
  z.strictObject({ of: z.literal('check'), rule: z.string().min(1), at: anchorSchema, ...said }),
  z.strictObject({ of: z.literal('figure'), at: anchorSchema, ...said }),
  z.strictObject({ of: z.literal('report'), ...said }),
]);
export type SidecarReply = z.infer<typeof sidecarReplySchema>;

/** A reply as a check or a figure has it. */
export const replySchema = z.strictObject(said);
export type Reply = z.infer<typeof replySchema>;

/** A reply that belongs to the report: to all of it, or to a check that is not made any more, whose kind and words it names. */
export const reportReplySchema = z.strictObject({ ...said, rule: z.string().optional(), at: z.strictObject(spanFields).optional() });
export type ReportReply = z.infer<typeof reportReplySchema>;
