import { bracketAt } from '../../text/segments.ts';
import { joinStages, type StageWord, stageWords } from '../../words/stage-words.ts';
import type { Findings, Found } from '../quantities/find.ts';
import { outerOf } from './brackets.ts';
import { goesOn, isCommon, isOfSchool, itemBefore, nounAfterNumber } from './items.ts';
import { namedSubject } from './names.ts';
import { AFTER_NUMBER, leadsToSecond } from './pairs.ts';
import { totalAbove } from './parts.ts';
import { purposeEnd } from './purpose.ts';
import type { Reading } from './reading.ts';

/** Stage of a mention; the value null means that the words name several stages without a common name, which ends the search. */
export type StageReading = Reading<string | null>;

/** What may stand between stage words that belong together: 小学、初中; 公办小学和民办初中. */
const JOINED = /^[^,，。;；、0-9]{0,5}(?:、|和|及|与|以及|\/)(?:各|全区|全县|全市|公办|民办|农村|城区|乡镇|普通)?$/;
/** A school known by its number, which is a name (县二中). */
const NUMBERED = /[一二三四五六七八九十]中$/;
/** Between names of schools: 西大街小学、平凉五中. */
const LISTED = /^[^,，。;；]{0,4}(?:、|和|及|与|以及)[^,，。;；、]{0,14}$/;

/** Nouns that every stage has: such a number goes on about the stage before it (小学24所，在校生2万人). */
const ATTRIBUTES = [
  '在校(?:学)?生 学生 考生 毕业生 招生 专任教师 教职工 教师 班级 教学班 班额 学位 园位 校舍 占地',
  '建筑面积 图书 计算机 生均 入学率 毛入学率 巩固率 辍学率 升学率 完成率 优良率 优秀率 覆盖率 达标率 合格',
  '及格 平均分 分以上 上线 录取 占比 比例 比率 较 比上 同比 环比 其中 增加 减少 提高 下降',
].flatMap((line) => line.split(' '));
const ATTRIBUTE = new RegExp(ATTRIBUTES.join('|'));

/** Groups that are counted across stages: they start a topic of their own. */
const CROSS_STAGE = /随迁|留守|残疾|孤儿|资助|名师|名校长|工作室|贫困|督学|进修|培训|公用经费|收入/;

/** Exams whose results are told: 2023年高考 … holds for the statements that follow in the sentence. */
const EXAM = /(?:高考|中考)(?!命题|备考|视导|改革|招生|、|选科|教学|奖励)/;

/** A count that sums up the list before it (实习、培训、学前教育研究三项协议) is not of the last item's stage. */
const SUMMARY_LIST = /、[^、，,。]{2,20}、[^、，,。等]{2,20}$/;

/** Words that open a topic in front of other statements: 推进义务教育优质均衡发展 …。 */
const TOPIC = /(?:推进|推动|加快|促进|发展|深化|巩固|普及)[^,，。;；]{0,4}$/;

/** What may stand before the stage at the beginning of a statement: 各农村初中, 全县小学. */
const SUBJECT_START = /^ ?(?:各|全[区县市旗]|我[区县市旗])?(?:公办|民办|农村|乡村|城区|乡镇|所有)*$/;

/** The text without quotations, and without brackets that only explain the stage before them: 高中阶段（包括普通高中和中职）. */
function plain(text: string): string {
  const blank = (words: string) => ' '.repeat(words.length);
  return text
    .replace(/“[^”\n]{0,60}”/g, blank)
    .replace(/\((?:包括|含|不含|指|即)[^()\n\d]{0,60}\)/g, (bracket, at: number, whole: string) =>
      stageWords(whole.slice(Math.max(0, at - 12), at)).length > 0 ? blank(bracket) : bracket,
    );
}

/** Stage words of a stretch of the passage, quotations and explanations left out. */
function wordsIn(text: string, start: number, end: number): StageWord[] {
  return start < end ? stageWords(plain(text.slice(start, end))).filter((word) => word.stage !== null) : [];
}

type Group = { words: StageWord[]; named: boolean };

/** The last stage words of a stretch and those joined to them; `named` if they stand in a list of names. */
function lastGroup(words: StageWord[], text: string): Group {
  const group: StageWord[] = [];
  let named = false;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] as StageWord;
    const next = group[0];
    const between = next ? text.slice(word.end, next.start) : '';
    if (next && !JOINED.test(between)) {
      if (!LISTED.test(between)) break;
      named = true;
    }
    if (NUMBERED.test(text.slice(word.start, word.end)) && next) named = true;
    group.unshift(word);
  }
  return { words: group, named };
}

function reading({ words, named }: Group, offset: number, from: StageReading['from']): StageReading | null {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return null;
  const codes = new Set(words.map((word) => word.stage as string));
  const value = named && codes.size > 1 ? null : joinStages([...codes]);
  return { value, from, start: offset + first.start, end: offset + last.end };
}

/** A stage named before the number in its own part of the clause. */
function before({ folded }: Findings, own: number, mention: Found): StageReading | null {
  const stretch = folded.slice(own, mention.start);
  const group = lastGroup(wordsIn(folded, own, mention.start), stretch);
  if (group.words.length > 0 && mention.numeral.script === 'chinese' && SUMMARY_LIST.test(stretch)) return null;
  return reading(group, own, 'clause');
}

/** A stage in the noun right after the number: 7所示范幼儿园, 140名中小学教师. */
function nounAfter({ folded }: Findings, mention: Found, limit: number): StageReading | null {
  if (leadsToSecond(folded.slice(mention.end, mention.end + AFTER_NUMBER))) return null;
  const stretch = folded.slice(mention.end, Math.min(limit, mention.end + 16));
  if (/^ ?[、,，;；。)]/.test(stretch) || /^(?:学校|项目|教学点|单位)(?![及和、(]|入选|获|被|成为|通过|达到|创建|评为)/.test(stretch))
    return null;
  const first = wordsIn(folded, mention.end, mention.end + stretch.length)[0];
  return first ? reading({ words: [first], named: false }, mention.end, 'clause') : null;
}

/** What an amount of money is for, named after it: 投资2亿元新建东街小学、西街小学. Unnamed or mixed schools leave the stage open. */
function purposeAfter({ folded }: Findings, mention: Found, limit: number): StageReading | null {
  if (leadsToSecond(folded.slice(mention.end, mention.end + AFTER_NUMBER))) return null;
  const words = wordsIn(folded, mention.end, limit);
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return null;
  const mixed = new Set(words.map((word) => word.stage)).size > 1;
  const unnamed = /学校|书院/.test(folded.slice(mention.end, limit).replace(/(?:九年一贯制|义务教育|特殊教育|职业|中等)学校/g, ''));
  const span = { start: mention.end + first.start, end: mention.end + last.end };
  return { value: mixed || unnamed ? null : (first.stage as string), from: 'sentence', ...span };
}

/** The subject of the statement, for its first number: 各农村初中…，每学期至少举办2次. */
function subject({ folded, segments }: Findings, mention: Found, last: Found | undefined): StageReading | null {
  const { start } = segments.statement(mention.start);
  if (last && last.start >= start) return null;
  const clause = segments.clause(mention.start);
  if (clause.start === start || /^ ?(?:各|全|我|每个)/.test(folded.slice(clause.start, mention.start))) return null;
  const first = wordsIn(folded, start, Math.min(start + 10, mention.start))[0];
  if (!first || !SUBJECT_START.test(folded.slice(start, start + first.start))) return null;
  if (CROSS_STAGE.test(folded.slice(clause.start, mention.start))) return null;
  return reading({ words: [first], named: false }, start, 'sentence');
}

/** A noun of its own after 和: 315名特殊教育学生随班就读和205名孤儿入学. */
function startsAnew(item: string, noun: string): boolean {
  return /(?:和|及|与|以及)$/.test(item) && !ATTRIBUTE.test(noun) && !isCommon(noun);
}

/** Things that the list before does not hold: 其他教育机构119人. */
const OTHERS = /^[、,，;；\s]*(?:其他|其它|另外)/;

/** Units of schools in a list of kinds. */
const SCHOOLS = ['所', '个', '家'];

/** The stages of a list of kinds of schools, for a total after it: 小学48所、初中16所、高中3所，在校生6.2万人. */
function totalAfter(findings: Findings, index: number, readings: (StageReading | null)[]): StageReading | null {
  const { segments, found } = findings;
  const mention = found[index] as Found;
  const last = found[index - 1];
  if (!last || !SCHOOLS.includes(last.unit) || SCHOOLS.includes(mention.unit) || !goesOn(findings, index)) return null;
  const { start } = segments.sentence(mention.start);
  const kinds: StageReading[] = [];
  for (let i = index - 1; i >= 0 && (found[i] as Found).start >= start; i--) {
    if (bracketAt(segments, (found[i] as Found).start)) continue;
    if (!SCHOOLS.includes((found[i] as Found).unit)) break;
    const kind = readings[i];
    if (kind?.value) kinds.unshift(kind);
  }
  const [first, final] = [kinds[0], kinds.at(-1)];
  const codes = new Set(kinds.map(({ value }) => value as string));
  return first && final && kinds.length > 1 ? { value: joinStages([...codes]), from: 'list', start: first.start, end: final.end } : null;
}

/** The stage of the mention before, where this one goes on about it: adjacent clauses, nouns that every stage has. */
function chained(findings: Findings, index: number, previous: StageReading | null): StageReading | null {
  const { folded, segments, found } = findings;
  const mention = found[index] as Found;
  const last = found[index - 1];
  if (!last || !previous) return null;
  const sentence = segments.sentence(mention.start);
  if (last.start < sentence.start) return null;
  const clause = segments.clause(mention.start);
  const own = itemBefore(findings, index);
  const after = nounAfterNumber(findings, mention);
  if (EXAM.test(folded.slice(sentence.start, mention.start)) && ['senior', 'junior'].includes(previous.value ?? '')) {
    return { ...previous, from: 'sentence' };
  }
  if (folded.slice(previous.start, previous.end) === '教学点') return null;
  const between = folded.slice(Math.max(last.end, previous.end), clause.start);
  if (/[,，;；][^,，;；]*[,，;；]/.test(between) || OTHERS.test(own) || startsAnew(own, after)) return null;
  if (goesOn(findings, index)) return { ...previous, from: 'sentence' };
  if (CROSS_STAGE.test(own + after)) return null;
  const sameClause = last.start >= clause.start;
  if (sameClause && !/[、]/.test(own)) return { ...previous, from: 'clause' };
  return /^[、和与及]?$/.test(own) || ATTRIBUTE.test(own) || ATTRIBUTE.test(after) ? { ...previous, from: 'sentence' } : null;
}

/** Stages of the mentions of the sentence before, each once. */
function stagesBefore({ segments, found }: Findings, index: number, readings: (StageReading | null)[]): Set<string> {
  const codes = new Set<string>();
  const { start } = segments.sentence((found[index - 1] as Found).start);
  for (let i = index - 1; i >= 0 && (found[i] as Found).start >= start; i--) {
    const value = readings[i]?.value;
    if (value) codes.add(value);
  }
  return codes;
}

/** The stage that the sentence before speaks of, for a number that names nothing of its own: 全县幼儿园32所。毕业3600人. */
function carriedOver(findings: Findings, index: number, readings: (StageReading | null)[]): StageReading | null {
  const { segments, found } = findings;
  const mention = found[index] as Found;
  const last = found[index - 1];
  if (!last || last.start >= segments.sentence(mention.start).start || itemBefore(findings, index).trim() === '') return null;
  if (!goesOn(findings, index)) return null;
  const codes = stagesBefore(findings, index, readings);
  if (codes.size === 0) return null;
  const { start, end } = readings[index - 1] ?? segments.sentence(last.start);
  return { value: joinStages([...codes]), from: 'passage', start, end };
}

/** The one stage named in the clauses right before, for what was built there: 第三幼儿园项目，占地面积8436平方米，新增学位360个. */
function clauseBefore(findings: Findings, index: number): StageReading | null {
  const { folded, segments, found } = findings;
  const mention = found[index] as Found;
  const clause = segments.clause(mention.start);
  const named = namedSubject(findings, mention);
  const start = named?.start ?? Math.max(segments.statement(mention.start).start, found[index - 1]?.end ?? 0);
  if (start >= clause.start || !isOfSchool(findings, index)) return null;
  const words = wordsIn(folded, start, named?.end ?? clause.start);
  if (CROSS_STAGE.test(itemBefore(findings, index)) || new Set(words.map(({ stage }) => stage)).size > 1) return null;
  return reading({ words, named: false }, start, 'sentence');
}

/** Words that sum up the values before. */
const SUMMED = /^[,，\s]*(?:总共|一共|共计|合计|总计|累计|共)(?!同|有的|产|建)/;

/** A total after its parts: 小学学位600个，初中学位400个，共新增1000个学位. */
function sumOf(findings: Findings, index: number, readings: (StageReading | null)[]): StageReading | null {
  const { segments, found } = findings;
  const mention = found[index] as Found;
  if (!SUMMED.test(itemBefore(findings, index))) return null;
  const { start } = segments.statement(mention.start);
  const parts: StageReading[] = [];
  for (let i = index - 1; i >= 0 && (found[i] as Found).start >= start && (found[i] as Found).unit === mention.unit; i--) {
    const part = readings[i];
    if (part?.value) parts.unshift(part);
  }
  const [first, last] = [parts[0], parts.at(-1)];
  const codes = new Set(parts.map((part) => part.value as string));
  return first && last && codes.size > 1 ? { value: joinStages([...codes]), from: 'list', start: first.start, end: last.end } : null;
}

/** An exam or topic told earlier in the passage: 2023年高考…；推进义务教育优质均衡发展…。 */
function topic({ folded, segments }: Findings, mention: Found): StageReading | null {
  const statement = segments.statement(mention.start);
  const sentence = segments.sentence(mention.start);
  const exam = EXAM.exec(folded.slice(sentence.start, mention.start));
  if (exam)
    return reading(
      { words: wordsIn(folded, sentence.start + exam.index, mention.start).slice(0, 1), named: false },
      sentence.start + exam.index,
      'sentence',
    );
  if (statement.start === 0) return null;
  const previous = segments.statement(statement.start - 2);
  const first = wordsIn(folded, previous.start, previous.end)[0];
  if (!first || !TOPIC.test(folded.slice(previous.start, previous.start + first.start))) return null;
  return reading({ words: [first], named: false }, previous.start, 'passage');
}

/** A total whose parts name their stages: 在校生50193人，其中小学…，初中…. */
function totalOf(findings: Findings, index: number, readings: (StageReading | null)[]): StageReading | null {
  const { folded, segments, found } = findings;
  const mention = found[index] as Found;
  const sentence = segments.sentence(mention.start);
  if (!/^ ?[,，:：(;；]?(?:其中|分别为|包括|含|:|：)/.test(folded.slice(mention.end, mention.end + 6))) return null;
  const parts: StageReading[] = [];
  for (let i = index + 1; i < found.length && (found[i] as Found).start < sentence.end; i++) {
    const part = readings[i];
    if ((found[i] as Found).unit === mention.unit && part?.value) parts.push(part);
  }
  const codes = new Set(parts.map((part) => part.value as string));
  const first = parts[0];
  const last = parts.at(-1);
  if (codes.size < 2 || !first || !last) return null;
  return { value: codes.size > 3 ? 'all' : joinStages([...codes]), from: 'list', start: first.start, end: last.end };
}

/** The stage of one mention, given those before it. */
function read(findings: Findings, index: number, readings: (StageReading | null)[]): StageReading | null {
  const previous = readings[index - 1] ?? null;
  const { segments, found } = findings;
  const mention = found[index] as Found;
  const clause = segments.clause(mention.start);
  const last = found[index - 1];
  const next = found[index + 1];
  const own = Math.max(
    clause.start,
    last?.end ?? 0,
    last && last.unit !== '元' && previous && previous.start >= last.end && previous.end <= mention.start ? previous.end : 0,
  );
  const near = before(findings, own, mention);
  if (near) return near;
  const bracket = bracketAt(segments, mention.start);
  const until = (end: number) => (next && next.start < end ? next.start : end);
  const after =
    mention.unit === '元' && !bracket
      ? purposeAfter(findings, mention, purposeEnd(findings, mention, next))
      : nounAfter(findings, mention, until(clause.end));
  if (after && after.value !== null) return after;
  if (after) return topic(findings, mention) ?? after;
  if (bracket) {
    const outer = outerOf(findings, index);
    const reading = outer === null ? null : readings[outer];
    if (reading && (found[outer as number] as Found).unit === mention.unit) return { ...reading, from: 'sentence' };
  }
  const total = totalAbove(findings, index);
  const whole = total === null ? null : readings[total];
  if (whole) return whole.value === 'all' ? null : { ...whole, from: 'list' };
  return (
    sumOf(findings, index, readings) ??
    totalAfter(findings, index, readings) ??
    clauseBefore(findings, index) ??
    chained(findings, index, previous) ??
    subject(findings, mention, last) ??
    topic(findings, mention) ??
    carriedOver(findings, index, readings)
  );
}

/** The stage of every mention of a passage, in order; null where the passage does not tell. */
export function stagesOf(findings: Findings): (StageReading | null)[] {
  const readings: (StageReading | null)[] = [];
  findings.found.forEach((_, index) => {
    readings.push(read(findings, index, readings));
  });
  return readings.map((reading, index) => reading ?? totalOf(findings, index, readings));
}

/** The stage that a heading or run-in title names for what stands under it; null where it names none or several. */
export function stageOfHeading(title: string): string | null {
  const codes = new Set(stageWords(title).flatMap((word) => (word.stage === null ? [] : [word.stage])));
  return codes.size === 1 ? ([...codes][0] as string) : null;
}
