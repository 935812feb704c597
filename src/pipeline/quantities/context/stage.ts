import type { BasisOf } from '../../../model/index.ts';
import type { Findings, Found } from '../find.ts';
import { joinStages, type StageWord, stageWords } from './stage-words.ts';

/** A stage and the words that gave it, in offsets of the passage text. */
export type StageReading = { stage: string | null; from?: BasisOf['from']; start?: number; end?: number };

/** What may stand between stage words that belong together: 小学、初中; 小学和初中. */
const JOINED = /^(?:学校|教育|阶段|生|部)?(?:、|和|及|与|以及|\/)(?:各|全区|全县|全市)?$/;

/** Nouns that every stage has: such a number goes on about the stage named before it (小学24所，在校生2万人). */
const ATTRIBUTE =
  /在校(?:学)?生|在校生|学生数|学生|专任教师|教职工|教师|班级|教学班|班额|学位|校舍|占地|建筑面积|图书|计算机|入学率|巩固率|毛入学率|升学率|辍学率|完成率|合格率|优良率|优秀率|上线|录取|及格|平均分|合格|生均|占比|比例|比率|较|比上|同比|环比|其中|增加|减少|提高|下降|新增|考生|分以上/;

/** Groups of people who are counted across stages. */
const CROSS_STAGE = /随迁|留守|残疾|资助|名师|骨干|工作室|贫困|督学|进修|人次|公用经费/;

/** Exams: their topic holds for the whole sentence. */
const EXAM = /高考|中考/;

/** Stage words joined to the last one before `end`: 幼儿园、小学 before a number. */
function groupBefore(words: StageWord[], text: string): StageWord[] {
  const group: StageWord[] = [];
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] as StageWord;
    const next = group[0];
    if (next && !JOINED.test(text.slice(word.end, next.start))) break;
    group.unshift(word);
  }
  return group;
}

function reading(words: StageWord[], offset: number, from: BasisOf['from']): StageReading | null {
  const codes = words.map((word) => word.stage).filter((stage): stage is string => stage !== null);
  if (codes.length === 0) return null;
  const first = words[0] as StageWord;
  const last = words.at(-1) as StageWord;
  return { stage: joinStages(codes), from, start: offset + first.start, end: offset + last.end };
}

/** Stage words of a stretch of the passage. */
function wordsIn(text: string, start: number, end: number): StageWord[] {
  return start < end ? stageWords(text.slice(start, end)).filter((word) => word.stage !== null) : [];
}

/** A list of named schools after an amount of money: one stage for all of them, or none. */
function namedAfter(text: string, start: number, end: number): StageReading | null {
  const words = wordsIn(text, start, end);
  if (words.length === 0) return null;
  const codes = new Set(words.map((word) => word.stage as string));
  if (codes.size > 1) return { stage: null };
  if (/(?<!(?:小|中))学校|书院/.test(text.slice(start, end).replace(/九年一贯制学校|义务教育学校/g, ''))) return { stage: null };
  return reading(words, start, 'sentence');
}

/** The stage of one mention from its own passage; null where the passage does not tell. */
function fromPassage(findings: Findings, index: number): StageReading | null {
  const { folded, segments, found } = findings;
  const mention = found[index] as Found;
  const clause = segments.clause(mention.start);
  const sentence = segments.sentence(mention.start);
  const previous = found[index - 1];
  const next = found[index + 1];
  const own = Math.max(clause.start, previous && previous.end > clause.start ? previous.end : 0);
  const before = groupBefore(wordsIn(folded, own, mention.start), folded.slice(own, mention.start));
  const near = reading(before, own, 'clause');
  if (near) return near;
  const limit = Math.min(clause.end, next && next.start < clause.end ? next.start : clause.end);
  const afterClause = wordsIn(folded, mention.end, limit);
  if (mention.unit !== '元') {
    const first = afterClause[0];
    if (first) return reading([first], mention.end, 'clause');
  } else {
    const stop = Math.min(sentence.end, next && next.start < sentence.end ? next.start : sentence.end);
    const named = namedAfter(folded, mention.end, stop);
    if (named) return named;
  }
  return carried(findings, index, sentence.start);
}

/** A stage named earlier in the sentence, where the mention goes on about it. */
function carried({ folded, segments, found }: Findings, index: number, sentenceStart: number): StageReading | null {
  const mention = found[index] as Found;
  const previous = found[index - 1];
  const own = folded.slice(Math.max(sentenceStart, previous?.end ?? 0), mention.start);
  const clauseStart = segments.clause(mention.start).start;
  const earlier = stageWords(folded.slice(sentenceStart, mention.start)).filter((word) => word.stage !== null);
  const last = groupBefore(earlier, folded.slice(sentenceStart, mention.start));
  if (last.length === 0) return null;
  const inClause = sentenceStart + (last[0] as StageWord).start >= clauseStart;
  const exam = EXAM.test(folded.slice(sentenceStart, mention.start));
  const after = folded.slice(mention.end, mention.end + 12);
  if (inClause || exam || ((ATTRIBUTE.test(own) || ATTRIBUTE.test(after)) && !CROSS_STAGE.test(own + after)))
    return reading(last, sentenceStart, inClause ? 'clause' : 'sentence');
  return null;
}

/** The stage of every mention of a passage, in order, from the passage alone. */
export function stagesOf(findings: Findings): (StageReading | null)[] {
  return findings.found.map((_, index) => fromPassage(findings, index));
}

/** The stage that a heading or run-in title names for what stands under it; null where it names none or several. */
export function stageOfHeading(title: string): string | null {
  const codes = new Set(stageWords(title).flatMap((word) => (word.stage === null ? [] : [word.stage])));
  return codes.size === 1 ? ([...codes][0] as string) : null;
}
