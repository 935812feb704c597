import type { District, Gazetteer } from '../../model/index.ts';
import { type FirstUnits, firstUnitsOf } from '../../text/first-units.ts';
import { divisionName } from './division-name.ts';

/** What a name may stand for. */
export type Place =
  | { level: 'province' | 'prefecture'; code: string }
  /** `form`: full current name, other name, name of the past, or the stem without or with another type. */
  | { level: 'district'; code: string; form: 'full' | 'alias' | 'retired' | 'stem' | 'retyped' };

/** A name found in a text. */
export type PlaceName = { name: string; start: number; end: number; places: Place[] };

/** Names of a gazetteer, ready to be looked up in texts. */
export type PlaceIndex = {
  names: Map<string, Place[]>;
  /** Characters with which names begin. */
  first: FirstUnits;
  /** Lengths of names by their head, longest first. */
  lengths: Map<number, number[]>;
  districts: Map<string, District>;
  /** Names of provinces and prefectures by code. */
  uppers: Map<string, { name: string; parent?: string | undefined }>;
};

/** Types that a county-level stem may carry in older or looser use. */
const COUNTY_TYPES = ['县', '市', '区'];

const indexes = new WeakMap<Gazetteer, PlaceIndex>();

/** Index of a gazetteer, built once. */
export function placeIndex(gazetteer: Gazetteer): PlaceIndex {
  const known = indexes.get(gazetteer);
  if (known) return known;
  const built = buildIndex(gazetteer);
  indexes.set(gazetteer, built);
  return built;
}

function buildIndex(gazetteer: Gazetteer): PlaceIndex {
  const names = new Map<string, Place[]>();
  const add = (name: string, place: Place) => {
    const places = names.get(name);
    if (!places) names.set(name, [place]);
    else if (!places.some((p) => p.code === place.code)) places.push(place);
  };
  for (const { code, name } of gazetteer.provinces) for (const form of [name, shortProvince(name)]) add(form, { level: 'province', code });
  for (const { code, name } of gazetteer.prefectures) {
    const { stem } = divisionName(name);
    for (const form of [name, ...(stem.length > 1 ? [stem] : [])]) add(form, { level: 'prefecture', code });
  }
  for (const d of gazetteer.districts) add(d.name, { level: 'district', code: d.code, form: d.until ? 'retired' : 'full' });
  for (const d of gazetteer.districts) for (const alias of d.aliases ?? []) add(alias, { level: 'district', code: d.code, form: 'alias' });
  for (const d of gazetteer.districts) {
    const { stem, type } = divisionName(d.name);
    if (d.zone || !type || stem.length < 2) continue;
    add(stem, { level: 'district', code: d.code, form: 'stem' });
    for (const other of COUNTY_TYPES) if (!names.has(stem + other)) add(stem + other, { level: 'district', code: d.code, form: 'retyped' });
  }
  const lengths = new Map<number, number[]>();
  for (const name of names.keys()) {
    const head = headAt(name, 0);
    const list = lengths.get(head) ?? [];
    if (!list.includes(name.length))
      lengths.set(
        head,
        [...list, name.length].sort((a, b) => b - a),
      );
  }
  const uppers = new Map([...gazetteer.provinces, ...gazetteer.prefectures].map((u) => [u.code, u]));
  return { names, first: firstUnitsOf(names.keys()), lengths, districts: new Map(gazetteer.districts.map((d) => [d.code, d])), uppers };
}

/** The two characters at a place by which names are looked up, as one number: every name has as many, and a text is asked at each of its own. */
function headAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** 内蒙古自治区 -> 内蒙古, 广西壮族自治区 -> 广西, 浙江省 -> 浙江. */
function shortProvince(name: string): string {
  return name.replace(/(?:维吾尔|壮族|回族)?(?:自治区|特别行政区)$|[省市]$/, '');
}

/** Names of divisions in a text, longest first at each place, never overlapping. */
export function placesIn(text: string, { names, first, lengths }: PlaceIndex): PlaceName[] {
  const found: PlaceName[] = [];
  for (let at = 0; at < text.length; ) {
    const begins = first[text.charCodeAt(at)] === 1;
    const length = begins ? lengths.get(headAt(text, at))?.find((n) => names.has(text.slice(at, at + n))) : undefined;
    if (!length) {
      at++;
      continue;
    }
    const name = text.slice(at, at + length);
    found.push({ name, start: at, end: at + length, places: names.get(name) as Place[] });
    at += length;
  }
  return found;
}

/** Names from province to district; the names that direct administration skips are left out. */
export function pathOf(code: string, index: PlaceIndex): string[] {
  const district = index.districts.get(code);
  const path = district ? [district.name] : [];
  for (let upper = index.uppers.get(district?.parent ?? ''); upper; upper = upper.parent ? index.uppers.get(upper.parent) : undefined)
    path.unshift(upper.name);
  return path;
}

/** Codes of the divisions above a district: its prefecture, where it has one, and its province. */
export function uppersOf(code: string, index: PlaceIndex): string[] {
  const parent = index.districts.get(code)?.parent;
  const above = parent ? index.uppers.get(parent)?.parent : undefined;
  return [parent, above].filter((c) => c !== undefined);
}
