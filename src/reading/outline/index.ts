import type { Finding, OutlineNode, Passage, Plan, Problem, ReportMeta } from '../../model/index.ts';
import { OUTSIDE, type Timeline, timeline } from '../timeline/index.ts';
import type { Cleaned } from '../types.ts';
import { partsOf } from './head.ts';
import { headed } from './headings.ts';
import { numberingFindings } from './numbering.ts';
import { outlineNodes, passagesOf } from './passages.ts';
import { plansOf } from './plans.ts';
import { problemsOf } from './problems.ts';
import { segmentsOf } from './segments.ts';
import { type Section, treeOf } from './tree.ts';
import { unitsOf } from './units.ts';

/** What the structure stage finds. All spans are spans of the source text. */
export type Structure = {
  passages: Passage[];
  outline: OutlineNode[];
  /** What each section does and of which time it speaks. */
  timeline: Timeline;
  problems: Problem[];
  plans: Plan[];
  findings: Finding[];
};

/**
 * The structure of a report: its paragraphs cut into passages, nested sections, problems with their measures, plans, and oddities of
 * numbering. Every kept character but white space lies in exactly one passage; the themes of the passages are left empty.
 */
export function outline(cleaned: Cleaned, report: ReportMeta): Structure {
  const { text } = cleaned;
  const units = unitsOf(text, cleaned.blocks);
  const parts = partsOf(text, units, report);
  const { segments, opens } = headed(
    text,
    segmentsOf(text, units, (_, index) => parts[index] ?? 'body'),
    units,
  );
  const tree = treeOf(text, segments, opens);
  const { outline: nodes, nodeOf } = outlineNodes(tree.sections);
  const passages = passagesOf(text, segments, tree, nodeOf, (unit) => units[unit]?.kind === 'item');
  const findings = numberingFindings(tree.sections).sort((a, b) => a.start - b.start || a.end - b.end);
  const time = timeline({ text, outline: nodes, passages, report });
  const viewOf = (section: Section) => time.get(nodeOf.get(section)?.id ?? OUTSIDE)?.view ?? null;
  return {
    passages,
    outline: nodes,
    timeline: time,
    problems: problemsOf(text, tree, segments, report),
    plans: plansOf(text, tree, viewOf),
    findings,
  };
}
