import type { District, Span } from '../../model/index.ts';
import { byCodeUnit } from '../../text/order.ts';
import type { Place, PlaceIndex, PlaceName } from './places.ts';
import { placesIn, uppersOf } from './places.ts';

/** A part of the document that may name the district, with how much it counts. */
export type Evidence = Span & {
  weight: number;
  /** True where a bare stem (济源：) may name the district: titles, issuing bodies, source lines. */
  stems: boolean;
};

/** What was found: the district, or the districts among which the text does not decide. */
export type Resolution =
  | {
      district: District;
      /** Where it is named best. */
      span: Span;
      /** The name as written. */
      written: string;
      /** Other districts that the name could have meant. */
      others: District[];
    }
  | { district: null; candidates: District[] };

const FORMS: Record<Extract<Place, { level: 'district' }>['form'], number> = { full: 1, alias: 1, retired: 0.9, retyped: 0.7, stem: 0.4 };

/** Full names that are also plain words: they count only beside a division above them or before a body. */
const PLAIN_WORDS = /^(?:城区|郊区|矿区|[东西南北中]区|城关|新区|新城区|开发区|市中区|市辖区)$/;
const BODY_AFTER = /^(?:人民政府|政府|教育|教体|教科|[区县市]?委|区委)/;

/** Forms in which a neighbouring district counts as context: by its own name. */
const NEIGHBOUR_FORMS = new Set<keyof typeof FORMS>(['full', 'retired']);

/** Of districts that share a name, one is taken only with this much context, and this many times the context of the next. */
const DECISIVE = { least: 0.8, times: 1.5 };

/** A candidate with what speaks for it. */
type Candidate = { code: string; name: number; context: number; best: { weight: number; span: Span; written: string } };

/**
 * The district a document is about. Names in the title, issuing body and opening count most; of districts that share a name, the one
 * whose city, province or neighbours the document names. Never guesses: where two candidates stand equal, neither is taken.
 */
export function resolveDistrict(text: string, evidence: Evidence[], selfType: string | null, index: PlaceIndex): Resolution {
  const candidates = new Map<string, Candidate>();
  const named = evidence.map((part) => ({ part, names: placesIn(text.slice(part.start, part.end), index) }));
  for (const { part, names } of named) for (const [i, name] of names.entries()) addName(candidates, text, part, name, names[i - 1], index);
  const context = contextOf(named);
  for (const candidate of candidates.values()) candidate.context = contextScore(candidate.code, context, index);

  const ranked = [...candidates.values()].sort(
    (a, b) => score(b, selfType, index) - score(a, selfType, index) || byCodeUnit(a.code, b.code),
  );
  const [top] = ranked;
  if (!top || top.name <= 0) return { district: null, candidates: [] };
  const district = (code: string) => index.districts.get(code) as District;
  const rivals = ranked.filter((c) => c !== top && c.best.written === top.best.written && c.best.span.start === top.best.span.start);
  const close = rivals.filter((c) => top.context < DECISIVE.least || top.context < c.context * DECISIVE.times);
  const equal = ranked.filter((c) => c !== top && !rivals.includes(c) && score(c, selfType, index) >= score(top, selfType, index) * 0.95);
  const fits = typeFits(top, selfType, index);
  const undecided = [...close.filter((c) => !(fits && !typeFits(c, selfType, index))), ...equal];
  if (undecided.length > 0) return { district: null, candidates: [top, ...undecided].map((c) => district(c.code)) };
  const found = district(top.code);
  const current = found.successor ? (index.districts.get(found.successor) ?? found) : found;
  return { district: current, span: top.best.span, written: top.best.written, others: rivals.map((c) => district(c.code)) };
}

function addName(
  candidates: Map<string, Candidate>,
  text: string,
  part: Evidence,
  name: PlaceName,
  before: PlaceName | undefined,
  index: PlaceIndex,
): void {
  const span = { start: part.start + name.start, end: part.start + name.end };
  const adjacent = before?.end === name.start ? before : undefined;
  const follows = text.slice(span.end, span.end + 4);
  for (const place of name.places) {
    if (place.level !== 'district') continue;
    const under = adjacent?.places.some((p) => uppersOf(place.code, index).includes(p.code)) ?? false;
    if (PLAIN_WORDS.test(name.name) && !under && !BODY_AFTER.test(follows)) continue;
    if (place.form === 'stem' && !(part.stems && (under || stemStands(text, span, part, follows)))) continue;
    const weight = part.weight * FORMS[place.form] * (under ? 2 : 1);
    const candidate = candidates.get(place.code);
    const best = { weight, span, written: name.name };
    if (!candidate) candidates.set(place.code, { code: place.code, name: weight, context: 0, best });
    else {
      candidate.name += weight;
      if (weight > candidate.best.weight) candidate.best = best;
    }
  }
}

/** A bare stem counts at the beginning of a title or line, before words that a body or a topic begins with. */
function stemStands(text: string, span: Span, part: Evidence, follows: string): boolean {
  const opens = span.start === part.start || /[\s：:（(—]/.test(text[span.start - 1] ?? '');
  return opens && /^(?:[：:，,\s“]|教育|教体|教科|示范区|县域|聚焦|坚持|推进|打造|深化|义务|学前|全)/.test(follows);
}

/** Divisions above the county, and other districts, that the document names: code -> weight. */
function contextOf(named: { part: Evidence; names: PlaceName[] }[]): Map<string, number> {
  const context = new Map<string, number>();
  for (const { part, names } of named)
    for (const { places } of names)
      for (const place of places) {
        const weight = place.level === 'district' && (places.length > 1 || !NEIGHBOUR_FORMS.has(place.form)) ? 0 : part.weight;
        context.set(place.code, (context.get(place.code) ?? 0) + weight);
      }
  return context;
}

/** How much the document names the divisions above a district and its neighbours under them. */
function contextScore(code: string, context: Map<string, number>, index: PlaceIndex): number {
  const [parent, above] = uppersOf(code, index);
  let score = (context.get(parent ?? '') ?? 0) * 2 + (context.get(above ?? '') ?? 0);
  for (const [other, weight] of context) {
    const district = index.districts.get(other);
    if (!district || other === code) continue;
    if (district.parent === parent) score += weight;
    else if (above && uppersOf(other, index)[1] === above) score += weight / 4;
  }
  return score;
}

/** Names decide; of equal names the context; a name of another type than 我县, 我区 says counts less. */
function score(candidate: Candidate, selfType: string | null, index: PlaceIndex): number {
  const context = candidate.context / (candidate.context + 10);
  return candidate.name * (typeFits(candidate, selfType, index) ? 1 : 0.6) * (1 + context);
}

/** True where a district is of the type that the report calls itself by, or it calls itself by none. */
function typeFits(candidate: Candidate, selfType: string | null, index: PlaceIndex): boolean {
  return !selfType || index.districts.get(candidate.code)?.name.endsWith(selfType) === true;
}
