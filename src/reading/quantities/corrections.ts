import { InputError } from '../../model/error.ts';
import type { Correction, Mention, Qualifier, Scope, Span, Status } from '../../model/index.ts';

/** A correction with the place its quote stands in. */
export type PlacedCorrection = { correction: Correction; span: Span };

function fail(correction: Correction, problem: string, hint: string): never {
  throw new InputError('', `更正所引原文${problem}：“${correction.quote}”`, hint);
}

/**
 * Find the place of each correction: its `raw` inside its `quote`.
 *
 * @throws InputError where the quote or `raw` does not occur exactly once; the file name is left to the caller
 */
export function placeCorrections(text: string, corrections: readonly Correction[]): PlacedCorrection[] {
  return corrections.map((correction) => {
    const at = text.indexOf(correction.quote);
    if (at < 0) fail(correction, '不见于报告', '核对报告文本后改写 quote，或删去这条更正');
    if (text.indexOf(correction.quote, at + 1) >= 0) fail(correction, '出现不止一次', '把 quote 引得更长，使其只出现一次');
    const inner = correction.quote.indexOf(correction.raw);
    if (inner < 0) fail(correction, `中没有“${correction.raw}”`, '让 raw 与 quote 中的写法完全一致');
    if (correction.quote.indexOf(correction.raw, inner + 1) >= 0) {
      fail(correction, `中“${correction.raw}”出现不止一次`, '把 quote 引得更短，使 raw 在其中只出现一次');
    }
    return { correction, span: { start: at + inner, end: at + inner + correction.raw.length } };
  });
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
  if (set.qualifier !== undefined) changed.qualifier = set.qualifier as Qualifier;
  if (set.unit !== undefined) changed.unit = set.unit;
  if (set.stage !== undefined) changed.stage = set.stage;
  if (set.period !== undefined) changed.period = set.period;
  if (set.status !== undefined) changed.status = set.status as Status;
  if (set.scope !== undefined) changed.scope = set.scope as Scope;
  for (const field of ['unit', 'stage', 'period', 'status', 'scope'] as const) {
    if (set[field] !== undefined) changed.basis = { ...changed.basis, [field]: { from: 'correction', ...span } };
  }
  return changed;
}
