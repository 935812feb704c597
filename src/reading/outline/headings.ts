import { chapterWord } from '../../words/chapter-words.ts';
import { chapterTimes } from '../../words/chapter-years.ts';
import { labelRole } from './labels.ts';
import { leadOf } from './lead.ts';
import { sectionKind } from './section-kinds.ts';
import type { Segment } from './segments.ts';
import type { Opens } from './tree.ts';
import type { Unit } from './units.ts';

const LONGEST_PLAIN_HEADING = 22;
const LONGEST_RUN_IN = 26;
/** A title run into a paragraph names an action or a matter; it does not state a figure, a time or a place of its own. */
const NOT_A_RUN_IN =
  /[，,；;：:]|\d|^(?:近年|今年|去年|目前|截至|截止|全[县区市州旗]|我[县区市州旗局]|下一步|同时|此外|另外|但|因此|为此|为了)|(?:如下|汇报|报告)$/;

/** Whether a label opens a section; deadlines, responsible bodies and remarks are fields of the section they stand in. */
function labelOpens(segment: Segment): boolean {
  const role = labelRole(segment.marker?.label ?? '');
  return role !== 'deadline' && role !== 'responsible' && role !== 'remark';
}

function isWholeUnit(segment: Segment, units: Unit[]): boolean {
  const unit = units[segment.unit] as Unit;
  return segment.part === 'body' && !segment.marker && segment.start === unit.start && segment.end === unit.end;
}

/** A line that tells a time and what its chapter does: 2021年工作回顾, 今年重点任务. */
function namesChapter(line: string): boolean {
  return !/[，,]/.test(line) && chapterTimes(line).length > 0 && chapterWord(line) !== null;
}

/** Short lines without number that head the paragraph below: 基本情况, 主要做法. */
function plainHeadings(text: string, segments: Segment[], units: Unit[]): Set<Segment> {
  const numbered = segments.some((segment) => segment.marker?.style === 'han-dun' || segment.marker?.style === 'part');
  const found = segments.filter((segment, index) => {
    const words = text.slice(segment.start, segment.end);
    const below = segments[index + 1];
    if (!isWholeUnit(segment, units) || segment.cells || segment.heading || words.length > LONGEST_PLAIN_HEADING || words.length < 4)
      return false;
    if (/[。；：:！？!?，,、]$|[。；]/.test(words) || !below || below.part !== 'body') return false;
    if (namesChapter(words)) return true;
    if (/\d{2}/.test(words)) return false;
    return below.marker !== null || below.end - below.start >= (sectionKind(words) === null ? 40 : 16);
  });
  const known = found.filter((segment) => {
    const words = text.slice(segment.start, segment.end);
    return sectionKind(words) !== null || namesChapter(words);
  });
  return new Set(numbered ? known : found.length >= 2 ? found : known);
}

/** Paragraphs that begin with a title of their own, where most of their neighbours under one heading do: 优化教育布局。先后撤并…. */
function runInTitles(text: string, segments: Segment[], units: Unit[], plain: Set<Segment>): Map<Segment, Segment> {
  const found = new Map<Segment, Segment>();
  const titled = (segment: Segment): Segment | null => {
    const lead = leadOf(text, segment.start, segment.end);
    if (!lead || lead.rest >= segment.end || text[lead.title.end] !== '。') return null;
    const title = text.slice(lead.title.start, lead.title.end);
    if (title.length < 4 || title.length > LONGEST_RUN_IN || NOT_A_RUN_IN.test(title)) return null;
    return segment.end - lead.rest > title.length * 2 ? { ...segment, lead } : null;
  };
  const settle = (group: Segment[]) => {
    const hits = group.map((segment) => titled(segment));
    const count = hits.filter((hit) => hit !== null).length;
    if (count < 2 || count * 5 < group.length * 3) return;
    for (const [index, hit] of hits.entries()) if (hit) found.set(group[index] as Segment, hit);
  };
  let group: Segment[] = [];
  let underHeading = !segments.some((segment) => segment.marker || plain.has(segment));
  for (const segment of segments) {
    if (isWholeUnit(segment, units) && !segment.heading && !plain.has(segment) && !segment.cells) {
      if (underHeading) group.push(segment);
      continue;
    }
    settle(group);
    group = [];
    underHeading = plain.has(segment) || segment.heading;
  }
  settle(group);
  return found;
}

/** Segments with the titles found from their surroundings, and which of them open a section of which style. */
export function headed(text: string, segments: Segment[], units: Unit[]): { segments: Segment[]; opens: Opens } {
  const plain = plainHeadings(text, segments, units);
  const runIn = runInTitles(text, segments, units, plain);
  const styles = new Map<Segment, string>();
  const result = segments.map((segment) => {
    const titled = runIn.get(segment);
    if (titled) {
      styles.set(titled, 'run-in');
      return titled;
    }
    if (segment.marker || (!plain.has(segment) && !(segment.heading && segment.part === 'body'))) return segment;
    const heading = { ...segment, heading: true, lead: { title: { start: segment.start, end: segment.end }, rest: segment.end } };
    styles.set(heading, segment.level === undefined ? 'plain' : `h${segment.level}`);
    return heading;
  });
  const dashes = result.filter((segment) => segment.marker?.style === 'dash').length;
  const opens: Opens = (segment) => {
    const style = styles.get(segment);
    if (style) return { style, number: null };
    const marker = segment.marker;
    if (!marker || (marker.style === 'dash' && dashes < 2) || (marker.style === 'label' && !labelOpens(segment))) return null;
    return { style: marker.style, number: marker.number };
  };
  return { segments: result, opens };
}
