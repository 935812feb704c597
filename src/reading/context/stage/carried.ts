import { matchesOf } from '../../../text/matches.ts';
import { joinStages } from '../../../words/stage-words.ts';
import type { Cursor, Stretch } from '../cursor.ts';
import { goesOn, isCommon, isOfSchool } from '../items.ts';
import { namedSubject } from '../names.ts';
import { amongFrom, LONGEST_LIST } from '../parts.ts';
import { passedOn, told } from '../rule.ts';
import { firstStage, type ToldStage, wordsIn } from './words.ts';

/** Nouns that every stage has: such a number goes on about the stage before it (小学24所，在校生2万人). */
const ATTRIBUTES = [
  '在校(?:学)?生 学生 考生 毕业生 招生 专任教师 教职工 教师 班级 教学班 班额 学位 园位 校舍 占地',
  '建筑面积 图书 藏书 计算机 仪器 设备 资产 生师比 师生比 生均 入学率 毛入学率 巩固率 辍学率 升学率 完成率 优良率 优秀率 就业率 覆盖率 达标率 合格',
  '差异系数 及格 平均分 分以上 上线 录取 占比 比例 比率 较 比上 同比 环比 其中 增加 减少 提高 下降',
].flatMap((line) => line.split(' '));
const ATTRIBUTE = new RegExp(ATTRIBUTES.join('|'));

/** Groups that are counted across stages: they start a topic of their own. */
const CROSS_STAGE = /随迁|留守|残疾|孤儿|资助|名师|名校长|工作室|贫困|督学|进修|培训|公用经费|收入/;

/** Exams whose results are told: 2023年高考 … holds for the statements that follow in the sentence. */
const EXAM = /(?:高考|中考)(?!命题|备考|视导|改革|招生|、|选科|教学|奖励)/;

/** Words that open a topic in front of other statements: 推进义务教育优质均衡发展 …。 */
const TOPIC = /(?:推进|推动|加快|促进|发展|深化|巩固|普及)[^,，。;；]{0,4}$/;

/** What may stand before the stage at the beginning of a statement: 各农村初中, 全县小学. */
const SUBJECT_START = /^ ?在?(?:各|全[区县市旗]|我[区县市旗])?(?:公办|民办|农村|乡村|城区|乡镇|所有)*$/;

/** Things that the list before does not hold: 其他教育机构119人. */
const OTHERS = /^[、,，;；\s]*(?:其他|其它|另外)/;

/** What begins a topic of its own after a stage: 新建幼儿园3所，招聘教师120名. */
const AFRESH =
  /^[,，;；]?(?:(?:19|20)\d\d年|今年|全年)?[,，]?(?:公开|新|共|计划|面向社会)*(?:招聘|引进|补充|选派|交流|轮岗|招录|新招|考录|选调)/;

/** Characters before a number that are looked at for a date. */
const WITHIN = 160;
/** A date that begins an account of its own: 截至2023年8月底，专任教师…. */
const NEW_DATE = /截至|截止|(?:19|20)\d\d年/;

/** A department of one school: 高中部, 初中部. */
const DEPARTMENT = /(?:高中|初中|小学|幼儿)部(?!分|署|门)/g;

/** A number that sets a limit, and so names another thing: 初中47人，56人以上大班额占2.1%. */
const LIMIT = /\d[人分岁]?(?:及?以[上下])/;

/** A noun of schools, of one or another stage: what it counts is not the stage before (…，优质高中招生指标). */
const SCHOOL_NOUN = /小学|初中|高中|中学|幼儿园|中职|职高|职校|各校|(?:公办|民办)学校/;

/** A noun of its own after 和: 315名特殊教育学生随班就读和205名孤儿入学. */
function startsAnew(item: string, noun: string): boolean {
  return /(?:和|及|与|以及)$/.test(item) && !ATTRIBUTE.test(noun) && !isCommon(noun);
}

/** An exam told earlier in the sentence: 2023年高考，一本上线…. */
export function exam(cursor: Cursor): ToldStage | null {
  const { start } = cursor.sentence;
  const match = EXAM.exec(cursor.words(start, cursor.start));
  return match ? firstStage(cursor, start + match.index, cursor.start) : null;
}

/** The topic that the statement before opens: 推进义务教育优质均衡发展；新建学校3所. */
export function topic(cursor: Cursor): ToldStage | null {
  const { start } = cursor.statement;
  if (start === 0 || EXAM.test(cursor.words(cursor.sentence.start, cursor.start))) return null;
  const known = cursor.stretch.once(topics);
  const earlier = known.get(start);
  if (earlier !== undefined) return earlier;
  const opened = topicBefore(cursor, start);
  known.set(start, opened);
  return opened;
}

/** The topic before each statement of a passage, as far as it was asked for. */
const topics = (): Map<number, ToldStage | null> => new Map();

/** The topic that the statement before the one at an offset opens. */
function topicBefore(cursor: Cursor, start: number): ToldStage | null {
  const previous = cursor.stretch.segments.statement(start - 2);
  const first = firstStage(cursor, previous.start, previous.end);
  return first?.words && TOPIC.test(cursor.words(previous.start, first.words.start)) ? first : null;
}

/** The one stage named in the clauses right before, for what was built there: 第三幼儿园项目，占地面积8436平方米，新增学位360个. */
export function builtBefore(cursor: Cursor): ToldStage | null {
  const named = namedSubject(cursor);
  const start = named?.start ?? Math.max(cursor.statement.start, cursor.previous?.end ?? 0);
  if (start >= cursor.clause.start || !isOfSchool(cursor)) return null;
  const end = named?.end ?? cursor.clause.start;
  const words = wordsIn(cursor, start, end);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || CROSS_STAGE.test(cursor.own) || new Set(words.map(({ stage }) => stage)).size > 1) return null;
  return told(joinStages([first.stage as string]), start + first.start, start + last.end);
}

/** A department of one school, for what it has: 高中部，设200个教学班. */
export function department(cursor: Cursor): ToldStage | null {
  const from = Math.max(cursor.statement.start, cursor.bracket?.start ?? 0);
  const last = matchesOf(DEPARTMENT, cursor.words(from, cursor.start)).at(-1);
  return last ? firstStage(cursor, from + last.index, from + last.index + last[0].length) : null;
}

/** Whether a number in an exam's sentence goes on about its results. */
function ofExam(cursor: Cursor, value: string | null): boolean {
  return ['senior', 'junior'].includes(value ?? '') && EXAM.test(cursor.words(cursor.sentence.start, cursor.start));
}

/** Whether a number with words of its own goes on about the stage of the number before. */
function hasAttribute(cursor: Cursor): 'clause' | 'sentence' | null {
  const { own, noun, previous, clause } = cursor;
  if (CROSS_STAGE.test(own + noun)) return null;
  if (previous && previous.start >= clause.start && !/[、]/.test(own)) return 'clause';
  if (AFRESH.test(own)) return null;
  if (isOfSchool(cursor) && previous?.told('scope')?.value === 'institution') return 'sentence';
  return /^[、和与及]?$/.test(own) || ATTRIBUTE.test(own) || ATTRIBUTE.test(noun) ? 'sentence' : null;
}

/** The value of the next place beside that of another: 全省毛入园率91.3%，我县达到96.8%. */
function isOfAnotherPlace(cursor: Cursor): boolean {
  const { own, noun, previous, ownStart, start } = cursor;
  const named = cursor.told('place')?.words;
  if ((previous?.read('place')?.value ?? null) === null || !named || named.start < ownStart || named.end > start) return false;
  return isCommon(own.replace(cursor.words(named.start, named.end), '')) && isCommon(noun);
}

/** Values that are told of all stages together, or of each: a new one after the last stage of a list is not told to be of that. */
const PER_PUPIL = /(?:生均|每百[名生]|每\d+名|师生比|生师比)/;

/** Whether a value per pupil begins after a list of stages: 生均图书小学32册、初中44册，每百名学生拥有计算机15.6台. */
function beginsAfterList({ own, previous, statement }: Cursor): boolean {
  const before = previous?.previous;
  if (!previous || !before || before.start < statement.start || before.unit !== previous.unit || !PER_PUPIL.test(own)) return false;
  const [first, last] = [before.told('stage')?.value, previous.told('stage')?.value];
  return first != null && last != null && first !== last;
}

/**
 * Whether a new statement follows statements that each tell of a stage of their own (小学资助…；高中资助…；营养餐惠及学生4.6万人), or a
 * part (其中幼儿园12所；招生…): it is not told to be of the last.
 */
function beginsStatement(cursor: Cursor, last: Cursor, value: string | null): boolean {
  if (last.start >= cursor.statement.start) return false;
  if (amongFrom(last) !== null && last.bracket === null) return true;
  for (const one of last.back().take(LONGEST_LIST)) {
    if (one.start < cursor.sentence.start) return false;
    const other = one.told('stage')?.value;
    if (other && other !== value) return true;
  }
  return false;
}

/** Whether a mean or total follows values of several stages: 小学96.8%，初中95.3%，平均96.1%. */
function sumsUp({ own, previous }: Cursor): boolean {
  if (!/^[,，、]?(?:全[县区市旗])?(?:平均|合计|总计|综合)(?:为|达到?)?$/.test(own)) return false;
  const [first, last] = [previous?.previous?.told('stage')?.value, previous?.told('stage')?.value];
  return first != null && last != null && first !== last;
}

/** People of all schools, told behind those of one: 县一中现有特级教师3名；全县骨干教师560名. */
const ALL_TEACHERS = /[全我本][县区市旗][^,，。;；]*(?:教师|职工|骨干|名师)/;

/** Operating funds behind another value per pupil of the same stage: 小学生均事业费11230元、公用经费720元. */
function isNextPerPupil({ own, unit, previous }: Cursor): boolean {
  return previous?.unit === unit && /生均/.test(previous.own) && /^[、和与及](?:生均)?公用经费(?:支出)?(?:为|达到?)?$/.test(own);
}

/** How near a number goes on about the stage of the number before: adjacent clauses, nouns that every stage has. Null where it does not. */
function goesOnAbout(cursor: Cursor, value: string | null, words: { start: number; end: number }): 'clause' | 'sentence' | null {
  const { previous, own, noun } = cursor;
  if (!previous || previous.start < cursor.sentence.start) return null;
  if (ofExam(cursor, value) || isNextPerPupil(cursor)) return 'sentence';
  if (ALL_TEACHERS.test(own) && previous.told('scope')?.value === 'institution') return null;
  if (cursor.words(words.start, words.end) === '教学点') return null;
  const between = cursor.words(Math.max(previous.end, words.end), cursor.clause.start);
  if (/[,，;；][^,，;；]*[,，;；]/.test(between) || OTHERS.test(own) || startsAnew(own, noun)) return null;
  if (previous.start < cursor.clause.start && (SCHOOL_NOUN.test(own) || LIMIT.test(own))) return null;
  if (beginsAfterList(cursor) || sumsUp(cursor) || beginsStatement(cursor, previous, value)) return null;
  return goesOn(cursor) || isOfAnotherPlace(cursor) ? 'sentence' : hasAttribute(cursor);
}

/** The mention before, or the one whose bracket has closed since: 在校生3.1万人（小学2.1万人、初中1万人），专任教师…. */
function beforeBracket({ previous, bracket }: Cursor): Cursor | null {
  return previous?.bracket && previous.bracket.start !== bracket?.start ? previous.outer : previous;
}

/** The stage of the mention before, where this one goes on about it: 小学24所，在校生2万人. */
export function chained(cursor: Cursor, near: 'clause' | 'sentence'): ToldStage | null {
  const stage = beforeBracket(cursor)?.told('stage');
  if (!stage) return null;
  return goesOnAbout(cursor, stage.value, stage.words ?? { start: 0, end: 0 }) === near ? passedOn(stage) : null;
}

/** The subject of the statement, for its first number: 各农村初中…，每学期至少举办2次. */
export function subject(cursor: Cursor): ToldStage | null {
  const { statement, clause, previous } = cursor;
  const { start } = statement;
  if ((previous && previous.start >= start) || clause.start === start) return null;
  const words = cursor.words(clause.start, cursor.start);
  if (/^ ?(?:各|全|我|每个)/.test(words) || CROSS_STAGE.test(words)) return null;
  const first = firstStage(cursor, start, Math.min(start + 10, cursor.start));
  return first?.words && SUBJECT_START.test(cursor.words(start, first.words.start)) ? first : null;
}

/** A clause that says of what the sentence speaks: 在义务教育方面，…；…. */
const ASPECT = /^[^,，。;；\d]{0,4}(?:在|就)[^,，。;；\d]{2,14}(?:方面|上)$/;

/** The one stage of which a sentence says at its beginning that it speaks, for what names none in any of its statements. */
export function aspect(cursor: Cursor): ToldStage | null {
  const { start } = cursor.sentence;
  const { end } = cursor.stretch.segments.clause(start);
  if (end >= cursor.start || CROSS_STAGE.test(cursor.own + cursor.noun) || !ASPECT.test(cursor.words(start, end).trim())) return null;
  const words = wordsIn(cursor, start, end);
  const [first, ...others] = new Set(words.map(({ stage }) => stage));
  const word = words[0];
  return first && word && others.length === 0 ? told(joinStages([first]), start + word.start, start + word.end) : null;
}

/** Sentences looked back over for one that names a stage. */
const SENTENCES_BACK = 3;
/** A subject of its own, behind which the stage further up no longer holds. */
const OWN_SUBJECT = /[全我本][县区市旗]|各|学校|教育|另有/;
/** Classes, which every school has: 共有124个班. */
const CLASSES = /^(?:教学)?班(?:级|$)/;

/** The mentions of a sentence, from its last. */
function mentionsFrom(last: Cursor): Cursor[] {
  const { start } = last.sentence;
  const all = [last];
  for (const one of last.back()) {
    if (one.start < start) break;
    all.push(one);
  }
  return all;
}

/** The stages that a sentence speaks of; its parts (初中18所，其中九年一贯制学校9所) count only where it begins with none. */
function stageOfSentence(mentions: readonly Cursor[]): ToldStage | null {
  const head = mentions.at(-1)?.told('stage');
  if (head?.value && head.value !== 'all' && head.words && mentions.slice(0, -1).every((one) => amongFrom(one) !== null))
    return passedOn(head);
  const told = mentions.flatMap((one) => one.told('stage') ?? []).filter(({ value }) => value !== null);
  const words = told.at(-1)?.words;
  return words ? { value: joinStages([...new Set(told.map(({ value }) => value as string))]), words } : null;
}

/** The stage that the sentences before speak of, for a number that names nothing of its own: 全县幼儿园32所。毕业3600人. */
export function sentenceBefore(cursor: Cursor): ToldStage | null {
  let { previous } = cursor;
  const names = !goesOn(cursor) && !(isCommon(cursor.own) && CLASSES.test(cursor.noun));
  if (!previous || previous.start >= cursor.sentence.start || cursor.own.trim() === '' || names) return null;
  if (NEW_DATE.test(cursor.words(Math.max(cursor.sentence.start, cursor.start - WITHIN), cursor.start))) return null;
  for (let i = 0; previous && i < SENTENCES_BACK; i++) {
    const mentions = mentionsFrom(previous);
    const stage = stageOfSentence(mentions);
    if (stage) return stage;
    if (mentions.some(({ own }) => OWN_SUBJECT.test(own))) return null;
    previous = mentions.at(-1)?.previous ?? null;
  }
  return null;
}

/** A clause that opens a passage with what was done for one kind of education: 健全职业教育保障机制. */
const OPENS_WITH =
  /^[^,，。;；\d]{0,8}(?:健全|完善|强化|加强|落实|建立|优化|加大|提高|提升|规范|支持|扶持|办好|改善|重视|保障)[^,，。;；\d]{0,30}(?:机制|体系|投入|建设|条件|水平|管理|工作|经费|质量|力度|发展|制度|政策)$/;

/** The one stage that a passage speaks of, where its first clause is about it and no other is named: 健全职业教育保障机制，生均经费6800元. */
export function opening(cursor: Cursor): ToldStage | null {
  return CROSS_STAGE.test(cursor.own + cursor.noun) ? null : cursor.stretch.once(openingOf);
}

function openingOf({ cursors: [first], segments, folded }: Stretch): ToldStage | null {
  if (!first) return null;
  const { start, end } = segments.clause(0);
  if (end >= first.start || !OPENS_WITH.test(folded.slice(start, end))) return null;
  const words = wordsIn(first, start, folded.length);
  const [only, ...others] = new Set(words.map(({ stage }) => stage));
  const word = words[0];
  return only && word && others.length === 0 && start + word.end <= end
    ? told(joinStages([only]), start + word.start, start + word.end)
    : null;
}

/** The stage of the number that the bracket belongs to: 幼儿园85所（公办21所）. */
export function outsideBracket(cursor: Cursor): ToldStage | null {
  const { outer } = cursor;
  const alike = outer?.unit === cursor.unit || (outer?.unit === '所' && /^(?:教学点|校区|办学点)/.test(cursor.noun));
  const stage = outer && alike ? outer.told('stage') : null;
  return stage && passedOn(stage);
}
