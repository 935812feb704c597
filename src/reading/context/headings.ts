import type { Passage, Span } from '../../model/index.ts';
import type { Told } from './rule.ts';

/**
 * A heading above a passage, its own run-in title (`runIn`) or the head of a table's column or row (`ofTable`), and where it stands; `span`
 * null where its text is not found.
 */
export type Heading = { title: string; span: Span | null; runIn?: true; ofTable?: true };

const squeeze = (words: string) => words.replace(/\s+/g, '');

/** Where headings stand, by their words without white space: heading passages, and run-in titles with their labels. */
export function headingPlaces(text: string, passages: readonly Passage[]): Map<string, Span> {
  const places = new Map<string, Span>();
  for (const { kind, start, end, label, lead } of passages) {
    if (kind === 'heading') places.set(squeeze(text.slice(start, end)), { start, end });
    if (lead) places.set(squeeze((label ?? '') + text.slice(lead.start, lead.end)), lead);
  }
  return places;
}

/** The headings above a passage, outermost first, and last its run-in title. */
export function headingsOf(text: string, passage: Passage, places: Map<string, Span>): Heading[] {
  const above = passage.path.map((title): Heading => ({ title, span: places.get(squeeze(title)) ?? null }));
  const { lead } = passage;
  return lead ? [...above, { title: text.slice(lead.start, lead.end), span: lead, runIn: true }] : above;
}

/** Whether words are a title: a sentence that opens a point (三是对33所农村学校实施供餐，…) tells of its own numbers alone. */
export function isTitle({ title, runIn }: Heading): boolean {
  return !runIn || !/\d/.test(title);
}

/** What the innermost heading that tells something tells, and its place. */
export function fromHeadings<T>(headings: readonly Heading[], read: (title: string, heading: Heading) => T | null): Told<T> | null {
  for (const heading of [...headings].reverse()) {
    const value = read(heading.title, heading);
    if (value !== null) return { value, words: heading.span, outside: true };
  }
  return null;
}
