import type { Span } from '../../model/index.ts';
import { leadOf } from './lead.ts';
import { type SectionKind, sectionKind, speaksOfProblem } from './section-kinds.ts';
import type { Segment } from './segments.ts';
import type { Section } from './tree.ts';

/** A point of a list as problems, measures and plans are made of: its label, title and words. */
export type Point = Span & { label: string; title: string };

/** End of everything in a section. */
export function sectionEnd(section: Section): number {
  const last = section.children.at(-1);
  return Math.max(section.opening.end, section.body.at(-1)?.end ?? 0, last ? sectionEnd(last) : 0);
}

/**
 * What a section is about, by its title; null for labels, for points, and where the title does not say. A chapter may go on in the line of its
 * title.
 */
export function kindOfSection(section: Section): SectionKind | null {
  const titled = section.opening.heading || section.style === 'han-dun' || section.style === 'part';
  return titled && section.style !== 'label' ? sectionKind(section.title) : null;
}

/** The words that follow the title of a section in its own paragraph; empty where there are none. */
export function restOfOpening(section: Section): Segment[] {
  const { opening } = section;
  return opening.lead && opening.lead.rest < opening.end ? [{ ...opening, start: opening.lead.rest }] : [];
}

/** A whole section as a point. */
export function sectionPoint(section: Section): Point {
  return { label: section.label, title: section.title, start: section.opening.start, end: sectionEnd(section) };
}

/** Words without label as a point, named by their first sentence or clause. */
export function wordsPoint(text: string, span: Span, label = ''): Point {
  const lead = leadOf(text, span.start, span.end);
  const title = lead ? text.slice(lead.title.start, lead.title.end) : text.slice(span.start, span.end);
  return { label, title: title.replace(/\s*\n\s*/g, ''), start: span.start, end: span.end };
}

/** Parts of a paragraph between semicolons, after the colon that announces them; the paragraph as one part where it has none. */
function partsOfList(text: string, segment: Segment): Span[] {
  const words = text.slice(segment.start, segment.end);
  const colon = words.search(/[:：]/);
  const from = colon >= 0 && colon < words.search(/[；;]|$/) ? colon + 1 : 0;
  const parts: Span[] = [];
  let start = from;
  for (const part of words.slice(from).split(/[；;]/)) {
    if (part.trim() !== '') {
      const indent = part.length - part.trimStart().length;
      parts.push({ start: segment.start + start + indent, end: segment.start + start + part.trimEnd().length });
    }
    start += part.length + 1;
  }
  return parts;
}

/** Problems in a paragraph without labels: its parts between semicolons where most of them speak of problems, or the paragraph itself. */
export function problemPoints(text: string, segment: Segment): Point[] {
  const speaking = (span: Span) => speaksOfProblem(text.slice(span.start, span.end));
  const parts = partsOfList(text, segment);
  const hits = parts.filter(speaking);
  if (parts.length >= 2 && hits.length * 2 > parts.length) return parts.map((part) => wordsPoint(text, part));
  const [only] = parts;
  return hits.length > 0 ? [wordsPoint(text, parts.length === 1 && only ? only : segment)] : [];
}
