import { labelRole } from './labels.ts';
import { type Point, restOfOpening, sectionEnd, sectionPoint, wordsPoint } from './points.ts';
import { speaksOfProblem } from './section-kinds.ts';
import type { Section } from './tree.ts';

/** Words that begin an account of what was done. */
const DONE = /^\s*(?:目前|现)?(?:已|均已|全部|投入|制定|印发|出台|新建|通过|整改|针对|按照|\d{4}年)/;

/** Role of a label section; null for sections with another marker. */
export function roleOf(section: Section): ReturnType<typeof labelRole> {
  if (section.style === 'ordinal-measure') return 'measure';
  return section.style === 'label' ? labelRole(section.label) : null;
}

/** Points under 整改措施：, or what the label itself says. */
export function underLabel(text: string, section: Section): Point[] {
  const children = section.children.filter((child) => child.style !== 'label');
  if (children.length > 0) return children.map(sectionPoint);
  if (section.style === 'ordinal-measure') return [sectionPoint(section)];
  const lead = section.opening.lead;
  if (lead && !section.opening.heading) return [wordsPoint(text, { start: lead.title.start, end: sectionEnd(section) }, section.label)];
  return section.body.map((segment) => wordsPoint(text, segment, section.label));
}

/** Paragraphs that follow the statement of a problem; the statement may be the heading alone. */
function paragraphsAfterStatement(text: string, section: Section): Point[] {
  const rest = section.opening.heading && section.body.length > 0 && speaksOfStanding(text, section) ? section.body.slice(1) : section.body;
  return rest.filter((segment) => !segment.cells && !segment.marker).map((segment) => wordsPoint(text, segment));
}

/** What follows the name of the problem in the same paragraph, where it tells what was done: 班额超标问题：已化解32个。 */
function answerInOpening(text: string, section: Section): Point[] {
  return restOfOpening(section)
    .filter(({ start, end }) => DONE.test(text.slice(start, end)))
    .map((rest) => wordsPoint(text, rest));
}

/** True if the first paragraph below a heading goes on to state the problem. */
function speaksOfStanding(text: string, section: Section): boolean {
  const first = section.body[0];
  if (!first) return false;
  const words = text.slice(first.start, Math.min(first.end, first.start + 200));
  return speaksOfProblem(words) && !/已|完成|投入|新建|制定|印发|开展|整改|落实|补充|招聘|建立|加强|加大|推进/.test(words);
}

/**
 * Measures that a section names against its problem: the points under its 整改 labels; without such labels its own points, and where there
 * are none its paragraphs. `bare` says whether unlabelled points and paragraphs are measures at all: not in a list of admitted problems.
 */
export function measuresOf(text: string, section: Section, bare: boolean): Point[] {
  const labelled = section.children.filter((child) => answers(child, bare));
  if (labelled.length > 0) return labelled.flatMap((child) => underLabel(text, child));
  if (!bare) return [];
  const points = section.children.filter((child) => roleOf(child) === null).map(sectionPoint);
  return points.length > 0 ? points : [...answerInOpening(text, section), ...paragraphsAfterStatement(text, section)];
}

/** Measures of label sections that stand beside each other: 问题：… 整改措施：…. `bare` as for `measuresOf`. */
export function measuresOfLabels(text: string, labels: Section[], bare: boolean): Point[] {
  return labels.filter((label) => answers(label, bare)).flatMap((label) => underLabel(text, label));
}

/** True for a label under which measures stand; 下一步打算： goes on with the answer to feedback, elsewhere it is a plan. */
function answers(section: Section, feedback: boolean): boolean {
  const role = roleOf(section);
  return role === 'measure' || (role === 'plan' && feedback);
}
