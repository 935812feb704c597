import { matchesOf } from '../../../text/matches.ts';
import { chapterWord } from '../../../words/chapter-words.ts';
import { isPlanTitle, planTerm } from '../../../words/plan-titles.ts';
import type { Cursor } from '../cursor.ts';
import { fromHeadings } from '../headings.ts';
import { announcedAs, isAchieved, ofStatement, statementBefore, type ToldStatus, wordsBefore, writtenIn } from './words.ts';

/** 将 before a verb, which tells what will be done; before a noun it marks an object (将学校纳入). */
const WILL = [
  '将(?=每年|逐年|用于|对(?:剩余|其余|现有|全[县区市]|未)|新|再|继续|投[入资]|建设?|完成|实现|达|实施|启动|开工|于|在|陆续|逐步|全面|进一步|会|招|增|安排|培|持续|有\\d|为\\d)',
  '将(?=加[快大强]|推[进动]|采取|落实|坚持|着力|重点|不断|深入|大力|积极|围绕|力争|努力|完善|优化|打造|改造|扩建|开展|组织|引进|配备|补充)',
].join('|');

/** Verbs that announce, as opposed to plans that are names (特岗计划, 培养规划). */
const ANNOUNCED = new RegExp(
  [
    '(?:(?<![岗培龄学师费项教育动养训兴才升坚展设军金读生作期度扶励持”"]|(?<!工)程)计划|(?<!教育|专项|布局|发展|五年|占|[”"])规划|预计|拟)(?=总?投|[两二三四五]年(?:内)?(?:总|共|累计)?投|拨付?|安排|补|评|遴|在|于|用|到|通过|将|再|新|改|扩|建|实施|引进|招|完成|启动|安排|培[养训]|开工|购|增|选|组织|开展|利用|20\\d\\d|\\d|配|修|续|达|可|总|(?:全年)?(?:财政)?教育(?:总?支出|总?投入|经费)[^,，。;；\\d]{0,4}(?:增长|增加|达))',
    WILL,
    '(?:计划|任务)(?:总?数|总量)?(?:共?为|是|共)(?=\\d|$)',
    '(?:^|[,，])要(?=新|改|扩|建|完成|招|实现|力争|确保|投|启动|补|达|培)',
    '(?:明年|来年)[,，]?(?=[^,，]{0,4}(?:再|新[建增]|招|补|投|改扩|启动))',
    '建成(?:投用|使用|启用)?后,?(?:可|将|能|预计)',
    '规划项目(?:数|共)?(?:为)?(?=\\d|$)',
    '(?:未来|今后)(?:[两三四五六七八九十几]|\\d{1,2})年(?!规划)',
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
/** How a sentence begins that lists behind a colon what is to be done this year: 今年，我们要继续办好实事：…. */
const RESOLVED =
  /(?:^|[。；;])\s*(?:今年|明年|来年|新的一年)(?:里|度)?[，,]?(?:我们|我[县市区旗]|全[县市区旗])?(?:要|将|计划|拟|必须)(?!求)[^，,。;；:：\d]{0,20}[:：]/;
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
  return (
    after !== undefined &&
    (isAchieved(after) || /竣工|^计划(?:总)?投资[^;；]*[,，](?:累计|实际)?完成投资|(?:完成|到位|执行|开工)率/.test(after))
  );
}

/** The words of a number since the last mark. */
const NEAR = /(?:^|[,，、:：])[^,，、:：]{0,18}$/;

/** What was announced earlier in the statement and reaches this clause: 计划实施项目5个，…，完成3个. */
export function announcedBefore(cursor: Cursor): ToldStatus | null {
  const words = statementBefore(cursor);
  if (!NEAR.test(words) || !isAnnounced(words) || saysYearGoneBy(cursor)) return null;
  return ofStatement(cursor, isDone(words) ? 'actual' : announcedAs(cursor));
}

/** What a sentence announces that begins with 下一步, or with a resolve and a colon. */
export function nextStep(cursor: Cursor): ToldStatus | null {
  const words = cursor.words(cursor.sentence.start, cursor.start);
  const opening = NEXT_STEP.exec(words) ?? RESOLVED.exec(words);
  const after = opening && words.slice(opening.index + opening[0].length);
  return after !== null && !TOLD.test(after) && !isAchieved(after) ? ofStatement(cursor, announcedAs(cursor)) : null;
}

/** What tells that of what was announced a part has been done. */
const UNDER_WAY = /开工|动工|完工|竣工|建成|投用|启用|完成|到位|到账|拨付|在建|实施/;

/** A part of what the sentence before announces: 计划新建学校12所。其中小学7所. */
export function partOfAnnounced(cursor: Cursor): ToldStatus | null {
  const { folded, sentence, start, statement } = cursor;
  const words = folded.slice(sentence.start, start);
  if (!/^\s*其中/.test(words) || words.length > ANNOUNCED_WITHIN || TOLD.test(words) || UNDER_WAY.test(words)) return null;
  const status = wholeBefore(cursor)?.read('status')?.value;
  return (status === 'planned' || status === 'target') && statement.start === sentence.start
    ? ofStatement(cursor, announcedAs(cursor))
    : null;
}

/** The nearest number before the sentence, within what a part may look back to. */
function wholeBefore(cursor: Cursor): Cursor | null {
  for (const other of cursor.back()) {
    if (cursor.start - other.end > ANNOUNCED_WITHIN) return null;
    if (other.end <= cursor.sentence.start) return other;
  }
  return null;
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

/** Whether the report is a plan and the number is told of no time gone by. */
export function isPlanned(cursor: Cursor): boolean {
  const { title } = cursor.report;
  const view = cursor.stretch.time?.view;
  if (!isPlanTitle(title) || view === 'review' || view === 'problems' || cursor.stretch.once(inAccount)) return false;
  const term = planTerm(title);
  const ahead = (year: string): boolean =>
    term !== null && Number(year) > Math.max(term.from, datedIn(cursor) ?? 0) && Number(year) <= term.to;
  const words = withLead(cursor).replace(/“十.五”(?:期间|时期)|((?:19|20)\d\d)年/g, (told, year?: string) =>
    year === undefined || ahead(year) ? '' : told,
  );
  return !TOLD.test(words) && !isYearGoneBy(cursor);
}

/** Whether 均 alone, which says that all are to reach a level, makes a number of a plan one that was reached: 入学率均达到100%. */
export function isAllOfPlan(cursor: Cursor): boolean {
  return isPlanTitle(cursor.report.title) && !isAchieved(wordsBefore(cursor).replaceAll('均', '')) && isPlanned(cursor);
}

/** Whether a heading above says that what stands below is an account, also where its chapter says nothing: （一）基本情况. */
function inAccount({ headings }: Cursor['stretch']): boolean {
  return fromHeadings(headings, (title, { ofTable }) => (ofTable ? null : (chapterWord(title)?.view ?? null)))?.value === 'review';
}

/** The year of the date of the report; null where it has none. */
function datedIn({ report: { signed, published } }: Cursor): number | null {
  const date = signed ?? published;
  return date === null ? null : Number(date.slice(0, 4));
}

/** The words of the sentence before a number, and those of the sentence before that where it only tells parts of it: …541所。其中，幼儿园173所. */
function withLead({ sentence, start, folded, stretch }: Cursor): string {
  const own = folded.slice(sentence.start, start);
  if (!/^\s*其中/.test(own) || sentence.start < 2) return own;
  return folded.slice(stretch.segments.sentence(sentence.start - 2).start, start);
}
