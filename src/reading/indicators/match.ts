import type { Mention, Span } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import { type CueRefusal, type Hit, mayStandInTitle, nearestHit } from './hits.ts';
import { maySpeak } from './subject.ts';
import type { CompiledRule, Cotext, CueZone } from './types.ts';

/** A rule that claims a number. */
export type Match = {
  rule: CompiledRule;
  zone: CueZone;
  /** The cue in the source; null where it stands in a heading. */
  cue: Span | null;
  /** Company asked for by `with`, in the sentence; null where there is none or it stands in a title. */
  company: Span | null;
  /** Orders matches; a match below `ENOUGH` is none. */
  score: number;
};

/** Why a rule whose cue is near does not claim the number. */
export type Obstacle = CueRefusal | 'subject' | 'unit' | 'range' | 'excluded' | 'company' | 'outweighed';

/** A rule that came close. */
export type FailedMatch = { rule: CompiledRule; why: Obstacle; cue: Span | null };

/** Score below which a match is too weak to state. */
export const ENOUGH = 0.5;

const PENALTY: Record<CueZone, number> = { own: 0, clause: 0.2, sentence: 0.2, titles: 0.3 };
/** A longer cue is a more specific one, up to this many characters. */
const SPECIFIC = 10;
const PER_CHARACTER = 0.02;
/** Distance counts up to this many characters. */
const FAR = 60;
const PER_STEP = 0.003;
/** Company beyond the words after the number counts as standing so many characters further away. */
const COMPANY_AFTER = 20;
const COMPANY_IN_TITLE = 0.1;
const ATTACHED_BONUS = 0.05;
/** Where the words after a number stop being about it alone: a mark, the next cell of its row. */
const TAIL_END = /[、:：(（\t]/;

/** A share (占…) has its subject before the number it is a share of; so many characters of it are looked at. */
const SHARE = /^[,，]?(?:约)?占/;
const SHARE_SUBJECT = 20;

/** True if one of the number's own words forbids the rule. */
export function forbids(text: string, rule: CompiledRule, s: Cotext): boolean {
  return rule.not?.test(ownWords(text, s)) ?? false;
}

/** The words that belong to the number alone, the number itself as a blank; a word of `not` among them forbids the match. */
function ownWords(text: string, s: Cotext): string {
  const after = text.slice(s.at.end, s.after.end);
  const stop = after.search(TAIL_END);
  const before = text.slice(s.before.start, s.at.start);
  const subject = SHARE.test(before) ? text.slice(Math.max(s.sentence.start, s.before.start - SHARE_SUBJECT), s.before.start) : '';
  return `${subject}${before} ${stop < 0 ? after : after.slice(0, stop)}`;
}

/** Where the company that a rule asks for stands: nearest in the sentence, else in a title. Null where it is missing. */
function companyOf(text: string, rule: CompiledRule, s: Cotext): { span: Span | null; penalty: number } | null {
  if (!rule.with) return { span: null, penalty: 0 };
  let best: { span: Span; distance: number } | null = null;
  const spans = [s.sentence, ...s.heads].flatMap(({ start, end }) =>
    matchesOf(rule.with as RegExp, text.slice(start, end)).map((found) => ({ start: start + found.index, length: found[0].length })),
  );
  for (const { start, length } of spans) {
    const end = start + length;
    const beyond = start < s.after.end ? 0 : COMPANY_AFTER;
    const distance = end <= s.at.start ? s.at.start - end : Math.max(0, start - s.at.end) + beyond;
    if (best === null || distance < best.distance) best = { span: { start, end }, distance };
  }
  if (best) return { span: best.span, penalty: Math.min(best.distance, FAR) * PER_STEP };
  return s.titles.some(({ words }) => rule.with && words.search(rule.with) >= 0) ? { span: null, penalty: COMPANY_IN_TITLE } : null;
}

/** The cue in the nearest title, where the rule may look there: it says so, or the number's sentence leans on what stands above. */
function titleCue(rule: CompiledRule, s: Cotext): { length: number; cue: Span | null } | null {
  if (rule.reach === 'clause' || (rule.reach === 'sentence' && !s.leans) || !mayStandInTitle(rule)) return null;
  for (const { words, span } of s.titles) {
    const [found] = matchesOf(rule.cue, words);
    if (!found) continue;
    const start = (span?.start ?? 0) + found.index;
    return { length: found[0].length, cue: span && { start, end: start + found[0].length } };
  }
  return null;
}

/** A column of coefficients of variation, 差异系数: its numbers are not what their row names. */
const COEFFICIENTS = /差异系数/;

/** True for a number in a column of coefficients, for a rule of something else. */
export function isCoefficient(text: string, rule: CompiledRule, { heads }: Cotext): boolean {
  return rule.kind !== 'coefficient' && heads.some(({ start, end }) => COEFFICIENTS.test(text.slice(start, end)));
}

/** Those who have not what a rule speaks of: 未参加课后服务的学生占2.7%, 不合格率3.4%. */
const DENIED =
  /(?:不|未|没有|尚未|无)(?:能|曾)?(?:参[加与]|取得|持有?|具备|享受|纳入|接受|入[学园]|就读|通过|获得|合格|及格|优良)(?!的?(?:学校|单位)整改)/;

/** True where the number's own words tell of those who lack what the cue names. */
function isDenied(text: string, { at, before }: Cotext): boolean {
  const words = text.slice(before.start, at.start);
  return /[不未没无]/.test(words) && DENIED.test(words);
}

/** Words, place and value that stand against the rule. */
function against(text: string, mention: Mention, rule: CompiledRule, s: Cotext): Obstacle | null {
  if (!rule.units.has(mention.unit)) return 'unit';
  if (forbids(text, rule, s) || isCoefficient(text, rule, s) || isDenied(text, s)) return 'excluded';
  if (rule.notInClause?.test(text.slice(s.clause.start, s.clause.end))) return 'excluded';
  if (rule.unless?.test(text.slice(s.sentence.start, s.at.start))) return 'excluded';
  if (!maySpeak(rule, s)) return 'subject';
  if (rule.range && (mention.value < rule.range[0] || mention.value > rule.range[1])) return 'range';
  return null;
}

/** What the place of the cue adds to the score. */
function placeScore(hit: Hit): number {
  return (hit.attached ? ATTACHED_BONUS : 0) - PENALTY[hit.zone] - Math.min(hit.distance, FAR) * PER_STEP;
}

/** Try a rule on a number. Null where nothing in reach speaks of it. */
export function tryRule(text: string, mention: Mention, rule: CompiledRule, s: Cotext): Match | FailedMatch | null {
  const nearest = nearestHit(text, rule, s);
  const hit = nearest && 'hit' in nearest ? nearest.hit : null;
  const title = hit ? null : titleCue(rule, s);
  if (!hit && !title) return nearest && 'why' in nearest ? { rule, why: nearest.why, cue: spanOf(nearest.refused) } : null;
  const cue = hit ? spanOf(hit) : (title?.cue ?? null);
  const why = against(text, mention, rule, s);
  if (why) return { rule, why, cue };
  const company = companyOf(text, rule, s);
  if (!company) return { rule, why: 'company', cue };
  const length = hit ? hit.end - hit.start : (title?.length ?? 0);
  const place = hit ? placeScore(hit) : -PENALTY.titles;
  const score = rule.confidence + Math.min(length, SPECIFIC) * PER_CHARACTER + place - company.penalty;
  return { rule, zone: hit?.zone ?? 'titles', cue, company: company.span, score };
}

function spanOf({ start, end }: Hit): Span {
  return { start, end };
}

/** True for a match, false for a miss. */
export function isMatch(result: Match | FailedMatch): result is Match {
  return 'score' in result;
}
