import { type Mention, type Span, within } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import { isLight } from './light-words.ts';
import type { CompiledRule, Cotext, CueZone } from './types.ts';

/** A place where a cue stands, in relation to a number. */
export type Hit = Span & {
  zone: CueZone;
  /** Characters between cue and number. */
  distance: number;
  /** Whether nothing of substance stands in between. */
  attached: boolean;
};

/** Why a cue in the sentence may not be used. */
export type CueRefusal = 'side' | 'reach' | 'taken';

/** An attached cue may have this much filler between itself and the number. */
const FILLER_BEFORE = 16;
const FILLER_AFTER = 6;
/** The head of a column counts as so many characters away. */
const HEAD_DISTANCE = 8;
const LIST_GLUE = /[、,，;；和及与]/;
/** What may stand between the items of one list that share a cue before the first (培训教师300人次、校长20人次). */
const LIST_STEP = /^[、和及与]?[^,，。;；:：]{0,6}$/;

const FOLLOWED_BY_NUMBER = /^(?:共|达|约|近)?\d/;

type Side = CompiledRule['side'];
const DIRECT: ReadonlySet<Side> = new Set(['attached', 'directly-before', 'directly-after']);
const ONLY_BEFORE: ReadonlySet<Side> = new Set(['before', 'directly-before']);
const ONLY_AFTER: ReadonlySet<Side> = new Set(['after', 'directly-after']);
const RANK: Record<CueZone, number> = { own: 0, clause: 1, sentence: 2, titles: 3 };

/** Where a cue stands, in the head of the column, before the number or after it; never across it. */
function cues(text: string, cue: RegExp, { heads, field, at }: Cotext): Span[] {
  const spans: Span[] = [];
  const seek = (start: number, end: number): void => {
    for (const found of matchesOf(cue, text.slice(start, Math.max(start, end))))
      spans.push({ start: start + found.index, end: start + found.index + found[0].length });
  };
  for (const { start, end } of heads) seek(start, end);
  seek(field.start, at.start);
  seek(at.end, field.end);
  return spans;
}

/** What may follow the name of what a column or row counts: its unit. */
const HEAD_END = /^\s*(?:[（(][^（）()]*[)）])?\s*$/;

/** How a cue stands to the number. */
function hitOf(text: string, span: Span, s: Cotext): Hit {
  const head = s.heads.find((one) => within(span, one));
  if (head) return { ...span, zone: 'own', distance: HEAD_DISTANCE, attached: HEAD_END.test(text.slice(span.end, head.end)) };
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
function belongsToPrevious(text: string, hit: Hit, rule: CompiledRule, previous: Mention | null): boolean {
  if (!previous || ONLY_BEFORE.has(rule.side) || hit.start < previous.end || !rule.units.has(previous.unit)) return false;
  const gap = text.slice(previous.end, hit.start);
  return gap.length <= FILLER_AFTER && isLight(gap) && !LIST_GLUE.test(gap);
}

/** True if nothing of substance stands from a place to the number, other numbers left aside (小学1.2万元、增长3%,初中1.5万元). */
function isLightBetween(text: string, from: number, s: Cotext): boolean {
  const inside = s.earlier.filter(({ start }) => start >= from);
  const starts = [from, ...inside.map(({ end }) => end)];
  const ends = [...inside.map(({ start }) => start), s.at.start];
  return starts.every((start, i) => isLight(text.slice(start, ends[i])));
}

/**
 * True if a cue before the number serves another number in between: as its name (专任教师120人、保安30人), or so that this one is no list
 * mate (压减率90%,完成率100%).
 */
function servesAnother(text: string, hit: Hit, rule: CompiledRule, s: Cotext): boolean {
  if (hit.zone === 'own' || hit.end > s.at.start) return false;
  const between = s.earlier.filter(({ start, unit }) => start >= hit.end && rule.units.has(unit));
  const [first] = between;
  const last = between.at(-1);
  if (!first || !last) return false;
  const gap = text.slice(last.end, s.at.start);
  if (isLightBetween(text, last.end, s)) return false;
  return isLight(text.slice(hit.end, first.start)) || !LIST_STEP.test(gap);
}

/** True if words beyond the number's own name another number after it (12间、多媒体教室230间; 高级教师21人、特级教师16人). */
function namesLater(text: string, hit: Hit, s: Cotext): boolean {
  if (hit.start < s.after.end) return false;
  return (s.next !== null && hit.end <= s.next.start) || FOLLOWED_BY_NUMBER.test(text.slice(hit.end, hit.end + FILLER_AFTER));
}

/** Why the cue may not be used; null where it may. */
function refusal(text: string, hit: Hit, rule: CompiledRule, s: Cotext): CueRefusal | null {
  if (servesAnother(text, hit, rule, s)) return 'taken';
  if (DIRECT.has(rule.side) && !hit.attached) return 'side';
  if ((hit.end <= s.at.start ? ONLY_AFTER : ONLY_BEFORE).has(rule.side)) return 'side';
  if (hit.zone === 'sentence' && (rule.reach === 'clause' || hit.start >= s.at.end)) return 'reach';
  if (namesLater(text, hit, s)) return 'taken';
  return null;
}

function nearer(a: Hit, b: Hit | null): boolean {
  return b === null || RANK[a.zone] < RANK[b.zone] || (a.zone === b.zone && a.distance < b.distance);
}

/** True if the rule may take its cue from a title: it stands before the number whatever else. */
export function mayStandInTitle(rule: CompiledRule): boolean {
  return !ONLY_AFTER.has(rule.side);
}

/** The nearest cue the rule may use; where there is none, why the nearest one may not be used. */
export function nearestHit(text: string, rule: CompiledRule, s: Cotext): { hit: Hit } | { refused: Hit; why: CueRefusal } | null {
  let best: Hit | null = null;
  let refused: { refused: Hit; why: CueRefusal } | null = null;
  for (const span of cues(text, rule.cue, s)) {
    const hit = hitOf(text, span, s);
    const why = belongsToPrevious(text, hit, rule, s.previous) ? 'taken' : refusal(text, hit, rule, s);
    if (why === null) {
      if (nearer(hit, best)) best = hit;
    } else if (nearer(hit, refused?.refused ?? null)) refused = { refused: hit, why };
  }
  return best ? { hit: best } : refused;
}
