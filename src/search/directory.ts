import type { IFuseOptions } from 'fuse.js';
import type { District, Indicator, Theme, UpperDivision } from '../model/index.ts';
import { latinName } from '../text/latin-name.ts';
import { byCodeUnit } from '../text/order.ts';
import { packCodes, unpackCodes } from './ids.ts';
import { shortName } from './place-names.ts';

/** Something with a name that a reader may type: a place, indicator or theme. Titles of reports are found with the texts. */
export type DirectoryEntry = {
  type: 'province' | 'prefecture' | 'district' | 'indicator' | 'theme';
  /** Path of its page from the root of the site, without language (`districts/330803/`); where it has none, of what search knows of it. */
  path: string;
  zh: string;
  en: string;
  /** Code of a place. */
  code?: string;
  /** Number of reports of a district. */
  reports?: number;
  /** Pinyin written together (`qujiang`), then initials (`qj`); places only. */
  latin?: string[];
  /** Pinyin as a name is written (`Chang'an`); places only. */
  romanised?: string;
  /** What tells a place from namesakes: its province and city. */
  note?: string;
};

/** Places of one level as they go out: by columns, one line each, as there are thousands. */
type PackedPlaces = {
  /** Differences between neighbouring division codes. */
  codes: string;
  /** Names and other names, separated by spaces. */
  zh: string;
  pinyin: PackedPinyin;
};

/** Names as they go out: all districts of the country, provinces and prefectures, then indicators and themes. */
export type PackedDirectory = PackedPlaces & {
  /** Province and city; an empty line is as the one before, and so is a province left out before a space. */
  note: string;
  /** Reports of each district, one base-36 digit each; more than 35 are given as 35. */
  reports: string;
  upper: PackedPlaces;
  indicators: PackedName[];
  themes: PackedName[];
};

/** Pinyin of names: how most names read each character, how many characters are read (`2` of 东城区), and the names read otherwise. */
type PackedPinyin = { characters: string; lengths: string; others: Record<number, string> };

type PackedName = [id: string, zh: string, en: string];

/**
 * Options that the whole site uses for names. Fuse.js looks only at the first 60 characters unless `ignoreLocation` is set; above a
 * threshold of 0.3 two-character names match nearly anything.
 */
export const DIRECTORY_OPTIONS: IFuseOptions<DirectoryEntry> = {
  keys: [
    { name: 'zh', weight: 3 },
    { name: 'latin', weight: 2 },
    { name: 'en', weight: 1 },
  ],
  ignoreLocation: true,
  threshold: 0.3,
  includeScore: true,
};

/** What the directory names. */
export type Named = {
  /** Districts, provinces and prefectures, each in order of their codes. */
  districts: readonly District[];
  upper: readonly UpperDivision[];
  /** Reports by district code. */
  reports: ReadonlyMap<string, number>;
  indicators: readonly Indicator[];
  themes: readonly Theme[];
};

/** Names of divisions above a district, from the province on. */
function pathAbove(parent: string, upper: ReadonlyMap<string, UpperDivision>): string[] {
  const names: string[] = [];
  for (let above = upper.get(parent); above; above = above.parent ? upper.get(above.parent) : undefined) names.unshift(above.name);
  return names;
}

const MOST_REPORTS = 35;

/** Names of all places, indicators and themes, in a fixed order. */
export function packDirectory({ districts, upper, reports, indicators, themes }: Named): PackedDirectory {
  const named = ({ id, zh, en }: Indicator | Theme): PackedName => [id, zh, en];
  const byCode = new Map(upper.map((division) => [division.code, division]));
  return {
    ...packPlaces(districts),
    note: packNotes(districts.map(({ parent }) => pathAbove(parent, byCode).join(' '))),
    reports: districts.map(({ code }) => Math.min(MOST_REPORTS, reports.get(code) ?? 0).toString(36)).join(''),
    upper: packPlaces(upper.map((place) => ({ ...place, pinyin: spoken(place) }))),
    indicators: indicators.map(named),
    themes: themes.map(named),
  };
}

/** Pinyin of a place without what kind of place it is, as people type it. */
const spoken = ({ name, pinyin }: UpperDivision) => pinyin.split(' ').slice(0, shortName(name).length).join(' ');

type Place = Pick<District, 'code' | 'name' | 'pinyin' | 'aliases'>;

function packPlaces(places: readonly Place[]): PackedPlaces {
  return {
    codes: packCodes(places.map(({ code }) => code)),
    zh: places.map(({ name, aliases = [] }) => [name, ...aliases].join(' ')).join('\n'),
    pinyin: packPinyin(places),
  };
}

function packNotes(notes: string[]): string {
  return notes
    .map((note, i) => {
      const [province, before] = [note.split(' ')[0] as string, notes[i - 1]];
      if (note === before) return '';
      return note !== province && before?.split(' ')[0] === province ? note.slice(province.length) : note;
    })
    .join('\n');
}

function unpackNotes(packed: string): string[] {
  let last = '';
  return packed.split('\n').map((line) => {
    if (line) last = line.startsWith(' ') ? last.split(' ')[0] + line : line;
    return last;
  });
}

function packPinyin(districts: readonly Place[]): PackedPinyin {
  const counts = new Map<string, Map<string, number>>();
  for (const { name, pinyin } of districts) {
    pinyin.split(' ').forEach((syllable, i) => {
      const of = counts.get(name[i] as string) ?? new Map<string, number>();
      counts.set(name[i] as string, of.set(syllable, (of.get(syllable) ?? 0) + 1));
    });
  }
  const bySyllable = new Map<string, string>();
  for (const [char, syllables] of counts) {
    const [[usual] = ['']] = [...syllables].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
    bySyllable.set(usual, (bySyllable.get(usual) ?? '') + char);
  }
  const characters = [...bySyllable].map(([syllable, chars]) => syllable + chars).sort();
  const lengths = districts.map(({ pinyin }) => pinyin.split(' ').length.toString(36)).join('');
  const usual = readNames(
    districts.map(({ name }) => name),
    { characters: characters.join(' '), lengths, others: {} },
  );
  const others = Object.fromEntries(districts.flatMap(({ pinyin }, i) => (pinyin === usual[i] ? [] : [[i, pinyin]])));
  return { characters: characters.join(' '), lengths, others };
}

/** Pinyin of names, syllables separated by spaces. */
function readNames(names: string[], { characters, lengths, others }: PackedPinyin): string[] {
  const readings = new Map<string, string>();
  for (const [, syllable = '', chars = ''] of characters.matchAll(/([a-zü]+)(\S+)/g))
    for (const char of chars) readings.set(char, syllable);
  const read = (name: string, i: number) => [...name.slice(0, Number.parseInt(lengths[i] ?? '0', 36))].map((char) => readings.get(char));
  return names.map((name, i) => others[i] ?? read(name, i).join(' '));
}

/** Names of districts in Latin letters (`Qújiāng Qū`), a file of their own, as pages in Chinese do without: one line for each district. */
export const packReadings = (districts: readonly District[]): string => districts.map(({ reading }) => reading).join('\n');

/** Places again: code, names, pinyin together and as initials. */
function unpackPlaces({ codes, zh, pinyin }: PackedPlaces) {
  if (codes === '') return [];
  const names = zh.split('\n');
  const spoken = readNames(names, pinyin);
  return unpackCodes(codes).map((code, at) => {
    const syllables = (spoken[at] ?? '').split(' ');
    const latin = [syllables.join(''), syllables.map((syllable) => syllable[0]).join('')];
    return { code, zh: names[at] ?? '', latin, romanised: latinName(spoken[at] ?? '') };
  });
}

/** What search knows of a place that has no page. */
const searchPath = (zh: string) => `search/?q=${encodeURIComponent(zh.split(' ')[0] ?? '')}`;

/** Digits of a division code that are those of its province. */
const PROVINCE = 2;

function upperEntry(
  { code, zh, ...spoken }: ReturnType<typeof unpackPlaces>[number],
  provinces: ReadonlyMap<string, number>,
): DirectoryEntry {
  const province = code.endsWith('0000');
  const reports = province ? provinces.get(code.slice(0, PROVINCE)) : undefined;
  const path = reports ? `provinces/${code}/` : searchPath(zh);
  return { type: province ? 'province' : 'prefecture', path, zh, en: zh, code, ...spoken };
}

/** The entries again. Without `readings`, places have their Chinese name in both languages. */
export function unpackDirectory(packed: PackedDirectory, readings?: string): DirectoryEntry[] {
  const named = (type: 'indicator' | 'theme', names: PackedName[]): DirectoryEntry[] =>
    names.map(([id, chinese, english]) => ({ type, path: `${type}s/${id}/`, zh: chinese, en: english }));
  const latin = readings?.split('\n');
  const notes = unpackNotes(packed.note);
  const provinces = new Map<string, number>();
  const districts = unpackPlaces(packed).map((place, at): DirectoryEntry => {
    const reports = Number.parseInt(packed.reports[at] ?? '0', 36);
    const province = place.code.slice(0, PROVINCE);
    provinces.set(province, (provinces.get(province) ?? 0) + reports);
    const path = reports > 0 ? `districts/${place.code}/` : searchPath(place.zh);
    return { type: 'district', path, ...place, en: latin?.[at] ?? place.zh, reports, note: notes[at] ?? '' };
  });
  const upper = unpackPlaces(packed.upper).map((place) => upperEntry(place, provinces));
  return [...districts, ...upper, ...named('indicator', packed.indicators), ...named('theme', packed.themes)];
}
