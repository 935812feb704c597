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
 * @param paths names from province to district, by district code
 */
export function directory(districts: District[], indicators: Indicator[], themes: Theme[], paths: Map<string, string[]>): DirectoryEntry[] {
  return [
    ...districts.map((district): DirectoryEntry => {
      const syllables = district.pinyin.split(' ');
      return {
        type: 'district',
        path: `districts/${district.code}/`,
        zh: [district.name, ...(district.aliases ?? [])].join(' '),
        en: district.reading,
        latin: [syllables.join(''), syllables.map((syllable) => syllable[0]).join('')],
        note: (paths.get(district.code) ?? []).slice(0, -1).join(' '),
      };
    }),
    ...indicators.map((entry): DirectoryEntry => ({ type: 'indicator', path: `indicators/${entry.id}/`, zh: entry.zh, en: entry.en })),
    ...themes.map((entry): DirectoryEntry => ({ type: 'theme', path: `themes/${entry.id}/`, zh: entry.zh, en: entry.en })),
  ];
}
