import { type Mention, type Span, within } from '../../model/index.ts';
import type { Rule } from './codebook.ts';
import { isLight } from './light-words.ts';
import type { Surroundings } from './surroundings.ts';

/** How near the cue stands: the number's own words, elsewhere in its clause, in its sentence, in the titles above. */
export type Zone = 'own' | 'clause' | 'sentence' | 'titles';

/** A rule that claims a number. */
export type Match = {
  rule: Rule;
  zone: Zone;
  /** The cue in the text; null where it stands in a title. */
  cue: Span | null;
  /** Company asked for by `with`, in the sentence; null where there is none or it stands in a title. */
  company: Span | null;
  /** Orders matches; a match below `ENOUGH` is none. */
  score: number;
};

/** Why a rule whose cue is near does not claim the number. */
export type Obstacle = 'unit' | 'range' | 'excluded' | 'company' | 'side' | 'reach' | 'taken' | 'outweighed';

/** A rule that came close. */
export type Miss = { rule: Rule; why: Obstacle; cue: Span | null };

/** Score below which a match is too weak to state. */
export const ENOUGH = 0.5;

const PENALTY: Record<Zone, number> = { own: 0, clause: 0.2, sentence: 0.2, titles: 0.3 };
/** A longer cue is a more specific one, up to this many characters. */
const SPECIFIC = 10;
const PER_CHARACTER = 0.02;
/** Distance counts up to this many characters. */
const FAR = 60;
const PER_STEP = 0.003;
/** Company beyond the words after the number counts as standing so many characters further away. */
const COMPANY_AFTER = 20;
const ATTACHED_BONUS = 0.05;
/** An attached cue may have this much filler between itself and the number. */
const FILLER_BEFORE = 16;
const FILLER_AFTER = 6;
/** The head of a column counts as so many characters away. */
const HEAD_DISTANCE = 8;
const LIST_GLUE = /[、,，;；和及与]/;
/** What may stand between the items of one list that share a cue before the first (培训教师300人次、校长20人次). */
const LIST_STEP = /^[、和及与]?[^,，。;；:：]{0,6}$/;
/** Where the words after a number stop being about it alone. */
const TAIL_END = /[、:：(（]/;

/** A share (占…) has its subject before the number it is a share of; so many characters of it are looked at. */
const SHARE = /^[,，]?(?:约)?占/;
const SHARE_SUBJECT = 20;

type Side = Rule['side'];
const DIRECT: ReadonlySet<Side> = new Set(['attached', 'directly-before', 'directly-after']);
const ONLY_BEFORE: ReadonlySet<Side> = new Set(['before', 'directly-before']);
const ONLY_AFTER: ReadonlySet<Side> = new Set(['after', 'directly-after']);

type Hit = Span & { zone: Zone; distance: number; attached: boolean };

/** Where a cue stands, in the head of the column, before the number or after it; never across it. */
function cues(text: string, cue: RegExp, s: Surroundings): Span[] {
  const sides = [...(s.head ? [s.head] : []), { start: s.field.start, end: s.at.start }, { start: s.at.end, end: s.field.end }];
  return sides.flatMap(({ start, end }) =>
    Array.from(text.slice(start, Math.max(start, end)).matchAll(cue), (found) => ({
      start: start + found.index,
      end: start + found.index + found[0].length,
    })),
  );
}

function hitOf(text: string, span: Span, s: Surroundings): Hit {
  if (s.head && within(span, s.head)) return { ...span, zone: 'own', distance: HEAD_DISTANCE, attached: false };
  const isBefore = span.end <= s.at.start;
  const own = isBefore ? s.before : s.after;
  const distance = isBefore ? s.at.start - span.end : span.start - s.at.end;
  const filler = isBefore ? FILLER_BEFORE : FILLER_AFTER;
  const gap = isBefore ? text.slice(span.end, s.at.start) : text.slice(s.at.end, span.start);
  const attached = distance <= filler && isLight(gap);
  if (span.start >= own.start && span.end <= own.end) return { ...span, zone: 'own', distance, attached };
  const inClause = span.start >= s.clause.start && span.end <= s.clause.end;
  const inHost = s.host !== null && span.start >= s.host.start && span.end <= s.host.end;
  return { ...span, zone: inClause || inHost ? 'clause' : 'sentence', distance, attached: false };
}

/** True if the words follow the number before so closely that they name what that one counts (将22所农村初中划分为5个片区). */
function belongsToPrevious(text: string, hit: Hit, rule: Rule, previous: Mention | null): boolean {
  if (!previous || ONLY_BEFORE.has(rule.side) || hit.start < previous.end || !rule.units.has(previous.unit)) return false;
  const gap = text.slice(previous.end, hit.start);
  return gap.length <= FILLER_AFTER && isLight(gap) && !LIST_GLUE.test(gap);
}

/** True if a cue before the number serves another number in between, of which this one is no list mate (压减率90%,完成率100%). */
function servesAnother(text: string, hit: Hit, rule: Rule, s: Surroundings): boolean {
  if (hit.zone === 'own' || hit.end > s.at.start) return false;
  const between = s.earlier.findLast(({ unit }) => rule.units.has(unit));
  if (!between || between.start < hit.end) return false;
  const gap = text.slice(between.end, s.at.start);
  return !isLight(gap) && !LIST_STEP.test(gap);
}

/** True if the words after the number stand between a list mark and the next number, whose name they are (12间、多媒体教室230间). */
function namesNext(hit: Hit, s: Surroundings): boolean {
  return s.next !== null && hit.start >= s.after.end && hit.end <= s.next.start;
}

function allowed(text: string, hit: Hit, rule: Rule, s: Surroundings): Obstacle | null {
  if (servesAnother(text, hit, rule, s)) return 'taken';
  if (DIRECT.has(rule.side) && !hit.attached) return 'side';
  if ((hit.end <= s.at.start ? ONLY_AFTER : ONLY_BEFORE).has(rule.side)) return 'side';
  if (hit.zone === 'sentence' && (rule.reach === 'clause' || hit.start >= s.at.end)) return 'reach';
  if (namesNext(hit, s)) return 'taken';
  return null;
}

const RANK: Record<Zone, number> = { own: 0, clause: 1, sentence: 2, titles: 3 };

function nearer(a: Hit, b: Hit | null): boolean {
  return b === null || RANK[a.zone] < RANK[b.zone] || (a.zone === b.zone && a.distance < b.distance);
}

/** The words that belong to the number alone, the number itself as a blank; a word of `not` among them forbids the match. */
function ownWords(text: string, s: Surroundings): string {
  const after = text.slice(s.at.end, s.after.end);
  const stop = after.search(TAIL_END);
  const before = text.slice(s.before.start, s.at.start);
  const subject = SHARE.test(before) ? text.slice(Math.max(s.sentence.start, s.before.start - SHARE_SUBJECT), s.before.start) : '';
  return `${subject}${before} ${stop < 0 ? after : after.slice(0, stop)}`;
}

/** The nearest cue the rule may use, or the reason why the nearest one may not be used. */
function nearestCue(
  text: string,
  rule: Rule,
  s: Surroundings,
  previous: Mention | null,
): { hit: Hit | null; why: Obstacle | null; cue: Span | null } {
  let best: Hit | null = null;
  let refused: { hit: Hit; why: Obstacle } | null = null;
  for (const span of cues(text, rule.cue, s)) {
    const hit = hitOf(text, span, s);
    const why = belongsToPrevious(text, hit, rule, previous) ? 'taken' : allowed(text, hit, rule, s);
    if (why === null) {
      if (nearer(hit, best)) best = hit;
    } else if (nearer(hit, refused?.hit ?? null)) refused = { hit, why };
  }
  return { hit: best, why: refused?.why ?? null, cue: refused ? { start: refused.hit.start, end: refused.hit.end } : null };
}

/** Where the company that a rule asks for stands: nearest in the sentence, else in a title. */
function companyOf(text: string, rule: Rule, s: Surroundings): { span: Span | null; penalty: number } | null {
  if (!rule.with) return { span: null, penalty: 0 };
  let best: { span: Span; distance: number } | null = null;
  for (const found of text.slice(s.sentence.start, s.sentence.end).matchAll(rule.with)) {
    const start = s.sentence.start + found.index;
    const end = start + found[0].length;
    const distance = end <= s.at.start ? s.at.start - end : Math.max(0, start - s.at.end) + (start < s.after.end ? 0 : COMPANY_AFTER);
    if (best === null || distance < best.distance) best = { span: { start, end }, distance };
  }
  if (best) return { span: best.span, penalty: Math.min(best.distance, FAR) * PER_STEP };
  return s.titles.some((title) => title.search(rule.with as RegExp) >= 0) ? { span: null, penalty: 0.1 } : null;
}

/** Try a rule on a number. Null where nothing in reach speaks of it. */
export function tryRule(text: string, mention: Mention, rule: Rule, s: Surroundings, previous: Mention | null): Match | Miss | null {
  const { hit, why, cue } = nearestCue(text, rule, s, previous);
  const title = !hit && rule.reach === 'point' ? s.titles.findIndex((words) => words.search(rule.cue) >= 0) : -1;
  if (!hit && title < 0) return why === null ? null : { rule, why, cue };
  const found = hit && { start: hit.start, end: hit.end };
  if (!rule.units.has(mention.unit)) return { rule, why: 'unit', cue: found };
  if (rule.not?.test(ownWords(text, s))) return { rule, why: 'excluded', cue: found };
  if (rule.unless?.test(text.slice(s.sentence.start, s.at.start))) return { rule, why: 'excluded', cue: found };
  if (rule.range && (mention.value < rule.range[0] || mention.value > rule.range[1])) return { rule, why: 'range', cue: found };
  const company = companyOf(text, rule, s);
  if (!company) return { rule, why: 'company', cue: found };
  const zone = hit?.zone ?? 'titles';
  const score =
    rule.confidence -
    PENALTY[zone] -
    company.penalty +
    (hit ? Math.min(hit.end - hit.start, SPECIFIC) * PER_CHARACTER - Math.min(hit.distance, FAR) * PER_STEP : 0) +
    (hit?.attached ? ATTACHED_BONUS : 0);
  return { rule, zone, cue: found, company: company.span, score };
}

/** True for a match, false for a miss. */
export function isMatch(result: Match | Miss): result is Match {
  return 'score' in result;
}
