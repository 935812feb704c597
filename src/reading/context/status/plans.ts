import { matchesOf } from '../../../text/matches.ts';
import type { Cursor } from '../cursor.ts';
import { announcedAs, isAchieved, ofStatement, statementBefore, type ToldStatus, wordsBefore, writtenIn } from './words.ts';

/** 将 before a verb, which tells what will be done; before a noun it marks an object (将学校纳入). */
const WILL = [
  '将(?=新|再|继续|投[入资]|建设?|完成|实现|达|实施|启动|开工|于|在|陆续|逐步|全面|进一步|会|招|增|安排|培|持续|有\\d|为\\d)',
  '将(?=加[快大强]|推[进动]|采取|落实|坚持|着力|重点|不断|深入|大力|积极|围绕|力争|努力|完善|优化|打造|改造|扩建|开展|组织|引进|配备|补充)',
].join('|');

/** Verbs that announce, as opposed to plans that are names (特岗计划, 培养规划). */
const ANNOUNCED = new RegExp(
  [
    '(?:(?<![岗培龄学师费项教育动养训兴才升坚展设程军金读生作期度扶励持”"])计划|(?<!教育|专项|布局|发展|五年|占|[”"])规划|预计|拟)(?=总?投|补|评|遴|在|于|用|到|通过|将|再|新|改|扩|建|实施|引进|招|完成|启动|安排|培[养训]|开工|购|增|选|组织|开展|利用|20\\d\\d|\\d|配|修|续|达|可|总)',
    WILL,
    '(?:^|[,，])要(?=新|改|扩|建|完成|招|实现|力争|确保|投|启动|补|达|培)',
    '(?:明年|来年)[,，]?(?=[^,，]{0,4}(?:再|新[建增]|招|补|投|改扩|启动))',
    '建成(?:投用|使用|启用)?后,?(?:可|将|能|预计)',
    '准备|打算|即将|待建|筹建(?![^,，。;；]{0,10}\\d)',
    '(?<!\\d)年底(?:之)?前|到(?:今)?年底',
  ].join('|'),
);

/** Characters of a sentence that are looked at for what it announces. */
const ANNOUNCED_WITHIN = 160;

/** The statements of a sentence before the number's that are of a year to come: 2024年，计划投入2亿元；占比提高到55%. */
export function announcedInSentence(cursor: Cursor): ToldStatus | null {
  const { sentence, statement, folded, start } = cursor;
  if (sentence.start >= statement.start) return null;
  const words = folded.slice(Math.max(sentence.start, statement.start - ANNOUNCED_WITHIN), statement.start);
  const year = /(20\d\d)年/.exec(words)?.[1];
  const written = writtenIn(cursor);
  if (year === undefined || written === null || Number(year) <= written) return null;
  const own = folded.slice(Math.max(statement.start, start - ANNOUNCED_WITHIN), start);
  return !isAchieved(words) && !TOLD.test(own) && !isAchieved(own) ? ofStatement(cursor, announcedAs(cursor)) : null;
}

/** Something that is selected or made in a range of numbers is announced: what is done is counted exactly (遴选2-3所学校). */
const SELECTING = /(?:创建|遴选|打造|培育|建设|选取|培养|选树|确定|新建|选出|选择|推出|建成|建立|扶持|评选)[^,，。;；]{0,8}$/;

/** Sections about what is to come. */
const PLAN_SECTION = /下一?步|下一?阶段|今后|打算|努力方向|工作(?:计划|安排|思路|目标|重点)|目标任务|未来|整改计划|明年/;

/** A sentence about a time to come, which the sentences after it go on about: 2024年，我县将加快…。推进…。 */
const FORETOLD = new RegExp(`(?:(?:19|20)\\d\\d年|下一?步|接下来|今后|明年)[,，]?[^,，。;；]{0,8}(?:${WILL})`);
/** What opens an account of what comes next: 下一步，…. */
const NEXT_STEP = /(?:^|[。；;:：])\s*(?:[一二三四五六]是)?(?:下一?步|下一?阶段|接下来|下步工作中)(?:工作中?)?[,，]/;
/** What tells that a sentence speaks of the present or past again. */
const TOLD = /已|现有|目前|截至|去年|今年|累计|共有|完成了|(?:19|20)\d\d年|全[县区市旗]/;
/** Sentences looked back over. */
const SENTENCES = 3;

/** A plan that was carried out: 完成年度计划投资3400万元. */
const CARRIED_OUT = /(?:完成|实现|达到|超额)[^,，。;；]{0,10}(?:计划|任务|目标)/;

/** Whether the words announce what will be done. */
export function isAnnounced(words: string): boolean {
  return ANNOUNCED.test(words) && !CARRIED_OUT.test(words);
}

/** Whether a number is a range of things that are to be selected or made. */
export function isSelected(cursor: Cursor): boolean {
  return cursor.mention.valueHigh !== undefined && SELECTING.test(wordsBefore(cursor));
}

/** Whether the year before a number is yet to come. */
export function isYearToCome(cursor: Cursor, pattern: RegExp, words: string): boolean {
  const year = pattern.exec(words)?.[1];
  const written = writtenIn(cursor);
  return year !== undefined && written !== null && Number(year) > written;
}

/** Whether the clause names a year gone by, or the one before: 2022年已…, 去年. */
export function isYearGoneBy(cursor: Cursor): boolean {
  const words = wordsBefore(cursor);
  const { facts, now } = cursor.stretch.base;
  const year = /(20\d\d)年[^0-9]{0,40}$/.exec(words)?.[1];
  return (
    /去年|过去[一二两三四五六七八九十]年|近[一二两三四五六七八九十]年|[二两三四五六七八九十]年来/.test(words) ||
    (year !== undefined && Number(year) <= (facts ?? now ?? 0))
  );
}

/** Whether the clause begins with a year gone by: 规划2025年达到100%，2020年为98.1%. */
function saysYearGoneBy(cursor: Cursor): boolean {
  const year = /^(20\d\d)年/.exec(cursor.own.replace(/^[,，]/, ''))?.[1];
  const written = writtenIn(cursor);
  return year !== undefined && written !== null && Number(year) <= written;
}

/** Whether something was completed after it was announced: 计划实施项目12个，目前已完成8个，完成投资…. */
function isDone(words: string): boolean {
  const last = matchesOf(new RegExp(ANNOUNCED, 'g'), words).at(-1);
  const after = last && words.slice(last.index);
  return after !== undefined && (isAchieved(after) || /竣工/.test(after));
}

/** What was announced earlier in the statement and reaches this clause: 计划实施项目5个，…，完成3个. */
export function announcedBefore(cursor: Cursor): ToldStatus | null {
  const words = statementBefore(cursor);
  if (!/(?:^|[,，])[^,，]{0,14}$/.test(words) || !isAnnounced(words) || saysYearGoneBy(cursor)) return null;
  return ofStatement(cursor, isDone(words) ? 'actual' : announcedAs(cursor));
}

/** What a sentence announces that begins with 下一步. */
export function nextStep(cursor: Cursor): ToldStatus | null {
  const words = cursor.words(cursor.sentence.start, cursor.start);
  const opening = NEXT_STEP.exec(words);
  const after = opening && words.slice(opening.index + opening[0].length);
  return after !== null && !TOLD.test(after) && !isAchieved(after) ? ofStatement(cursor, announcedAs(cursor)) : null;
}

/** What the sentences before announce, where this one goes on without a time or subject of its own. */
export function foretold(cursor: Cursor): ToldStatus | null {
  const { folded, stretch, sentence, start } = cursor;
  if (sentence.start < 2 || TOLD.test(folded.slice(sentence.start, start))) return null;
  let { start: at } = sentence;
  for (let i = 0; at > 1 && i < SENTENCES; i++) {
    const previous = stretch.segments.sentence(at - 2);
    const words = folded.slice(previous.start, previous.end);
    if (FORETOLD.test(words) || NEXT_STEP.test(words)) return ofStatement(cursor, announcedAs(cursor));
    if (TOLD.test(words)) return null;
    at = previous.start;
  }
  return null;
}

/** Whether a heading stands over what is to come: 下一步打算. */
export function isPlanSection(title: string): boolean {
  return PLAN_SECTION.test(title);
}

/** A document that is a plan as a whole: 教育发展规划, 三年行动计划, 实施方案, 工作要点. */
const PLAN_TITLE = /(?:规划(?:纲要)?|计划|方案|工作要点|目标任务)(?:[(（][^()（）]{0,20}[)）])?$/;

/** Whether the report is a plan and the number is told of no time gone by. */
export function isPlanned(cursor: Cursor): boolean {
  const { title } = cursor.report;
  if (!PLAN_TITLE.test(title) || /总结|报告|汇报|情况|评估/.test(title) || cursor.stretch.time?.view === 'review') return false;
  return !TOLD.test(cursor.words(cursor.sentence.start, cursor.start).replace(/“十.五”(?:期间|时期)/g, '')) && !isYearGoneBy(cursor);
}
