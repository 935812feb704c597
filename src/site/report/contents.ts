import type { OutlineNode, Passage, ReportRecord } from '../../model/index.ts';

/**
 * Where an entry of the contents leads: to the heading of its section, which has the same hash; to the section where it has no heading of its own (a
 * point that begins in the middle of a paragraph).
 */
export function contentsAnchor({ id, start }: Pick<OutlineNode, 'id' | 'start'>, passages: ReadonlyMap<string, Passage>): string {
  const heading = passages.get(id.replace(/^s-/, 'p-'));
  return heading?.kind === 'heading' && heading.start === start ? heading.id : id;
}

/** Sections that the contents lead to and that have no heading: the only ones that need an element of their own. */
export function sectionsWithAnchor({ outline }: Pick<ReportRecord, 'outline'>, passages: ReadonlyMap<string, Passage>): Set<string> {
  const listed = outline.flatMap((node) => [node, ...node.children]);
  return new Set(listed.filter((node) => contentsAnchor(node, passages) === node.id).map(({ id }) => id));
}
