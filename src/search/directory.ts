import type { IFuseOptions } from 'fuse.js';
import type { District, Indicator, Theme } from '../model/index.ts';

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

/** Names as they go out: districts by columns, one line each, as there may be thousands; the rest as it is. */
export type PackedDirectory = {
  /** Differences between neighbouring division codes, base 36. */
  codes: string;
  /** Names and other names, separated by spaces. */
  zh: string;
  /** Pinyin syllables. */
  pinyin: string;
  note: string;
  others: DirectoryEntry[];
};

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
  const column = (of: (district: District) => string): string => districts.map(of).join('\n');
  const named = (type: 'indicator' | 'theme', { id, zh, en }: Indicator | Theme): DirectoryEntry => ({
    type,
    path: `${type}s/${id}/`,
    zh,
    en,
  });
  return {
    codes: districts.map(({ code }, i) => (Number(code) - Number(districts[i - 1]?.code ?? 0)).toString(36)).join('\n'),
    zh: column(({ name, aliases = [] }) => [name, ...aliases].join(' ')),
    pinyin: column(({ pinyin }) => pinyin),
    note: column(({ code }) => (paths.get(code) ?? []).slice(0, -1).join(' ')),
    others: [...indicators.map((entry) => named('indicator', entry)), ...themes.map((entry) => named('theme', entry))],
  };
}

/** Names of districts in Latin letters (`Qújiāng Qū`), a file of their own, as pages in Chinese do without: one line for each district. */
export const packReadings = (districts: District[]): string => districts.map(({ reading }) => reading).join('\n');

/** The entries again. Without `readings`, districts have their Chinese name in both languages. */
export function unpackDirectory({ codes, zh, pinyin, note, others }: PackedDirectory, readings?: string): DirectoryEntry[] {
  if (codes === '') return others;
  const [names, syllables, notes, latin] = [zh, pinyin, note, readings ?? zh].map((column) => column.split('\n')) as [
    string[],
    string[],
    string[],
    string[],
  ];
  let code = 0;
  const districts = codes.split('\n').map((difference, i): DirectoryEntry => {
    code += Number.parseInt(difference, 36);
    const spoken = (syllables[i] ?? '').split(' ');
    return {
      type: 'district',
      path: `districts/${String(code).padStart(6, '0')}/`,
      zh: names[i] ?? '',
      en: latin[i] ?? '',
      latin: [spoken.join(''), spoken.map((syllable) => syllable[0]).join('')],
      note: notes[i] ?? '',
    };
  });
  return [...districts, ...others];
}
