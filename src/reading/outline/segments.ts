import type { Span } from '../../model/index.ts';
import { markersInside } from './enumeration.ts';
import { labelRole } from './labels.ts';
import { type Lead, leadOf } from './lead.ts';
import { isPoint, type Marker, markerAt, rankOf } from './markers.ts';
import type { Unit } from './units.ts';

/** Place of a segment in the report besides its text. */
export type Part = 'title' | 'addressee' | 'signature' | 'body';

/** A piece of a paragraph: what stands before its first marker, or a marker with the words up to the next. Becomes one passage. */
export type Segment = Span & {
  part: Part;
  /** Index of the unit it was cut from. */
  unit: number;
  marker: Marker | null;
  lead: Lead | null;
  /** True if it is a title and nothing else. */
  heading: boolean;
  level?: number;
  cells?: Span[];
  table?: number;
};

const LONGEST_HEADING = 60;
/** Styles behind whose label another marker may follow at once: 整改成效：一是…. */
const CONTAINERS = new Set(['label', 'ordinal-problem', 'ordinal-measure', 'ordinal-noun', 'bracket']);
const NUMBERED = new Set(['han-dun', 'han-paren', 'arabic-dot', 'arabic-paren', 'circled', 'it-is']);
/** 是实施…: a point that lost its ordinal at the start of a paragraph. */
const BARE_IT_IS = /是(?=[^否的以因为由不，,。；;\s])/y;

/** 1.存在问题：…: the label of a problem behind a number belongs to the number. */
function swallowProblemLabel(text: string, marker: Marker): Marker {
  if (!NUMBERED.has(marker.style)) return marker;
  const label = markerAt(text, marker.content);
  if (label?.style !== 'label' || labelRole(label.label) !== 'problem') return marker;
  return text.slice(label.content).trim() === '' ? marker : { ...marker, content: label.content };
}

function openingMarker(text: string): Marker | null {
  const marker = markerAt(text, 0);
  return marker && swallowProblemLabel(text, marker);
}

function lostOpening(text: string, carried: Map<string, number>): Marker | null {
  const last = carried.get('it-is');
  BARE_IT_IS.lastIndex = 0;
  if (last === undefined || !BARE_IT_IS.test(text)) return null;
  return { style: 'it-is', number: last + 1, label: '是', inferred: true, start: 0, content: 1 };
}

/** Markers of a paragraph in order: at its start, right behind it, and inside. */
function markersOf(text: string, opening: Marker | null, carried: Map<string, number>, next: Marker | null): Marker[] {
  const start =
    opening && CONTAINERS.has(opening.style)
      ? markerAt(text, opening.content + (/^\s*/.exec(text.slice(opening.content))?.[0].length ?? 0))
      : null;
  const openings = [opening, start].filter((marker) => marker !== null);
  const inside = markersInside(text, { opening: openings.at(-1) ?? null, carried, next });
  return [...openings, ...inside.filter((marker) => !openings.some((other) => other.start === marker.start))];
}

/** Update the lists that are still open: a marker at the start of a paragraph ends those of other styles. */
function carry(carried: Map<string, number>, markers: Marker[], opening: Marker | null): Map<string, number> {
  const after = opening && opening.style !== 'it-is' ? new Map<string, number>() : new Map(carried);
  for (const marker of markers) if (marker.number !== null) after.set(marker.style, marker.number);
  return after;
}

function shift(marker: Marker, by: number): Marker {
  const moved: Marker = { ...marker, start: marker.start + by, content: marker.content + by };
  if (marker.title) moved.title = { start: marker.title.start + by, end: marker.title.end + by };
  return moved;
}

/** Where a segment stands: whether it is its whole paragraph, and the marker it stands before in it. */
type Standing = { whole: boolean; before: Marker | undefined };

/**
 * True for a title without text of its own: a line without closing mark, a chapter title that has one, or a title with its points in the same
 * paragraph. Points of a run-on list are never headings.
 */
function isHeading(text: string, span: Span, marker: Marker, lead: Lead | null, { whole, before }: Standing): boolean {
  if (!lead) return true;
  if (marker.style === 'label') return false;
  const length = span.end - span.start;
  const opensList = !isPoint(marker.style) && before?.number === 1 && rankOf(before.style) > rankOf(marker.style);
  if (lead.rest < span.end || length > LONGEST_HEADING) return false;
  if (!/[。；;，,]$/.test(text.slice(span.start, span.end))) return whole || opensList;
  return length <= 30 && (marker.style === 'han-dun' || opensList);
}

function segmentsOfUnit(text: string, unit: Unit, index: number, markers: Marker[]): Segment[] {
  const level = unit.level === undefined ? {} : { level: unit.level };
  const cut = (span: Span, marker: Marker | null, before: Marker | undefined): Segment => {
    let { end } = span;
    while (end > span.start && /\s/.test(text[end - 1] as string)) end--;
    const lead = marker
      ? marker.title
        ? { title: marker.title, rest: Math.min(end, marker.content) }
        : leadOf(text, marker.content, end)
      : null;
    const trimmed = { start: span.start, end };
    const heading = marker
      ? isHeading(text, trimmed, marker, lead, { whole: !before && span.start === unit.start, before })
      : unit.kind === 'heading';
    return { ...trimmed, part: 'body', unit: index, marker, lead, heading, ...level };
  };
  const absolute = markers.map((marker) => shift(marker, unit.start));
  const segments = absolute.map((marker, at) =>
    cut({ start: marker.start, end: absolute[at + 1]?.start ?? unit.end }, marker, absolute[at + 1]),
  );
  const first = absolute[0]?.start ?? unit.end;
  return first > unit.start ? [cut({ start: unit.start, end: first }, null, absolute[0]), ...segments] : segments;
}

/** Cut paragraphs into segments at their markers. Lists that run over several paragraphs are followed, lost ordinals (是… for 二是…) put in. */
export function segmentsOf(text: string, units: Unit[], partOf: (unit: Unit, index: number) => Part): Segment[] {
  const segments: Segment[] = [];
  const openings = units.map((unit) => (unit.kind === 'row' ? null : openingMarker(text.slice(unit.start, unit.end))));
  let carried = new Map<string, number>();
  for (const [index, unit] of units.entries()) {
    const part = partOf(unit, index);
    if (unit.kind === 'row' || part !== 'body') {
      const row = unit.kind === 'row' ? { cells: unit.cells ?? [], table: unit.table ?? 0 } : {};
      segments.push({ start: unit.start, end: unit.end, part, unit: index, marker: null, lead: null, heading: false, ...row });
      continue;
    }
    const words = text.slice(unit.start, unit.end);
    const opening = openings[index] ?? lostOpening(words, carried);
    const markers = markersOf(words, opening, carried, openings[index + 1] ?? null);
    carried = carry(carried, markers, opening);
    for (const segment of segmentsOfUnit(text, unit, index, markers)) segments.push(segment);
  }
  return segments;
}
