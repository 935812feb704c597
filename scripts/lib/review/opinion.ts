import { z } from 'astro/zod';
import { InputError } from '../../../src/model/error.ts';
import { period, stageCode } from '../../../src/model/ids.ts';
import { DIRECTIONS, QUALIFIERS, SCOPES, STATUSES } from '../../../src/model/index.ts';
import type { FieldId } from '../../../src/site/review/fields.ts';
import type { FigureItem } from '../../../src/site/review/items.ts';
import type { DeskReport, IndicatorName, Proposal } from '../../../src/site/review/wire.ts';
import { RunError } from '../terminal/run-error.ts';
import { questionOf } from './opinion-question.ts';

/** Longest wait for a model, in milliseconds, and the largest answer that is read, in bytes. */
const PATIENCE = 60_000;
const LARGEST = 200_000;
/** Longest quote that can be called the words a field rests on. */
const LONGEST_QUOTE = 200;

/** Asks a model at an address that the maintainer gave. */
export type Asker = { model: string; ask(report: DeskReport, key: string, indicators: readonly IndicatorName[]): Promise<Proposal> };

/**
 * What asks for a second opinion; null where the maintainer gave no model, and nothing is ever sent.
 *
 * @throws InputError where only one of address and name is given, or the address is none
 */
export function askerOf({ ask, model }: { ask?: string; model?: string }, patience = PATIENCE): Asker | null {
  if (ask === undefined && model === undefined) return null;
  if (ask === undefined || model === undefined)
    throw new InputError(
      'options',
      'A second opinion needs both --ask and --model.',
      'Such as --ask http://127.0.0.1:11434 --model qwen3.',
    );
  const address = addressOf(ask);
  return {
    model,
    ask: async (report, key, indicators) => {
      const item = report.items.find((one) => one.key === key);
      if (item?.kind !== 'figure') throw new InputError(key, 'Only figures can be asked about.', 'Choose a figure.');
      const content = await completed(address, { model, messages: questionOf(report, item, indicators) }, patience);
      return proposalOf(content, report, item, indicators);
    },
  };
}

/** The address of the completions below what was given. @throws InputError where it is no web address */
function addressOf(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new InputError('--ask', `Not an address: ${given}`, 'Give it whole, such as http://127.0.0.1:11434.');
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '') url.pathname = '/v1/chat/completions';
  else if (path.endsWith('/v1')) url.pathname = `${path}/chat/completions`;
  return url;
}

const completionSchema = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });

/** What a model answers. It is asked once, at this very address: redirections are not followed. @throws RunError where no answer comes */
async function completed(address: URL, question: object, patience: number): Promise<string> {
  const fail = (message: string) => new RunError(address.origin, message, 'Look whether the model runs; everything else works without it.');
  let response: Response;
  try {
    response = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...question, temperature: 0, stream: false, response_format: { type: 'json_object' } }),
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    const late = (error as Error).name === 'TimeoutError';
    throw fail(late ? `No answer within ${patience / 1000} seconds.` : 'It does not answer.');
  }
  if (!response.ok) throw fail(`It answered ${response.status}.`);
  const answer = completionSchema.safeParse(json(await limited(response).catch(() => null)));
  if (!answer.success) throw fail('It answered in another form than chat completions.');
  return answer.data.choices[0]?.message.content ?? '';
}

/** The body of a response, up to the limit; null where it is larger. */
async function limited(response: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > LARGEST) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

/** What a proposal may say of each field. Value and unit are the text's own and not a matter of opinion. */
const VALUES: Partial<Readonly<Record<FieldId, z.ZodType>>> = {
  qualifier: z.enum(QUALIFIERS),
  stage: stageCode.nullable(),
  period: period.nullable(),
  status: z.enum(STATUSES),
  direction: z.enum(DIRECTIONS).nullable(),
  scope: z.enum(SCOPES),
  place: z.string().max(40).nullable(),
};

/**
 * What of an answer can be shown: known fields, values that they can have, and a quote that stands in the text around the figure. A field without
 * such a quote is refused, whatever it says; nothing is a proposal that agrees with the program.
 */
function proposalOf(content: string, report: DeskReport, item: FigureItem, indicators: readonly IndicatorName[]): Proposal {
  const fields: Record<string, { value: unknown; quote: string }> = {};
  const refused: string[] = [];
  const words = report.text.slice(item.passage.start, item.passage.end) + item.path.join('\n');
  const known = new Set(indicators.map(({ id }) => id));
  for (const [field, proposed] of Object.entries(entriesOf(content))) {
    const value = proposedValue(field, proposed.value, known);
    if (value === undefined || !isQuoted(proposed.quote, words)) refused.push(field);
    else if (JSON.stringify(value) !== JSON.stringify(item.reading[field as FieldId])) fields[field] = { value, quote: proposed.quote };
  }
  return { fields, refused };
}

const FIELDS = new Set<string>([...Object.keys(VALUES), 'indicators']);
const proposedSchema = z.object({ value: z.unknown(), quote: z.string() });

/** Fields of an answer that have the form of a proposal; of an answer in any other form none. */
function entriesOf(content: string): Record<string, { value: unknown; quote: string }> {
  const data = json(/\{[\s\S]*\}/.exec(content)?.[0] ?? '');
  if (typeof data !== 'object' || data === null) return {};
  const entries = Object.entries(data).flatMap(([field, proposed]) => {
    const result = proposedSchema.safeParse(proposed);
    return FIELDS.has(field) && result.success ? [[field, { value: result.data.value, quote: result.data.quote }] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The value as a review would have it; undefined where the field cannot have it. */
function proposedValue(field: string, value: unknown, known: ReadonlySet<string>): unknown {
  if (field === 'indicators') {
    if (value === null) return [];
    return typeof value === 'string' && known.has(value) ? [{ id: value }] : undefined;
  }
  const result = VALUES[field as FieldId]?.safeParse(value);
  return result?.success ? result.data : undefined;
}

const isQuoted = (quote: string, words: string): boolean => quote.trim() !== '' && quote.length <= LONGEST_QUOTE && words.includes(quote);
