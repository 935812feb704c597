import { z } from 'astro/zod';
import { InputError } from '../../../src/model/error.ts';
import { REVIEW_VERDICTS, spanSchema, UNITS } from '../../../src/model/index.ts';
import { findQuantities } from '../../../src/reading/quantities/find.ts';
import { queueCounts, queueOf } from '../../../src/site/review/queues.ts';
import { type DeskStart, type IndicatorName, type Proposal, QUEUE_NAMES } from '../../../src/site/review/wire.ts';
import type { Desk } from './desk.ts';
import { isReviewer, keepReviewer } from './reviewer.ts';

type Route = (asked: unknown) => Promise<unknown>;

/** What the desk answers, by method and name. */
export type Routes = { get: Readonly<Record<string, Route>>; post: Readonly<Record<string, Route>> };

/** Figures of a random sample. */
const SAMPLE = 30;

const queueSchema = z.strictObject({ name: z.enum(QUEUE_NAMES), report: z.string(), indicator: z.string(), seed: z.coerce.number().int() });
const answerSchema = z.strictObject({
  key: z.string(),
  verdict: z.enum(REVIEW_VERDICTS),
  reading: z.unknown().optional(),
  span: spanSchema.optional(),
  blind: z.literal(true).optional(),
  settles: z.literal(true).optional(),
  note: z.string().max(2000).optional(),
});
const writingSchema = z.strictObject({
  report: z.string(),
  version: z.string(),
  by: z.string().refine(isReviewer, 'expected initials or a handle'),
  answers: z.array(answerSchema).max(500),
});

/** What the routes work with. */
export type RoutesInput = {
  desk: Desk;
  /** Indicators with their pinyin. */
  indicators: readonly IndicatorName[];
  /** Who sits at the desk. */
  reviewer: { by: string | null };
  /** The report that was asked for. */
  report: string | null;
  /** Asks a model for a second opinion; null where none was given. */
  opinion: { model: string; ask(report: string, key: string): Promise<Proposal> } | null;
};

/** The routes of the desk. */
export function deskRoutes({ desk, indicators, reviewer, report, opinion }: RoutesInput): Routes {
  return {
    get: {
      start: async (): Promise<DeskStart> => ({
        reports: desk.names(),
        indicators,
        units: UNITS,
        by: reviewer.by,
        report,
        model: opinion?.model ?? null,
        failed: desk.failures.map(({ file, message, hint }) => ({ file, message, hint })),
      }),
      report: async (asked) => desk.report(fitted(z.strictObject({ id: z.string() }), asked).id),
      queue: async (asked) => {
        const { name, report: id, indicator, seed } = fitted(queueSchema, asked);
        const choice = { report: id || null, indicator: indicator || null, seed, size: SAMPLE };
        const reports = await desk.reports();
        return { name, entries: queueOf(name, reports, choice), counts: queueCounts(reports, choice) };
      },
    },
    post: {
      review: async (asked) => desk.write(fitted(writingSchema, asked)),
      undo: async (asked) => desk.undo(fitted(z.strictObject({ act: z.number().int().nonnegative() }), asked).act),
      reviewer: async (asked) => {
        const { by } = fitted(z.strictObject({ by: z.string().refine(isReviewer) }), asked);
        reviewer.by = by;
        keepReviewer(by);
        return { by };
      },
      parse: async (asked) => {
        const { words, unit } = fitted(z.strictObject({ words: z.string().max(100), unit: z.string().max(20) }), asked);
        return parsedQuantity(words) ?? parsedQuantity(words + unit);
      },
      messages: async (asked) => desk.takeMessages(fitted(z.strictObject({ text: z.string() }), asked).text),
      opinion: async (asked) => {
        const { report: id, key } = fitted(z.strictObject({ report: z.string(), key: z.string() }), asked);
        if (!opinion) throw new InputError('opinion', 'No model was given.', 'Start the desk with --ask and --model.');
        return opinion.ask(id, key);
      },
    },
  };
}

/** A quantity as the project's grammar reads it; null where it reads none in these words, or more than one. */
function parsedQuantity(words: string) {
  const [found, ...others] = findQuantities(words).found;
  if (!found || others.length > 0) return null;
  const { value, valueHigh = null, unit, qualifier } = found;
  return { value, valueHigh, unit, qualifier };
}

function fitted<S extends z.ZodType>(schema: S, asked: unknown): z.infer<S> {
  const result = schema.safeParse(asked);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InputError('request', `${issue?.path.join('.')}: ${issue?.message}`, 'Nothing was written.');
}
