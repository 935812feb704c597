import { shortId } from '../../model/hash.ts';
import type { Problem, ReportMeta, Span } from '../../model/index.ts';
import { announcedProblems, leadsToProblems } from './announced.ts';
import { answerByNumber, type Draft, joinAnswers } from './answers.ts';
import { fieldsOf } from './fields.ts';
import { measuresOf, measuresOfLabels, roleOf } from './measures.ts';
import { admissionsIn } from './passing.ts';
import { kindOfSection, type Point, problemPoints, restOfOpening, sectionEnd, sectionPoint, wordsPoint } from './points.ts';
import { tabledProblems } from './problem-tables.ts';
import { type SectionKind, speaksOfProblem } from './section-kinds.ts';
import type { Segment } from './segments.ts';
import type { Section, Tree } from './tree.ts';

/** What is known where a section stands. */
type Context = { text: string; report: ReportMeta; kind: SectionKind | null; container: string };

/** 关于“师资不足”方面, 针对大班额问题的整改情况: the words around the name of a problem. */
const ABOUT = /^(?:关于|针对|对于?)/;
const AFTER_NAME = /(?:方面)?(?:存在)?(?:的?问题)?的?(?:整改(?:落实|完成|进展)?(?:情况|措施|成效)?)?$/;
/** Names that stand for the whole feedback: 关于反馈问题的整改情况. */
const GENERIC = /反馈|督导|评估|整改|存在|主要/;
const NAMED_BY_OTHERS = /问题整改|整改(?:落实|完成)?情况|反馈|督导|督查|检查|巡视|巡察|评估组|专家组|通报|指出|交办|上[年次]|回头看/;
const STILL_OPEN = /仍|尚|目前|当前|下一步|剩余|自身|自查/;

/** Name of a problem without the words that only introduce it. */
function problemName(title: string): string {
  if (!ABOUT.test(title)) return title;
  const name = title.replace(ABOUT, '').replace(AFTER_NAME, '').trim();
  return name.replace(/^[“"‘「]([^”"’」]+)[”"’」]$/, '$1') || title;
}

/** Who named a problem: inspectors do in reports on rectification, elsewhere only where the heading says so. */
function originOf({ report, kind, container }: Context): Problem['origin'] {
  if (report.kind === 'rectification') return kind === 'feedback' || !STILL_OPEN.test(container) ? 'feedback' : 'admitted';
  return kind === 'feedback' && NAMED_BY_OTHERS.test(container) ? 'feedback' : 'admitted';
}

/** True where the report answers its problems one by one. */
const isAnswering = (context: Context): boolean => context.kind === 'feedback' || originOf(context) === 'feedback';

/** True where a section is one problem: it is numbered so, answered, named, or stands among problems. */
function isProblem(section: Section, context: Context): boolean {
  if (section.style === 'ordinal-problem') return true;
  if (section.style === 'label' || section.style === 'ordinal-measure') return false;
  const own = kindOfSection(section);
  if (own === 'admitted' || own === 'plan' || own === 'mixed') return false;
  return (own !== 'feedback' && isAnswered(section, context)) || isNamed(section, context) || isAmongProblems(section, context);
}

/** Measures stand under it, where problems are answered. */
const isAnswered = ({ children }: Section, { kind, report }: Context): boolean =>
  (kind !== null || report.kind === 'rectification') && children.some((child) => roleOf(child) === 'measure');

/** Its title names one problem (关于师资不足方面), where inspectors' problems are answered. */
function isNamed({ title }: Section, { kind, report }: Context): boolean {
  if (kind !== 'feedback' && (report.kind !== 'rectification' || kind === 'plan')) return false;
  return ABOUT.test(title) && /问题|方面|不足|整改/.test(title) && !GENERIC.test(problemName(title));
}

/** The section it stands in lists problems; where that lists other things too, its own title must speak of one. */
function isAmongProblems({ title }: Section, { kind, container }: Context): boolean {
  if (kind === 'feedback') return /问题|意见/.test(container) || speaksOfProblem(title);
  return kind === 'admitted' || (kind === 'mixed' && speaksOfProblem(title));
}

/** Words that state the problem: the opening, a 问题： label below it, or the first paragraph under a bare heading. */
function statementEnd(text: string, section: Section): number {
  const label = section.children.find((child) => roleOf(child) === 'problem');
  if (label) return sectionEnd(label);
  const first = section.body[0];
  const states = section.opening.heading && first && speaksOfProblem(text.slice(first.start, first.end)) && section.body.length > 1;
  return states ? (first as Segment).end : section.opening.end;
}

function ofSection(section: Section, context: Context): Draft {
  const { text } = context;
  const origin = originOf(context);
  const whole = text.slice(section.opening.start, sectionEnd(section));
  return {
    label: section.label,
    title: problemName(section.title),
    start: section.opening.start,
    end: statementEnd(text, section),
    origin,
    measures: measuresOf(text, section, isAnswering(context)),
    ...fieldsOf(whole),
  };
}

/**
 * Problems that a 问题： label states, with the measures of the labels that follow it up to the next one: point by point where both have as
 * many, else all of them for the problem as a whole.
 */
function ofLabel(label: Section, followers: Section[], context: Context): Draft[] {
  const { text } = context;
  const measures = measuresOfLabels(text, followers, isAnswering(context));
  const last = followers.at(-1) ?? label;
  const rest = { origin: originOf(context), measures, ...fieldsOf(text.slice(label.opening.start, sectionEnd(last))) };
  const points = label.children.filter((child) => child.style !== 'label').map(sectionPoint);
  if (points.length > 0 && points.length === measures.length)
    return points.map((point, index) => ({ ...point, ...rest, measures: measures.slice(index, index + 1) }));
  if (points.length > 0 && measures.length === 0) return points.map((point) => ({ ...point, ...rest }));
  if (points.length > 0)
    return [
      {
        label: label.label,
        title: points.map(({ title }) => title).join('；'),
        start: label.opening.start,
        end: sectionEnd(label),
        ...rest,
      },
    ];
  const lead = label.opening.lead;
  if (lead && !label.opening.heading)
    return [{ ...wordsPoint(text, { start: lead.title.start, end: label.opening.end }, label.label), ...rest }];
  return label.body.flatMap((segment) => problemPoints(text, segment)).map((point) => ({ ...point, ...rest }));
}

function labelledIn(sections: Section[], context: Context): Draft[] {
  const labels = sections.filter((child) => child.style === 'label');
  return labels.flatMap((label, index) => {
    if (roleOf(label) !== 'problem') return [];
    const next = labels.findIndex((other, at) => at > index && roleOf(other) === 'problem');
    return ofLabel(label, labels.slice(index + 1, next < 0 ? undefined : next), context);
  });
}

function walk(section: Section, context: Context): Draft[] {
  if (isProblem(section, context)) return [ofSection(section, context)];
  const own = kindOfSection(section);
  const inner: Context = own ? { ...context, kind: own, container: section.title } : context;
  const children = section.children.filter((child) => child.style !== 'label').flatMap((child) => walk(child, inner));
  const found = [...labelledIn(section.children, inner), ...children].sort((a, b) => a.start - b.start);
  if (found.length > 0 || own !== 'admitted') return found;
  const stated = [...restOfOpening(section), ...section.body]
    .filter((segment) => !segment.cells)
    .flatMap((segment) => problemPoints(context.text, segment));
  return stated.map((point) => ({ ...point, origin: originOf(inner), measures: [] }));
}

/** Segments outside all of the ranges; both in order of their start. */
function outside(segments: Segment[], taken: Span[]): Segment[] {
  const ranges = [...taken].sort((a, b) => a.start - b.start);
  let next = 0;
  let covered = 0;
  return segments.filter((segment) => {
    while (next < ranges.length && (ranges[next] as Span).start <= segment.start) covered = Math.max(covered, (ranges[next++] as Span).end);
    return segment.start >= covered;
  });
}

/** Problems admitted in passing, outside the problems already found and outside sections that answer feedback. */
function inPassing(text: string, segments: Segment[], taken: Span[]): Draft[] {
  const leads = new Set(segments.filter((segment, index) => leadsToProblems(text, segment, segments[index + 1])));
  const free = outside(segments, taken).filter((segment) => segment.part === 'body' && !segment.cells && !leads.has(segment));
  return free.flatMap((segment) =>
    admissionsIn(text, segment.start, segment.end).map(({ start, end, what }) => ({
      label: '',
      title: text.slice(what.start, what.end),
      start,
      end,
      origin: 'elsewhere' as const,
      measures: [],
    })),
  );
}

/** Problems that a paragraph announces and lists, outside the sections that problems were made of. */
function announced(text: string, segments: Segment[], taken: Span[]): Draft[] {
  const free = outside(segments, taken);
  return announcedProblems(text, free).map((point) => ({ ...point, origin: 'admitted' as const, measures: [] }));
}

/** Ranges of the sections that problems were made of, measures included. */
function answered(tree: Tree, drafts: Draft[]): Span[] {
  const starts = new Set(drafts.map((draft) => draft.start));
  const spans: Span[] = drafts.map(({ start, end }) => ({ start, end }));
  const visit = (section: Section) => {
    const own = kindOfSection(section);
    if (starts.has(section.opening.start) || own === 'feedback' || own === 'admitted')
      spans.push({ start: section.opening.start, end: sectionEnd(section) });
    else section.children.forEach(visit);
  };
  tree.sections.forEach(visit);
  return spans;
}

/** Every problem the report states, with the measures it names; origin and order as in the text. */
export function problemsOf(text: string, tree: Tree, segments: Segment[], report: ReportMeta): Problem[] {
  const context: Context = { text, report, kind: null, container: '' };
  const sections = [
    ...labelledIn(tree.sections, context),
    ...tree.sections.filter(({ style }) => style !== 'label').flatMap((section) => walk(section, context)),
  ];
  const tables = tabledProblems(text, segments).map((problem): Draft => ({ ...problem, origin: originOf(context) }));
  const named = [...sections, ...tables];
  const found = [...named, ...announced(text, segments, answered(tree, named))];
  const stated = answerByNumber(tree.sections, joinAnswers(found));
  const drafts = [...stated, ...inPassing(text, segments, answered(tree, found))].sort((a, b) => a.start - b.start || a.end - b.end);
  const used = new Map<string, number>();
  const id = (prefix: string, point: Point) => shortId(prefix, text.slice(point.start, point.end), used);
  return drafts.map(({ label, title, start, end, origin, measures, deadline, responsible }) => ({
    id: id('pr-', { label, title, start, end }),
    label,
    title,
    start,
    end,
    origin,
    measures: measures.map((measure) => ({ id: id('me-', measure), ...measure })),
    ...(deadline === undefined ? {} : { deadline }),
    ...(responsible === undefined ? {} : { responsible }),
  }));
}
