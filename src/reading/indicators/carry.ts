import type { Mention } from '../../model/index.ts';
import { isLight } from './light-words.ts';
import { namesItsOwn } from './own-noun.ts';
import type { Cotext } from './types.ts';

const RATES = new Set(['%', '百分点']);
/** True for units of rates: % and 百分点. */
export function isRate(unit: string): boolean {
  return RATES.has(unit);
}

/** Schools are counted in 所, teaching points in 个 or 处, in one list. */
const PLACES = new Set(['所', '个', '处']);

/** A share of kindergartens by who runs them is a rate of its own: 普惠率95%，民办园占比14%. */
const SHARE_OF_KIND = /(公办|民办)[^,，。；;\d]{0,8}占/;
const CHANGE = /[增减升降高低]|压缩|扩大/;
/** 图书168万册,生均30册: from the total to its share of one person the indicator changes. */
const PER_HEAD = /生均|人均/;
/** Marks of brackets, which say nothing. */
export const BRACKETS = /[()（）]/g;
/** A short insertion in a term opens no breakdown: 在园（班）幼儿. */
const INSERTION = /[(（][^()（）\d]{1,6}[)）](?=\p{Script=Han})/gu;
/** Most characters before a part that are looked at for the word that begins the breakdown. */
const LONGEST_LEAD = 20;
/** A breakdown that begins a statement of its own: 交流教师214人，占18.97%；其中骨干教师61人. */
const BREAKDOWN_BEGINS = /[；;。]\s?其中[^,，。；;\d]{0,14}$/;
const BREAKDOWN = /其中|[(（]|^[^,，。；;]{0,10}中[,，]/;

/** A number, the one before it, and the words around it. */
export type Neighbours = { text: string; mention: Mention; previous: Mention; s: Cotext };

/** True for one unit, % and 百分点, or classifiers of schools. */
export function alike(a: string, b: string): boolean {
  return a === b || [RATES, PLACES].some((family) => family.has(a) && family.has(b));
}

/** True if a number can be about the same indicator as the one before it. */
function sameKind(mention: Mention, previous: Mention, gap: string): boolean {
  if (alike(mention.unit, previous.unit)) return true;
  return RATES.has(mention.unit) && (mention.status === 'change' || CHANGE.test(gap));
}

/** The words between two numbers, without those that only say whose the second is: 全省为2.1%，洛川县为1.9%. */
function gapWords(text: string, mention: Mention, previous: Mention): string {
  const named = mention.basis?.place;
  if (!named || named.start < previous.end || named.end > mention.start) return text.slice(previous.end, mention.start);
  return text.slice(previous.end, named.start) + text.slice(named.end, mention.start);
}

/** Verbs that, said again, say nothing new: 2022年新增学位1200个，2023年新增900个. */
const SAID_AGAIN = /新增|新建|改建|扩建|改造|建成|投入|拨付|发放|补充|选派|培训|购置/;

/** A gap without the verb that the words before the first number hold, too. */
function withoutRepeated(gap: string, before: string): string {
  const verb = SAID_AGAIN.exec(gap)?.[0];
  return verb !== undefined && before.includes(verb) ? gap.replace(verb, '') : gap;
}

/**
 * True if the number goes on about what the one before it counts: nothing of substance stands between them
 * (小学24所、初中9所; 12000人,较上年增加300人).
 */
export function goesOn({ text, mention, previous, s }: Neighbours): boolean {
  if (previous.start < s.sentence.start) return false;
  const gap = withoutRepeated(gapWords(text, mention, previous), text.slice(s.sentence.start, previous.start));
  const kind = isRate(mention.unit) ? SHARE_OF_KIND.exec(gap)?.[1] : undefined;
  if (kind && !text.slice(s.sentence.start, previous.start).includes(kind)) return false;
  if (PER_HEAD.test(gap) && !PER_HEAD.test(text.slice(s.sentence.start, previous.start))) return false;
  return sameKind(mention, previous, gap) && !namesItsOwn(text, mention) && isLight(gap.replace(BRACKETS, ''));
}

/**
 * True if the number is a part of the one before it, under a name of its own: after 其中 or in a bracket
 * (招聘教师69名,其中研究生18名、本科生51名).
 *
 * @param inBreakdown whether the number before it is such a part already
 */
export function isPart({ text, mention, previous, s }: Neighbours, inBreakdown: boolean): boolean {
  if (mention.unit !== previous.unit) return false;
  if (previous.start < s.sentence.start)
    return BREAKDOWN_BEGINS.test(text.slice(Math.max(previous.end, mention.start - LONGEST_LEAD), mention.start));
  const gap = text.slice(previous.end, mention.start).replace(INSERTION, '');
  return BREAKDOWN.test(gap) || (inBreakdown && !/[)）]/.test(gap));
}

/** What comes before the second of two lists of equal length: 分别, or the words of a change (由91%、95%提高到93%、98%). */
const ANSWER = /分别|依次|[到至]/;

/** What leads to the county's own values, or those of another year, of what the statement before names: …达到80%、…达到50%。我县分别为88.9%、61.3%. */
const OWN_ANSWER =
  /^(?:以上|左右)?[。；;]\s*(?:[我全本该][县市区旗州](?:则)?|(?:19|20)\d\d年(?:度)?|[今去上]年)分别(?:为|是|达到?|已达|已达到)?\s?$/;

/** True where the numbers before a list stand in the sentence right before it, one for each, and the list gives the county's own values of them. */
function answersSentence(gap: string, text: string, earliest: Mention, last: Mention): boolean {
  return OWN_ANSWER.test(gap) && !/[。；;]/.test(text.slice(earliest.end, last.start));
}

/** Whether two units measure the same, money a head and money, too (年平均工资7.8万元；2022年为8.2万元). */
function isSameMeasure(a: string, b: string): boolean {
  return alike(a, b) || (a.startsWith('元') && b.startsWith('元'));
}

/**
 * True if a list answers the numbers before it one by one: 合格率94.2%,优良率48.5%,分别提高1.3和3.2个百分点.
 *
 * @param before as many numbers as the list has, directly before it
 */
export function answersList(text: string, list: readonly Mention[], before: readonly Mention[], s: Cotext): boolean {
  const [first] = list;
  const [earliest] = before;
  const last = before.at(-1);
  if (!first || !earliest || !last || before.length !== list.length) return false;
  const gap = text.slice(last.end, first.start);
  if (earliest.start < s.sentence.start && !answersSentence(gap, text, earliest, last)) return false;
  if (OWN_ANSWER.test(gap)) return list.every(({ unit }, i) => isSameMeasure(unit, before[i]?.unit ?? ''));
  return ANSWER.test(gap) && isLight(gap) && list.every(({ unit }, i) => alike(unit, before[i]?.unit ?? ''));
}
