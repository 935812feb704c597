import type { Plain, SchemaHistory } from './schema-number.ts';

/** Day from which there are no corrections but reviews: a correction had no date, and is no younger. */
const RETIRED = '2026-11-29';

/** 1 → 2: `corrections` are reviews of figures. Several of the same words were one decision in parts. */
function correctionsAsReviews({ corrections, ...sidecar }: Plain): Plain {
  if (!Array.isArray(corrections)) return corrections === undefined ? sidecar : { ...sidecar, corrections };
  const decisions = Map.groupBy(corrections.filter(isPlain), ({ quote, raw }) => JSON.stringify([quote, raw]));
  const reviews = Array.isArray(sidecar['reviews']) ? sidecar['reviews'] : [];
  return { ...sidecar, reviews: [...[...decisions.values()].map(reviewOf), ...reviews] };
}

const isPlain = (data: unknown): data is Plain => typeof data === 'object' && data !== null && !Array.isArray(data);

/** The review that corrections of the same words come to. Nobody noted who made them, or what was read: they are the authors'. */
function reviewOf(parts: readonly Plain[]): Plain {
  const [first = {}] = parts;
  const set = Object.assign({}, ...parts.map((part) => part['set']));
  const reasons = parts.flatMap(({ reason }) => (typeof reason === 'string' && reason !== '' ? [reason] : []));
  const drop = parts.some((part) => part['drop'] === true);
  return {
    of: 'figure',
    at: anchorOf(String(first['quote'] ?? ''), String(first['raw'] ?? '')),
    verdict: drop ? 'rejected' : 'corrected',
    ...(!drop && { reading: readingOf(set) }),
    by: 'authors',
    on: RETIRED,
    ...(reasons.length > 0 && { note: reasons.join('；') }),
  };
}

/** The words of the figure with those of the quote around it. */
function anchorOf(quote: string, raw: string): Plain {
  const at = Math.max(0, quote.indexOf(raw));
  const [before, after] = [quote.slice(0, at), quote.slice(at + raw.length)];
  return { quote: raw, ...(before.trim() && { before }), ...(after.trim() && { after }) };
}

/** What was `set` as fields of a reading: an indicator is one of a list there. */
function readingOf({ indicator, ...fields }: Plain): Plain {
  if (indicator === undefined) return fields;
  return { ...fields, indicators: indicator === null ? [] : [{ id: indicator }] };
}

/**
 * Forms of a sidecar.
 *
 * - 2: `corrections` are gone; what a person decided of a figure is one of the `reviews`
 */
export const SIDECAR_HISTORY: SchemaHistory = { of: 'sidecar', number: 2, steps: [correctionsAsReviews] };

/** Keys that an earlier form had and the present one has not. */
export const RETIRED_KEYS = ['corrections'] as const;
