import { hanNumeral } from '../../text/ordinals.ts';
import { isPoint, rankOf } from './markers.ts';
import type { Segment } from './segments.ts';

/** A section being read: the segment that opens it, the segments directly in it, and its subsections. */
export type Section = {
  style: string;
  number: number | null;
  label: string;
  inferred: boolean;
  title: string;
  opening: Segment;
  /** Segments directly in the section after the opening one. */
  body: Segment[];
  children: Section[];
  parent: Section | null;
};

/** Sections of a report, and the segments before the first one. */
export type Tree = { sections: Section[]; before: Segment[]; innermost: Map<Segment, Section> };

/** Style and number by which a segment opens a section; null where it opens none. */
export type Opens = (segment: Segment) => { style: string; number: number | null } | null;

/** True if the list of `style` goes on with `number` further down, before it starts again. */
type GoesOn = (style: string, number: number | null, after: number) => boolean;

function followUps(segments: Segment[], opens: Opens): GoesOn {
  const nextOf = new Array<ReadonlyMap<string, number | null>>(segments.length);
  let ahead: ReadonlyMap<string, number | null> = new Map();
  for (let index = segments.length - 1; index >= 0; index--) {
    nextOf[index] = ahead;
    const opened = opens(segments[index] as Segment);
    if (opened) ahead = new Map(ahead).set(opened.style, opened.number);
  }
  return (style, number, after) => {
    const next = nextOf[after]?.get(style);
    return typeof next === 'number' && number !== null && next === number + 1;
  };
}

function labelOf(segment: Segment): string {
  const marker = segment.marker;
  if (!marker) return '';
  return marker.inferred && marker.number !== null ? `${hanNumeral(marker.number)}${marker.label}` : marker.label;
}

function titleOf(text: string, segment: Segment): string {
  const lead = segment.lead && text.slice(segment.lead.title.start, segment.lead.title.end);
  const title = segment.marker?.style === 'label' ? segment.marker.label : (lead ?? labelOf(segment));
  return title.replace(/\s*\n\s*/g, '');
}

function sectionOf(opening: Segment, fields: Pick<Section, 'style' | 'number' | 'title' | 'parent'>): Section {
  return { ...fields, label: labelOf(opening), inferred: opening.marker?.inferred === true, opening, body: [], children: [] };
}

/**
 * Nest the sections as the report itself does: a marker style met before goes back to its level; a new one goes below the list that is
 * still going on, and otherwise finds its place by the usual depth of the styles.
 */
export function treeOf(text: string, segments: Segment[], opens: Opens): Tree {
  const tree: Tree = { sections: [], before: [], innermost: new Map() };
  const goesOn = followUps(segments, opens);
  const nested = new Set<string>();
  let stack: Section[] = [];
  for (const [index, segment] of segments.entries()) {
    if (segment.part !== 'body') {
      if (segment.part === 'signature' && tree.sections.length > 0) stack = [];
      tree.before.push(segment);
      continue;
    }
    const opened = opens(segment);
    if (!opened) {
      stack = stack.slice(0, holderDepth(stack, segment, index, goesOn));
      const holder = stack.at(-1);
      (holder?.body ?? tree.before).push(segment);
      if (holder) tree.innermost.set(segment, holder);
      continue;
    }
    stack = stack.slice(0, depthFor(stack, opened.style, segment, index, goesOn, nested));
    const parent = stack.at(-1) ?? null;
    const section = sectionOf(segment, { ...opened, title: titleOf(text, segment), parent });
    if (parent && !isPoint(parent.style)) nested.add(`${section.style} in ${parent.style}`);
    (parent?.children ?? tree.sections).push(section);
    tree.innermost.set(segment, section);
    stack.push(section);
  }
  return tree;
}

/**
 * How much of the stack a segment that opens no section belongs to. A paragraph after a run-on list belongs to what holds the list, not to its
 * last point; a field (责任单位：…) to the section whose labels it stands among.
 */
function holderDepth(stack: Section[], segment: Segment, index: number, goesOn: GoesOn): number {
  if (segment.marker?.style === 'label') return depthFor(stack, 'label', segment, index, goesOn, new Set());
  return (
    stack.findLastIndex(
      (section) =>
        section.opening.unit === segment.unit ||
        section.opening.heading ||
        !(isPoint(section.style) || closesList(section, segment, index, goesOn)),
    ) + 1
  );
}

/** Fewest points of a list that show that each is a paragraph of its own. */
const FEWEST_POINTS = 3;

/**
 * Whether a paragraph without a label follows the last point of a list of which each is one paragraph that begins with its title
 * (3.提升高中教育。…): it tells of what the list is about, not of the last point.
 */
function closesList(section: Section, { marker, cells }: Segment, index: number, goesOn: GoesOn): boolean {
  const { style, number, opening, parent, body, children } = section;
  if (marker || cells || !opening.marker || !parent || number === null || goesOn(style, number, index)) return false;
  const isAlone = (one: Section) => one.opening.lead !== null && one.opening.lead.rest < one.opening.end && one.children.length === 0;
  const points = parent.children.filter((one) => one.style === style);
  return (
    points.length >= FEWEST_POINTS &&
    body.length === 0 &&
    children.length === 0 &&
    points.every((one) => isAlone(one) && one.body.length === 0)
  );
}

/** 整改措施： with nothing behind it yet: whatever list follows is its own. */
function isBareLabel(section: Section): boolean {
  return section.style === 'label' && section.opening.lead === null && section.children.length + section.body.length === 0;
}

/** How much of the stack a new section of `style` goes below. `nested` holds the pairs of styles met as child and parent before. */
function depthFor(stack: Section[], style: string, segment: Segment, index: number, goesOn: GoesOn, nested: Set<string>): number {
  const same = stack.findLastIndex((section) => section.style === style);
  if (same >= 0) return same;
  let depth = stack.length;
  while (depth > 0) {
    const top = stack[depth - 1] as Section;
    if (nested.has(`${style} in ${top.style}`) || top.opening.unit === segment.unit || goesOn(top.style, top.number, index)) break;
    if (rankOf(top.style) < rankOf(style) || isBareLabel(top)) break;
    depth--;
  }
  return depth;
}
