import type { IFuseOptions } from 'fuse.js';
import type { District, Indicator, Theme } from '../model/index.ts';
import { byCodeUnit } from '../text/order.ts';
import { packCodes, unpackCodes } from './ids.ts';

/** Something with a name that a reader may type: a district, indicator or theme. Titles of reports are found with the texts. */
export type DirectoryEntry = {
  type: 'district' | 'indicator' | 'theme';
  /** Path of its page from the root of the site, without language (`districts/330803/`). */
  path: string;
  zh: string;
  en: string;
  /** Pinyin written together (`qujiang`), then initials (`qj`); districts only. */
  latin?: string[];
  /** What tells a district from namesakes: its province and city. */
  note?: string;
};

/** Names as they go out: districts by columns, one line each, as there may be thousands; then indicators and themes. */
export type PackedDirectory = {
  /** Differences between neighbouring division codes. */
  codes: string;
  /** Names and other names, separated by spaces. */
  zh: string;
  pinyin: PackedPinyin;
  /** Province and city; an empty line is as the one before, and so is a province left out before a space. */
  note: string;
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

/**
 * Names of everything that has a page, in a fixed order.
 *
 * @param districts in order of their codes
 * @param paths names from province to district, by district code
 */
export function packDirectory(
  districts: District[],
  indicators: Indicator[],
  themes: Theme[],
  paths: Map<string, string[]>,
): PackedDirectory {
  const named = ({ id, zh, en }: Indicator | Theme): PackedName => [id, zh, en];
  return {
    codes: packCodes(districts.map(({ code }) => code)),
    zh: districts.map(({ name, aliases = [] }) => [name, ...aliases].join(' ')).join('\n'),
    pinyin: packPinyin(districts),
    note: packNotes(districts.map(({ code }) => (paths.get(code) ?? []).slice(0, -1).join(' '))),
    indicators: indicators.map(named),
    themes: themes.map(named),
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

function packPinyin(districts: District[]): PackedPinyin {
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
export const packReadings = (districts: District[]): string => districts.map(({ reading }) => reading).join('\n');

/** The entries again. Without `readings`, districts have their Chinese name in both languages. */
export function unpackDirectory({ codes, zh, pinyin, note, indicators, themes }: PackedDirectory, readings?: string): DirectoryEntry[] {
  const named = (type: 'indicator' | 'theme', names: PackedName[]): DirectoryEntry[] =>
    names.map(([id, chinese, english]) => ({ type, path: `${type}s/${id}/`, zh: chinese, en: english }));
  const names = zh.split('\n');
  const latin = readings?.split('\n') ?? names;
  const notes = unpackNotes(note);
  const spoken = readNames(names, pinyin);
  const districts = unpackCodes(codes).map((code, i): DirectoryEntry => {
    const syllables = (spoken[i] ?? '').split(' ');
    return {
      type: 'district',
      path: `districts/${code}/`,
      zh: names[i] ?? '',
      en: latin[i] ?? '',
      latin: [syllables.join(''), syllables.map((syllable) => syllable[0]).join('')],
      note: notes[i] ?? '',
    };
  });
  return [...districts, ...named('indicator', indicators), ...named('theme', themes)];
}
