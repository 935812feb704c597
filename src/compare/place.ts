import type { OutlineNode, ReportRecord } from '../model/index.ts';
import { withoutPoint } from '../text/marks.ts';

/** Labels of the sections around an offset, outermost first (`一`, `问题1`, `二是`); titles where a section has no label. */
export function placeOf(record: ReportRecord, offset: number): string[] {
  const names: string[] = [];
  let nodes: readonly OutlineNode[] = record.outline;
  for (;;) {
    const node = nodes.find((candidate) => offset >= candidate.start && offset < candidate.end);
    if (!node) return names;
    const name = withoutPoint(node.label) || node.title;
    if (name) names.push(name);
    nodes = node.children;
  }
}
