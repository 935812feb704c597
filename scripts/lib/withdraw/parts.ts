import type { Passage, ReportRecord, Span } from '../../../src/model/index.ts';
import type { WithdrawnWords } from '../../../src/publish/editions/redact.ts';
import type { EditionWithdrawal } from '../../../src/publish/editions/redact-edition.ts';
import type { Knowledge, SourceInput } from '../../../src/reading/types.ts';
import { convertWithin } from '../read/bounded.ts';

/** Characters on either side by which words are told from the same words elsewhere. */
const AROUND = 12;
/** Digits from which on a number is told apart by itself. */
const NUMBER = /\d[\d.,]{2,}/g;

/**
 * Figures and stretches of text that the sidecar of a source takes down, with their words as they stood in the report, which editions may hold.
 *
 * @throws InputError where words that are to be taken down cannot be found
 */
export async function withdrawnParts(input: SourceInput, knowledge: Knowledge): Promise<EditionWithdrawal[]> {
  const { withdrawals, ...sidecar } = input.sidecar;
  if (!withdrawals) return [];
  const now = await convertWithin(input, knowledge);
  const before = await convertWithin({ ...input, sidecar }, knowledge);
  return (now.withdrawn ?? []).map(({ of, on, by, reason, ...span }) => ({
    report: now.report.id,
    of,
    on,
    by,
    reason,
    parts: { mentions: mentionsIn(before, span), words: wordsIn(before, span, of) },
  }));
}

const overlap = (a: Span, b: Span): Span => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) });

function mentionsIn({ mentions }: ReportRecord, span: Span): string[] {
  return mentions.filter((mention) => mention.start < span.end && span.start < mention.end).map(({ id }) => id);
}

/** The words of a stretch, by passage and by sentence, as the cells of tables hold them; of a figure its number, too, as equations do. */
function wordsIn(record: ReportRecord, span: Span, of: 'figure' | 'passage'): WithdrawnWords[] {
  const { text } = record;
  const stretches = record.passages.flatMap((passage: Passage) => {
    const part = overlap(passage, span);
    return part.end > part.start ? [part, ...sentences(text, part)] : [];
  });
  const words = stretches.map(({ start, end }) => ({
    words: text.slice(start, end).trim(),
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
  }));
  const numbers = of === 'figure' ? [...text.slice(span.start, span.end).matchAll(NUMBER)].map(([number]) => number) : [];
  const all = [...words, ...numbers.map((number) => ({ words: number, before: '', after: '' }))];
  return [...new Map(all.filter((one) => one.words !== '').map((one) => [JSON.stringify(one), one])).values()];
}

function sentences(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^。；;！？\n\t]+[。；;！？]?/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
