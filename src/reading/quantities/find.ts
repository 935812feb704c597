import type { Qualifier, Span } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import type { NumeralToken } from '../../text/numerals.ts';
import { type Segments, segments } from '../../text/segments.ts';
import { exclusionOf, type NumberWords } from './exclusions.ts';
import { type LabelUnit, unitBefore } from './labels.ts';
import { qualifierOf } from './qualifiers.ts';
import { type Quantity, round } from './quantity.ts';
import { quotations } from './quotations.ts';
import { scan } from './scan.ts';
import { standardUnit } from './standards.ts';
import { isCoefficient, isLaterOfPair, isRate, suppliedUnit } from './supply.ts';

/** A quantity accepted as a mention, before its context is read. Offsets are those of the text it was found in. */
export type Found = Quantity & { qualifier: Qualifier };

/** Everything the context rules need to know about one text. */
export type Findings = { folded: string; segments: Segments; found: Found[] };

/** Characters that rules about the words next to a number may see. */
const WINDOW = 20;
/** Characters that rules about the clause or sentence may see. */
const REACH = 60;

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
  const numbers = scan(folded);
  if (numbers.length === 0) return { folded, segments: cut, found: [] };
  const quotesNear = nearby(quotations(folded));
  const found: Found[] = [];
  for (const scanned of numbers) {
    const before = folded.slice(Math.max(0, scanned.start - WINDOW), scanned.start);
    const after = folded.slice(scanned.end, scanned.end + WINDOW);
    const label = unitBefore(scanned, before, after);
    const quantity = label ? labelled(scanned, label) : scanned;
    const unit = quantity.unitFrom === 'none' ? missingUnit(quantity, folded, cut, found.at(-1) ?? null) : quantity.unit;
    if (unit === null) continue;
    const place: NumberWords = {
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
    found: found.map((mention) => ({ ...mention, unit: standardUnit(mention, folded, cut) })),
  };
}

/** A bare number in the unit of the label before it. */
function labelled(quantity: Quantity, { unit, factor }: LabelUnit): Quantity {
  const { value, valueHigh } = quantity;
  const high = valueHigh === undefined ? {} : { valueHigh: round(valueHigh * factor) };
  return { ...quantity, value: round(value * factor), ...high, unit, unitFrom: 'shared' };
}

/** Unit of a number without one, from its surroundings; null where it is no quantity. */
function missingUnit(quantity: Quantity, folded: string, cut: Segments, last: Found | null): string | null {
  const clause = cut.clause(quantity.start);
  const sentence = cut.sentence(quantity.start);
  const before = folded.slice(Math.max(sentence.start, quantity.start - REACH), quantity.start);
  if (isCoefficient(quantity, before)) return '';
  const previous = last && last.start >= sentence.start ? last.unit : null;
  const after = folded.slice(quantity.end, quantity.end + WINDOW);
  if (isLaterOfPair(quantity, before, after)) return previous;
  if (isRate(quantity, before, after)) return '%';
  return suppliedUnit(quantity, {
    raw: folded.slice(quantity.start, quantity.end),
    before: folded.slice(Math.max(clause.start, quantity.start - REACH), quantity.start),
    after: folded.slice(quantity.end, Math.min(clause.end, quantity.end + REACH)),
    previousUnit: previous,
  });
}

/** What `findQuantities` gives for a table cell that holds nothing but a number whose unit the table tells; offsets count from `from`. */
export function bareFindings(text: string, cell: Span & { value: number; unit: string }, from: number): Findings {
  const folded = fold(text);
  const { value, unit } = cell;
  const span = { start: cell.start - from, end: cell.end - from };
  const numeral: NumeralToken = { ...span, value, coefficient: value, exponent: 0, script: 'arabic', vague: false, bare: false };
  return { folded, segments: segments(folded), found: [{ ...span, value, unit, numeral, unitFrom: 'shared', qualifier: 'exact' }] };
}
