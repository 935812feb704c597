import type { Level, Span } from '../../../model/index.ts';
import { isVisited } from '../../../words/place-words.ts';
import { type PlaceExpression, placesIn } from './expression.ts';
import { lowerUnit } from './lower-unit.ts';
import type { PlaceIndex } from './names.ts';

/** Whose report a part of a document says it is. */
export type Subject = Span & {
  /** Level of the body that speaks; null where its place is not in the gazetteer. */
  level: Level | null;
  /** Districts it may be; for a province or prefecture its own codes; empty where the place is unknown. */
  codes: string[];
  written: string;
  form: PlaceExpression['form'];
  /** The upper division that the part names first, alone: 合肥市 of 合肥市关于肥西县…. */
  first: PlaceExpression | null;
};

/**
 * The subject of a title or the name of a body: its first district, not counting places visited or taken as an example; else the upper
 * division it names; null where it names none. A township or school behind the district is the subject itself.
 */
export function subjectOf(text: string, part: Span, index: PlaceIndex): Subject | null {
  const words = text.slice(part.start, part.end);
  const places = placesIn(words, index).filter(({ start }) => !isVisited(words.slice(0, start)));
  const place = places.find(({ level }) => level === 'district' || level === 'unknown') ?? places[0];
  if (!place) return unknownSubject(words, part);
  const [first] = places;
  const span = { start: part.start + place.start, end: part.start + place.end };
  const above = first && first !== place && first.level !== 'unknown' ? first : null;
  return {
    ...span,
    level: levelOf(place, words),
    codes: place.codes,
    written: words.slice(place.start, place.end),
    form: place.form,
    first: above,
  };
}

/** A zone that the gazetteer does not have, at the beginning: 西咸新区2023年…. */
const UNKNOWN =
  /^(?:中共)?(?<name>[\u4e00-\u9fa5]{2,8}?(?:新区|开发区|示范区|管理区|合作区|自治县|林区))(?=(?:19|20)\d\d|教育|社会|人民|管|党|关于|履行)/;

function unknownSubject(words: string, part: Span): Subject | null {
  const name = UNKNOWN.exec(words)?.groups?.['name'];
  if (!name) return null;
  const start = part.start + words.indexOf(name);
  return { start, end: start + name.length, level: null, codes: [], written: name, form: 'full', first: null };
}

function levelOf(place: PlaceExpression, words: string): Level | null {
  if (place.level === 'unknown') return null;
  return place.level === 'district' ? (lowerUnit(words.slice(place.end)) ?? 'county') : place.level;
}

/** A clause of the opening that begins with a place: 现将榕江县2023年…, 2021年，鼓楼区教育局…. */
const OPENS = /(?:^|[。；;，,：:\s—–-]|现将|将|受|根据|按照|记者从|从|作为|年)$/;

/** The districts that the opening names as the report's own: at the beginning of a clause, where nothing makes them a place elsewhere. */
export function subjectsOfOpening(text: string, part: Span, index: PlaceIndex): Subject[] {
  const words = text.slice(part.start, part.end).replace(/《[^》]*》/g, (quoted) => '　'.repeat(quoted.length));
  return placesIn(words, index)
    .filter((place) => place.level === 'district' && OPENS.test(words.slice(Math.max(0, place.start - 4), place.start)))
    .filter(({ start }) => !isVisited(words.slice(0, start)))
    .map((place) => ({
      start: part.start + place.start,
      end: part.start + place.end,
      level: 'county' as const,
      codes: place.codes,
      written: words.slice(place.start, place.end),
      form: place.form,
      first: null,
    }));
}
