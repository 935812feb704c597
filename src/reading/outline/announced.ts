import { matchesOf } from '../../text/matches.ts';
import { type Point, wordsPoint } from './points.ts';
import { speaksOfProblem } from './section-kinds.ts';
import type { Segment } from './segments.ts';

const PROBLEM = '(?:问题|困难|短板|弱项|不足|难题|挑战|差距|矛盾|瓶颈|薄弱环节|困境|制约因素|短处|难点|难处)';
/** Words that announce a list of problems, up to their colon: 还面临不少短板，主要是：, …不少困难。主要是：. */
const ANNOUNCEMENT = `${PROBLEM}[^。；;：:]{0,24}(?:[。；;]\\s*(?:主要|具体|突出)(?:是|有|表现|体现|反映)[^。；;：:]{0,8})?[：:]`;
const ANNOUNCES = new RegExp(`${ANNOUNCEMENT}\\s*$`);
const ANNOUNCES_INSIDE = new RegExp(ANNOUNCEMENT, 'g');
/** A sentence that admits problems, which a list behind it may name: 与期盼相比还有不小差距。一是…. */
const ADMITS = new RegExp(`(?:存在|面临|还有|仍有|尚有|有[不一]|仍|还|尚)[^。；;：:]{0,16}${PROBLEM}[^。；;：:，,]{0,8}[。；;]\\s*$`);
/** Words that announce what is done about them instead. */
const ANSWERS = /解决|破解|化解|针对|措施|做法|举措|整改|对策|应对|攻克|补齐|着力|回应|聚焦|围绕|瞄准|紧盯/;
/** Shortest part of a list that is a problem. */
const SHORTEST = 4;

/** The clause that ends with a colon: from the last sentence mark before it. */
function clauseOf(words: string): string {
  return words.split(/[。；;！!？?\n]/).at(-1) ?? '';
}

function announces(words: string): boolean {
  const match = ANNOUNCES.exec(words);
  return match !== null && !ANSWERS.test(clauseOf(words.slice(0, match.index)) + match[0]);
}

/** Whether a sentence admits problems and 一是 follows in its paragraph. */
function admits(words: string, { unit }: Segment, next: Segment | undefined): boolean {
  if (next?.unit !== unit || next.marker?.style !== 'it-is' || !ADMITS.test(words)) return false;
  return !ANSWERS.test(clauseOf(words.trim().slice(0, -1)));
}

/** True for a sentence that only leads to the problems that 一是 begins behind it. */
export function leadsToProblems(text: string, segment: Segment, next: Segment | undefined): boolean {
  return next?.marker?.style === 'it-is' && next.marker.number === 1 && admits(text.slice(segment.start, segment.end), segment, next);
}

/** Problems that a paragraph announces and lists: 主要表现在：一是…；二是…, 主要是：甲；乙；丙。 */
export function announcedProblems(text: string, segments: readonly Segment[]): Point[] {
  return segments.flatMap((segment, index) => {
    if (segment.part !== 'body' || segment.cells) return [];
    const words = text.slice(segment.start, segment.end);
    const points = announces(words) ? pointsAfter(text, segments, index) : pointsOf(text, segments, index, words);
    if (points.length > 0) return points;
    const listed = listedInside(text, segment, words);
    return listed.length > 0 ? listed : suchAs(text, segment, words);
  });
}

/** What is done, as opposed to what is wrong: 推进…, 持续加强…. */
const DONE =
  /^(?:.{0,2}是)?(?:合力|大力|全面|持续|深入|扎实|进一步|切实|着力|全力|继续|积极)?(?:推[进动行]|夯实|加[强大快]|实施|强化|深化|优化|完善|健全|落实|抓|新?建[设立成]?|招聘|提[升高]|规范|开展|坚持|补[齐充]|统筹|配[齐备强]|严[格控]|创新|构建|打造|扩[大充]|改[善造]|培[养育训]|引进|组织|成立|投入)/;

/** The points behind a sentence that admits problems, where none of them tells what is done. */
function pointsOf(text: string, segments: readonly Segment[], index: number, words: string): Point[] {
  if (!admits(words, segments[index] as Segment, segments[index + 1])) return [];
  const points = pointsAfter(text, segments, index);
  const told = points.map(({ start, end }) => text.slice(start, end));
  return told.some(speaksOfProblem) && !told.some((point) => DONE.test(point)) ? points : [];
}

/** The points that follow the announcement: numbered from one, of one style, in its paragraph or the next ones. */
function pointsAfter(text: string, segments: readonly Segment[], index: number): Point[] {
  const points: Point[] = [];
  const style = segments[index + 1]?.marker?.style;
  for (const segment of segments.slice(index + 1)) {
    const { marker } = segment;
    if (!marker || marker.style !== style || marker.number !== points.length + 1) break;
    points.push({ ...wordsPoint(text, { start: marker.content, end: segment.end }, marker.label), start: segment.start });
  }
  return points.length > 1 ? points : [];
}

/** What ends a point of a list in one sentence. */
const NEXT_POINT = /[；;]|[，,](?=[二三四五六七八九十]是|其[二三四]|其次|再次|最后)/;
const FIRST_POINT = /^(?:一是|其一|首先)/;
const ORDINAL = /^[一二三四五六七八九十]是/;
const POINT = /^(?:[二三四五六七八九十]是|其[二三四]|其次|再次|最后)/;
/** Fewest characters before 问题 that make the announcement a statement, and no label: 工作中还有一些问题：. */
const STATED = 5;

/** Problems given as examples in one clause: 存在薄弱环节，如师资不足、校舍老化等. */
const SUCH_AS = new RegExp(
  `(?:存在|面临|还有|仍有|尚有)[^。；;：:，,]{0,12}${PROBLEM}[，,]?(?:比如|例如|如|包括)(?<list>[^。；;：:，,]{8,120}?)等?(?=[。；;\\n]|$)`,
  'g',
);

/** The problems that a clause names as examples, each of which speaks of one. */
function suchAs(text: string, segment: Segment, words: string): Point[] {
  for (const match of matchesOf(SUCH_AS, words)) {
    const list = match.groups?.['list'] ?? '';
    const parts = partsBetween(list, /[、]/);
    if (parts.length < 2 || !parts.every((part) => speaksOfProblem(part.words))) continue;
    const at = segment.start + match.index + match[0].lastIndexOf(list);
    return parts.map((part) => wordsPoint(text, { start: at + part.start, end: at + part.start + part.words.length }));
  }
  return [];
}

/** A part of a text, and where it begins. */
type Part = { start: number; words: string };

/** Where the list ends and the report turns to what it will do. */
const TURNS = /^(?:对此|对这些|对于这些|针对这些|这些(?:问题|困难|短板|不足)|上述|我们(?:将|一定|要|必须|会)|下一?步|今后|以上)/;

/** Parts of the list behind the announcement: between semicolons, else sentence by sentence, where most of them speak of problems. */
function listedInside(text: string, segment: Segment, words: string): Point[] {
  for (const match of matchesOf(ANNOUNCES_INSIDE, words)) {
    const from = match.index + match[0].length;
    if (ANSWERS.test(clauseOf(words.slice(0, match.index)) + match[0])) continue;
    const rest = (words.slice(from).split('\n')[0] ?? '').replace(/^(\s*)[“"]|[”"](?=\s*$)/g, (mark) => ' '.repeat(mark.length));
    const sentences = partsBetween(rest, /[。！!？?]/);
    const turn = sentences.findIndex(({ words: sentence }) => TURNS.test(sentence));
    const told = turn < 0 ? sentences : sentences.slice(0, turn);
    const inFirst = partsOf(told[0], NEXT_POINT);
    const stated = clauseOf(words.slice(0, match.index)).length >= STATED;
    const parts = inFirst.length > 1 ? inFirst : told.length === 1 && stated ? clausesOfProblems(told[0]) : told;
    const speaking = parts.filter((part) => speaksOfProblem(part.words)).length;
    const numbered = parts.every((part, nth) => (nth === 0 ? FIRST_POINT : POINT).test(part.words) && !DONE.test(part.words));
    if (
      parts.length < 2 ||
      speaking < 1 ||
      (!numbered && speaking * 2 <= parts.length) ||
      parts.some((part) => part.words.length < SHORTEST)
    )
      continue;
    const at = segment.start + from;
    return parts.map(({ start, words: part }) => {
      const ordinal = numbered ? (ORDINAL.exec(part)?.[0].length ?? 0) : 0;
      return wordsPoint(text, { start: at + start + ordinal, end: at + start + part.length });
    });
  }
  return [];
}

/** The clauses of one sentence where each of them speaks of a problem; else the sentence as one. */
function clausesOfProblems(sentence: Part | undefined): Part[] {
  const clauses = partsOf(sentence, /[，,]/);
  return clauses.every(({ words }) => speaksOfProblem(words) && !DEPENDS.test(words)) ? clauses : [];
}

/** Words with which a clause goes on about the problem before it: 导致…, 特别是…. */
const DEPENDS = /^(?:导致|造成|致使|使得|特别是|尤其是|其中|且|并|但|而|与|仍|还|也|从而|以致|影响)/;

/** The parts of a part between marks. */
function partsOf(part: Part | undefined, mark: RegExp): Part[] {
  return partsBetween(part?.words ?? '', mark).map(({ start, words }) => ({ start: start + (part?.start ?? 0), words }));
}

/** The trimmed parts of a text between marks, with where each begins. */
function partsBetween(text: string, mark: RegExp): Part[] {
  let at = 0;
  return text.split(mark).flatMap((part) => {
    const start = at + (part.length - part.trimStart().length);
    at += part.length + 1;
    return part.trim() === '' ? [] : [{ start, words: part.trim() }];
  });
}
