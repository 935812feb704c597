import { InputError } from '../../model/error.ts';
import type { Correction, Mention, Span } from '../../model/index.ts';

/** A correction with the place its quote stands in. */
export type PlacedCorrection = { correction: Correction; span: Span };

/** Say what is wrong with a correction, by its quote; the file is named by whoever reads it. */
export function failCorrection({ quote }: Correction, problem: string, hint: string): never {
  throw new InputError('', `The correction of “${quote}” ${problem}`, hint);
}

/** Whether words stand once in a text: `at` is their place. */
function once(text: string, words: string): { at: number; once: boolean } {
  const at = text.indexOf(words);
  return { at, once: at >= 0 && text.indexOf(words, at + 1) < 0 };
}

/** The place of one correction. @throws InputError where the quote or `raw` does not occur exactly once */
function placed(text: string, correction: Correction): PlacedCorrection {
  const { quote, raw } = correction;
  const outer = once(text, quote);
  if (outer.at < 0)
    failCorrection(correction, 'quotes words that the report does not have.', 'Copy the words from the report, or remove the correction.');
  if (!outer.once) failCorrection(correction, 'quotes words that occur more than once.', 'Make the quote longer, so that it occurs once.');
  const inner = once(quote, raw);
  if (inner.at < 0) failCorrection(correction, `has no “${raw}” in its quote.`, 'Write raw as it stands in the quote.');
  if (!inner.once)
    failCorrection(correction, `has “${raw}” more than once in its quote.`, 'Make the quote shorter, so that raw occurs in it once.');
  const start = outer.at + inner.at;
  return { correction, span: { start, end: start + raw.length } };
}

/** Whether two corrections of overlapping words cannot both hold: they set a field differently, one drops what the other keeps, or cuts it elsewhere. */
function contradict(a: PlacedCorrection, b: PlacedCorrection): boolean {
  if (a.span.start !== b.span.start || a.span.end !== b.span.end) return true;
  if (Boolean(a.correction.drop) !== Boolean(b.correction.drop)) return true;
  const second = new Map<string, unknown>(Object.entries(b.correction.set ?? {}));
  return Object.entries(a.correction.set ?? {}).some(
    ([field, value]) => field !== 'indicator' && second.has(field) && second.get(field) !== value,
  );
}

/**
 * Find the place of each correction: its `raw` inside its `quote`.
 *
 * @throws InputError where the quote or `raw` does not occur exactly once, or two corrections contradict each other; the file name is left to the
 *   caller
 */
export function placeCorrections(text: string, corrections: readonly Correction[]): PlacedCorrection[] {
  const all = corrections.map((correction) => placed(text, correction)).sort((a, b) => a.span.start - b.span.start);
  for (const [i, { correction, span }] of all.entries()) {
    const before = all[i - 1];
    if (before && span.start < before.span.end && contradict(before, { correction, span }))
      failCorrection(correction, `contradicts that of “${before.correction.quote}”.`, 'Put both into one correction, or remove one.');
  }
  return all;
}

/** A mention with the fields a person set; what the correction leaves out stays as read. */
export function corrected(mention: Mention, { correction, span }: PlacedCorrection): Mention {
  const { set = {} } = correction;
  const changed: Mention = { ...mention, basis: { ...mention.basis } };
  if (set.value !== undefined) {
    changed.value = set.value;
    if (set.valueHigh === undefined) delete changed.valueHigh;
  }
  if (set.valueHigh !== undefined) changed.valueHigh = set.valueHigh;
  if (set.qualifier !== undefined) changed.qualifier = set.qualifier;
  if (set.unit !== undefined) changed.unit = set.unit;
  if (set.stage !== undefined) changed.stage = set.stage;
  if (set.period !== undefined) changed.period = set.period;
  if (set.status !== undefined) changed.status = set.status;
  if (set.scope !== undefined) changed.scope = set.scope;
  for (const field of ['unit', 'stage', 'period', 'status', 'scope'] as const) {
    if (set[field] !== undefined) changed.basis = { ...changed.basis, [field]: { from: 'correction', ...span } };
  }
  return changed;
}
