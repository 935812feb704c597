import { shortId } from '../../model/hash.ts';
import type { OutlineNode, Passage, PassageKind } from '../../model/index.ts';
import type { Segment } from './segments.ts';
import type { Section, Tree } from './tree.ts';

const KIND_OF_PART: Partial<Record<Segment['part'], PassageKind>> = { title: 'title', addressee: 'addressee', signature: 'signature' };

function kindOf(segment: Segment, itemUnit: boolean): PassageKind {
  const special = KIND_OF_PART[segment.part];
  if (special) return special;
  if (segment.cells) return 'row';
  if (segment.heading) return 'heading';
  return segment.marker || itemUnit ? 'item' : 'paragraph';
}

function ends(section: Section): number {
  const last = section.children.at(-1);
  return Math.max(section.opening.end, section.body.at(-1)?.end ?? 0, last ? ends(last) : 0);
}

/** The public form of the sections, and the node of each. */
export function outlineNodes(sections: Section[]): { outline: OutlineNode[]; nodeOf: Map<Section, OutlineNode> } {
  const used = new Map<string, number>();
  const nodeOf = new Map<Section, OutlineNode>();
  const convert = (section: Section, level: number): OutlineNode => {
    const { label, title, opening } = section;
    const id = shortId('s-', label + title, used);
    const inferred = section.inferred ? { inferred: true } : {};
    const node: OutlineNode = { id, level, label, ...inferred, title, start: opening.start, end: ends(section), children: [] };
    nodeOf.set(section, node);
    node.children = section.children.map((child) => convert(child, level + 1));
    return node;
  };
  return { outline: sections.map((section) => convert(section, 1)), nodeOf };
}

/** Words by which a section stands in a path: `二、主要做法与成效`; a label that is its own title stands once. */
function heading(section: Section): string {
  return section.label === section.title ? section.title : section.label + section.title;
}

function pathOf(section: Section | null): string[] {
  const path: string[] = [];
  for (let at = section; at; at = at.parent) path.unshift(heading(at));
  return path;
}

/** Passages of the report in order, one for each segment. */
export function passagesOf(
  text: string,
  segments: Segment[],
  tree: Tree,
  nodeOf: Map<Section, OutlineNode>,
  isItem: (unit: number) => boolean,
): Passage[] {
  const used = new Map<string, number>();
  return segments.map((segment): Passage => {
    const section = tree.innermost.get(segment) ?? null;
    const enclosing = section?.opening === segment ? section.parent : section;
    return {
      id: shortId('p-', text.slice(segment.start, segment.end), used),
      kind: kindOf(segment, isItem(segment.unit)),
      path: pathOf(enclosing),
      section: section ? (nodeOf.get(section)?.id ?? null) : null,
      start: segment.start,
      end: segment.end,
      label: segment.marker ? segment.marker.label : null,
      lead: segment.lead && segment.lead.title.end > segment.lead.title.start ? segment.lead.title : null,
      ...(segment.cells ? { cells: segment.cells } : {}),
      themes: [],
    };
  });
}
