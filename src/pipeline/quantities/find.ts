import type { Qualifier, Span } from '../../model/index.ts';
import { exclusionOf, quotations, type Surroundings } from './exclusions.ts';
import { fold } from './fold.ts';
import { qualifierOf } from './qualifiers.ts';
import { type Quantity, scan } from './scan.ts';
import { type Segments, segments } from './segments.ts';
import { standardUnit } from './standards.ts';
import { isCoefficient, suppliedUnit } from './supply.ts';

/** A quantity accepted as a mention, before its context is read. Offsets are those of the text it was found in. */
export type Found = Quantity & { qualifier: Qualifier };

/** Everything the context rules need to know about one text. */
export type Findings = { folded: string; segments: Segments; found: Found[] };

const WINDOW = 16;

/** Looks up the quotation around a span; quotations are sorted by start. */
function quotedBy(folded: string, quotes: (Span & { open: string })[], span: Span): string | null {
  const around = quotes.filter((quote) => quote.start <= span.start && span.end <= quote.end);
  if (around.length === 0) return null;
  if (around.some((quote) => '《〈〔【'.includes(quote.open))) return '《》';
  const shortest = around.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  return folded.slice(shortest.start, shortest.end);
}

/** Quotations that may hold a position, without looking at all of them for each number. */
function nearby(quotes: (Span & { open: string })[]): (span: Span) => (Span & { open: string })[] {
  const sorted = [...quotes].sort((a, b) => a.start - b.start);
  let from = 0;
  return (span) => {
    while (from < sorted.length && (sorted[from] as Span).start < span.start - 130) from++;
    const near = [];
    for (let i = from; i < sorted.length && (sorted[i] as Span).start <= span.start; i++) near.push(sorted[i] as Span & { open: string });
    return near;
  };
}

/**
 * The quantities of one passage of text, in order: numbers with a unit (written, shared or supplied) that no exclusion takes away.
 *
 * @param skip characters at the beginning that belong to a label (`1.`, `二是`)
 */
export function findQuantities(text: string, skip = 0): Findings {
  const folded = ' '.repeat(skip) + fold(text).slice(skip);
  const cut = segments(folded);
  const quotesNear = nearby(quotations(folded));
  const found: Found[] = [];
  for (const quantity of scan(folded)) {
    const before = folded.slice(Math.max(0, quantity.start - WINDOW), quantity.start);
    const after = folded.slice(quantity.end, quantity.end + WINDOW);
    const clause = cut.clause(quantity.start);
    const last = found.at(-1);
    const sameSentence = last && last.end > cut.sentence(quantity.start).start ? last : null;
    const unit =
      quantity.unitFrom === 'none'
        ? unitOf(
            quantity,
            folded.slice(Math.max(clause.start, quantity.start - 60), clause.end + 0 || quantity.end),
            before,
            after,
            sameSentence,
          )
        : quantity.unit;
    if (unit === null) continue;
    const place: Surroundings = {
      quantity: { ...quantity, unit },
      raw: folded.slice(quantity.start, quantity.end),
      before,
      after,
      quoted: quotedBy(folded, quotesNear(quantity), quantity),
    };
    if (exclusionOf(place)) continue;
    found.push({ ...quantity, unit, qualifier: qualifierOf(quantity, before, after) });
  }
  return {
    folded,
    segments: cut,
    found: found.map((mention, i) => ({ ...mention, unit: standardUnit(mention, found[i - 1], folded, cut) })),
  };
}

/** Unit of a number without one; null where it is no quantity. */
function unitOf(quantity: Quantity, clause: string, before: string, after: string, previous: Found | null): string | null {
  if (isCoefficient(quantity, before)) return '';
  return suppliedUnit(quantity, clause, after, previous?.unit ?? null);
}
