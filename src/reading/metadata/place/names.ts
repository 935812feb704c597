import type { District, Gazetteer } from '../../../model/index.ts';
import { type FirstUnits, firstUnitsOf } from '../../../text/first-units.ts';
import { divisionName } from '../division-name.ts';

/** How a name stands for a division: full current name, other name, short form of an autonomous county, name of the past, stem, stem with another type. */
type Form = 'full' | 'alias' | 'short' | 'former' | 'stem' | 'retyped';

/** What a name may stand for. `codes`: the division, or those among which a former one was divided; `above`: divisions above it. */
export type Place = { level: 'province' | 'prefecture' | 'district'; codes: string[]; form: Form; above: string[] };

/** Names of a gazetteer, ready to be looked up in texts. */
export type PlaceIndex = {
  names: Map<string, Place[]>;
  /** Characters with which names begin. */
  first: FirstUnits;
  /** Lengths of names by their first two characters, longest first. */
  lengths: Map<number, number[]>;
  districts: Map<string, District>;
  /** Names of provinces and prefectures by code. */
  uppers: Map<string, { name: string; parent?: string | undefined }>;
};

const indexes = new WeakMap<Gazetteer, PlaceIndex>();

/** Index of a gazetteer, built once. */
export function placeIndex(gazetteer: Gazetteer): PlaceIndex {
  const known = indexes.get(gazetteer);
  if (known) return known;
  const built = buildIndex(gazetteer);
  indexes.set(gazetteer, built);
  return built;
}

type Add = (name: string, place: Place) => void;

function buildIndex(gazetteer: Gazetteer): PlaceIndex {
  const names = new Map<string, Place[]>();
  const districts = new Map(gazetteer.districts.map((d) => [d.code, d]));
  const uppers = new Map([...gazetteer.provinces, ...gazetteer.prefectures].map((u) => [u.code, u]));
  const add: Add = (name, place) => {
    const places = names.get(name) ?? [];
    const same = places.some((p) => p.level === place.level && p.codes.join() === place.codes.join());
    if (same && place.form !== 'former') return;
    names.set(name, [...places, place]);
  };
  addUppers(gazetteer, add);
  const current = gazetteer.districts.filter(({ until }) => until === undefined);
  for (const d of current)
    for (const name of namesOf(d))
      add(name.name, { level: 'district', codes: [d.code], form: name.form, above: aboveOf(d.parent, uppers) });
  addFormer(gazetteer, add, uppers, districts);
  for (const d of current) addLoose(d, add, names, uppers);
  return { names, first: firstUnitsOf(names.keys()), lengths: lengthsOf(names.keys()), districts, uppers };
}

function addUppers({ provinces, prefectures, former }: Gazetteer, add: Add): void {
  for (const { code, name } of provinces)
    for (const form of [name, shortProvince(name)]) add(form, { level: 'province', codes: [code], form: 'full', above: [] });
  for (const { code, name, parent } of prefectures)
    for (const form of prefectureForms(name))
      add(form, { level: 'prefecture', codes: [code], form: form === name ? 'full' : 'stem', above: parent ? [parent] : [] });
  for (const { code, name, parent } of former.filter(({ successors }) => successors.length === 0))
    add(name, { level: 'prefecture', codes: [code], form: 'former', above: [parent] });
}

/** 恩施土家族苗族自治州 is also called 恩施州 and 恩施. */
function prefectureForms(name: string): string[] {
  const { stem, type } = divisionName(name);
  return [name, ...(type === '自治州' ? [`${stem}州`] : []), ...(stem.length > 1 ? [stem] : [])];
}

/** 内蒙古自治区 -> 内蒙古, 广西壮族自治区 -> 广西, 浙江省 -> 浙江. */
function shortProvince(name: string): string {
  return name.replace(/(?:维吾尔|壮族|回族)?(?:自治区|特别行政区)$|[省市]$/, '');
}

/** Names that a division is called by in full. An autonomous county is 大通县 or 大通自治县 for short. */
function namesOf({ name, aliases = [], zone }: District): { name: string; form: Form }[] {
  const { stem, type } = divisionName(name);
  const short =
    type === '自治县' ? [`${stem}县`, `${stem}自治县`] : type === '自治旗' ? [`${stem}旗`, `${stem}自治旗`] : zone ? zoneForms(name) : [];
  return [
    { name, form: 'full' },
    ...aliases.map((alias) => ({ name: alias, form: 'alias' as const })),
    ...short.map((form) => ({ name: form, form: 'short' as const })),
  ];
}

/** 合肥高新技术产业开发区 is also called 合肥高新区, 合肥经济技术开发区 合肥经开区. */
function zoneForms(name: string): string[] {
  return [name.replace(/高新技术(?:产业)?开发区$/, '高新区'), name.replace(/经济(?:技术)?开发区$/, '经开区')].filter(
    (form) => form !== name,
  );
}

function addFormer({ former }: Gazetteer, add: Add, uppers: PlaceIndex['uppers'], districts: PlaceIndex['districts']): void {
  for (const { code, name, parent, successors } of former) {
    const current = successors.filter((successor) => districts.has(successor));
    const now = districts.get(code)?.until === undefined ? undefined : districts.get(code)?.successor;
    const codes = now ? [now] : current;
    if (codes.length === 0) continue;
    const above = [
      ...new Set([parent, `${parent.slice(0, 2)}0000`, ...codes.flatMap((c) => aboveOf(districts.get(c)?.parent ?? '', uppers))]),
    ];
    add(name, { level: 'district', codes, form: 'former', above });
    const { stem, type } = divisionName(name);
    if (type === '自治县') add(`${stem}县`, { level: 'district', codes, form: 'former', above });
  }
}

/** Types that a county-level stem may carry in older or looser use. */
const COUNTY_TYPES = ['县', '市', '区'];

/** The stem alone (济源：), and the stem with another type than the division ever had, which counts only under the division above. */
function addLoose(d: District, add: Add, names: Map<string, Place[]>, uppers: PlaceIndex['uppers']): void {
  const { stem, type } = divisionName(d.name);
  if (d.zone || !type || stem.length < 2) return;
  const place = (form: Form): Place => ({ level: 'district', codes: [d.code], form, above: aboveOf(d.parent, uppers) });
  add(stem, place('stem'));
  for (const other of COUNTY_TYPES)
    if (!names.get(stem + other)?.some(({ codes }) => codes.includes(d.code))) add(stem + other, place('retyped'));
}

function lengthsOf(names: Iterable<string>): Map<number, number[]> {
  const lengths = new Map<number, Set<number>>();
  for (const name of names) lengths.set(headAt(name, 0), (lengths.get(headAt(name, 0)) ?? new Set()).add(name.length));
  return new Map([...lengths].map(([head, found]) => [head, [...found].sort((a, b) => b - a)]));
}

/** The two characters at a place by which names are looked up, as one number: every name has as many, and a text is asked at each of its own. */
function headAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** Names that stand at a place of a text, longest first, with what they may stand for. */
export function namesAt(text: string, at: number, { names, first, lengths }: PlaceIndex): { length: number; places: Place[] }[] {
  if (first[text.charCodeAt(at)] !== 1) return [];
  return (lengths.get(headAt(text, at)) ?? []).flatMap((length) => {
    const places = names.get(text.slice(at, at + length));
    return places ? [{ length, places }] : [];
  });
}

/** Codes from the given upper division up to its province. */
function aboveOf(parent: string, uppers: PlaceIndex['uppers']): string[] {
  const upper = uppers.get(parent);
  return upper ? [parent, ...(upper.parent ? [upper.parent] : [])] : [];
}

/** Names from province to district; the names that direct administration skips are left out. */
export function pathOf(code: string, { districts, uppers }: PlaceIndex): string[] {
  const district = districts.get(code);
  const above = aboveOf(district?.parent ?? '', uppers).map((upper) => uppers.get(upper)?.name ?? '');
  return [...above.reverse(), ...(district ? [district.name] : [])];
}

/** Codes of the divisions above a district: its prefecture, where it has one, and its province. */
export function uppersOf(code: string, { districts, uppers }: PlaceIndex): string[] {
  return aboveOf(districts.get(code)?.parent ?? '', uppers);
}
