import type { Finding, OutlineNode, Passage, Plan, Problem, ReportMeta } from '../../model/index.ts';
import type { Cleaned } from '../types.ts';
import { partsOf } from './head.ts';
import { headed } from './headings.ts';
import { numberingFindings } from './numbering.ts';
import { outlineNodes, passagesOf } from './passages.ts';
import { plansOf } from './plans.ts';
import { problemsOf } from './problems.ts';
import { segmentsOf } from './segments.ts';
import { treeOf } from './tree.ts';
import { unitsOf } from './units.ts';

/** What the structure stage finds. All spans are spans of the source text. */
export type Structure = { passages: Passage[]; outline: OutlineNode[]; problems: Problem[]; plans: Plan[]; findings: Finding[] };

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
  return { passages, outline: nodes, problems: problemsOf(text, tree, segments, report), plans: plansOf(text, tree), findings };
}
