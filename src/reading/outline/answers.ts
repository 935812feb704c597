import type { Problem } from '../../model/index.ts';
import type { Fields } from './fields.ts';
import { kindOfSection, type Point, sectionEnd, sectionPoint } from './points.ts';
import type { Section } from './tree.ts';

/** A problem before it gets its ids. */
export type Draft = Point & Fields & { origin: Problem['origin']; measures: Point[] };

/** Two names speak of one problem if this share of the shorter one's character pairs occurs in the other. */
const ENOUGH = 0.6;

function pairsOf(words: string): Set<string> {
  const bare = words.replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2)));
}

/** Share of the character pairs of the shorter name that the longer one has too, 0–1. */
function likeness(a: string, b: string): number {
  const [short, long] = [pairsOf(a), pairsOf(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  if (short.size === 0) return 0;
  return [...short].filter((pair) => long.has(pair)).length / short.size;
}

/**
 * Bring together a problem that is listed in one place and answered in another (一、反馈问题 … 二、整改情况 …): the later one has its label and
 * speaks of the same matter. The listed problem takes over measures, deadline and responsible body.
 */
export function joinAnswers(drafts: Draft[]): Draft[] {
  const ordered = [...drafts].sort((a, b) => a.start - b.start);
  const unanswered = new Map<string, number>();
  const joined: Draft[] = [];
  for (const draft of ordered) {
    const at = draft.label === '' ? undefined : unanswered.get(draft.label);
    const listed = at === undefined ? undefined : joined[at];
    if (at !== undefined && listed && draft.measures.length > 0 && likeness(listed.title, draft.title) >= ENOUGH) {
      joined[at] = {
        ...draft,
        ...listed,
        deadline: listed.deadline ?? draft.deadline,
        responsible: listed.responsible ?? draft.responsible,
        measures: draft.measures,
      };
      unanswered.delete(draft.label);
      continue;
    }
    if (draft.measures.length === 0 && draft.label !== '') unanswered.set(draft.label, joined.length);
    joined.push(draft);
  }
  return joined;
}

/** Points of a section that are neither labels nor without number. */
const numbered = (section: Section) => section.children.filter(({ style, number }) => style !== 'label' && number !== null);

/** Drafts by the top section they stand in; both in order. */
function bySection(sections: Section[], drafts: Draft[]): Map<Section, Draft[]> {
  const groups = new Map<Section, Draft[]>();
  let next = 0;
  for (const section of sections) {
    const end = sectionEnd(section);
    const group: Draft[] = [];
    while (next < drafts.length && (drafts[next] as Draft).start < end) group.push(drafts[next++] as Draft);
    groups.set(section, group);
  }
  return groups;
}

/**
 * Measures by number: a list of problems without measures, followed by a section on what was done (二、整改措施) with the very same labels. The
 * points of an answer are its measures; an answer without points is one itself.
 */
export function answerByNumber(sections: Section[], drafts: Draft[]): Draft[] {
  const answers = new Map<Draft, Point[]>();
  const within = bySection(sections, drafts);
  for (const [index, section] of sections.entries()) {
    const kind = kindOfSection(section);
    const before = sections[index - 1];
    if (!before || (kind !== 'remedy' && kind !== 'feedback')) continue;
    const listed = within.get(before) ?? [];
    const points = numbered(section);
    const sameLabels = listed.length > 1 && listed.length === points.length && listed.every(({ label }, at) => label === points[at]?.label);
    if (!sameLabels || listed.some(({ measures }) => measures.length > 0)) continue;
    for (const [at, draft] of listed.entries()) {
      const answer = points[at] as Section;
      const own = numbered(answer).map(sectionPoint);
      answers.set(draft, own.length > 0 ? own : [sectionPoint(answer)]);
    }
  }
  return drafts.map((draft) => ({ ...draft, measures: answers.get(draft) ?? draft.measures }));
}
