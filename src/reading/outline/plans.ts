import { shortId } from '../../model/hash.ts';
import type { Plan } from '../../model/index.ts';
import type { ChapterView } from '../../words/chapter-words.ts';
import { roleOf, underLabel } from './measures.ts';
import { kindOfSection, type Point, restOfOpening, sectionPoint, wordsPoint } from './points.ts';
import { speaksOfProblem } from './section-kinds.ts';
import type { Section, Tree } from './tree.ts';

/** A paragraph that only leads over to the points: 虽然…，但…仍将持续发力。, 重点做好以下工作：. */
const INTRODUCTION = /[:：]$|^(?:虽然|尽管)/;
const SHORTEST_PLAN = 6;

function planPoints(text: string, section: Section, accept: (point: Point) => boolean): Point[] {
  const children = section.children.filter((child) => child.style !== 'label');
  const own = children.map(sectionPoint).filter(accept);
  if (own.length > 0) return own;
  return [...restOfOpening(section), ...section.body]
    .filter((segment) => segment.end - segment.start >= SHORTEST_PLAN && !INTRODUCTION.test(text.slice(segment.start, segment.end)))
    .map((segment) => wordsPoint(text, segment))
    .filter(accept);
}

/** What a section does by the time line. */
type ViewOf = (section: Section) => ChapterView | null;

function walk(text: string, section: Section, viewOf: ViewOf): Point[] {
  const kind = kindOfSection(section);
  const view = viewOf(section);
  if (view === 'plan' || (kind === 'plan' && view === null)) return planPoints(text, section, () => true);
  const inner = section.children.flatMap((child) => walk(text, child, viewOf));
  if (kind !== 'mixed' || inner.length > 0) return inner;
  const labelled = section.children.filter((child) => roleOf(child) === 'plan').flatMap((child) => underLabel(text, child));
  if (labelled.length > 0) return labelled;
  return planPoints(text, section, (point) => !speaksOfProblem(point.title));
}

/** What the report promises: the points of its chapters that look ahead (下一步打算, 2023年重点工作), or their paragraphs where no point is marked. */
export function plansOf(text: string, tree: Tree, viewOf: ViewOf): Plan[] {
  const used = new Map<string, number>();
  return tree.sections
    .flatMap((section) => walk(text, section, viewOf))
    .map((point) => ({ id: shortId('pl-', text.slice(point.start, point.end), used), ...point }));
}
