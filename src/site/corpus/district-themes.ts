import { quantileSorted } from 'd3';
import { type Band, isBand, spreadReach } from '../../charts/spread.ts';
import { newestFirst } from '../../compare/heads.ts';
import { districtsOf } from '../district/districts.ts';
import { FEW, latestOfOthers, profileOf, type ThemeProfile } from '../theme/theme-profile.ts';
import { question } from './ask.ts';
import { derive, type Facts } from './facts.ts';

/** Shares that other districts give a theme, in per cent; null where they are so many that their middle half stands for them. */
type Beside = { name: string; value: number }[] | null;

/** Themes of a district's newest report, most text first. */
export type ThemesOfDistrict = {
  /** Characters of the newest report. */
  characters: number;
  /** Shares of its text, 0–1, each with those of the others. */
  shares: { theme: string; share: number; others: Beside }[];
  /** End of the scale on which all of them stand, in per cent. */
  reach: number;
  /** Whether there are other districts. */
  others: boolean;
};

/** What stands beside the themes of a district, which each report of the province changes. */
export type ThemesBeside = {
  /** Number of the other districts, and where they lie. */
  others: number;
  where: 'province' | 'all';
  /** Quartiles of the shares that others give each theme, in whole per cent: finer would not be seen; null where they are few. */
  bands: (Band | null)[];
};

/** Themes of the reports whose ids begin in one way, newest first. */
const profilesUnder = derive('theme-profiles', (facts, under: string): ThemeProfile[] => {
  const names = new Map(districtsOf(facts.column('place', under), NO_DIVISIONS).map(({ code, name }) => [code, name]));
  const weights = new Map(facts.column('weights', under).map((own) => [own.report, own]));
  return newestFirst(facts.column('head', under)).map(({ id, district }) => {
    const { characters = 0, shares = [] } = weights.get(id) ?? {};
    return profileOf({
      report: id,
      district,
      name: names.get(district) ?? district,
      characters,
      shares: shares.map(([theme, share]) => ({ theme, share })),
    });
  });
});
const NO_DIVISIONS = new Map();

/** Whether there are so few reports that each is held against all. */
const areFew = question('few-reports', (facts): boolean => facts.ids().length <= FEW);

/** Themes of a district that are shown. */
const SHOWN = 6;

/** Where the others of a district are sought: in its province, so that a page stays as it is whatever comes from elsewhere, else among all. */
const whereOthers = (facts: Facts): ThemesBeside['where'] => (facts.ask(areFew) ? 'all' : 'province');

/** Shares of the themes of a district that are shown, with all that others give them; null where it has no report. */
const sharesBeside = derive('shares-beside', (facts, code: string) => {
  const profiles = facts.of(profilesUnder, whereOthers(facts) === 'all' ? '' : code.slice(0, 2));
  const own = profiles.find(({ district }) => district === code);
  if (!own) return null;
  const others = latestOfOthers(profiles, code);
  const shares = own.shares.slice(0, SHOWN).map(({ theme, share }) => ({ theme, share, ...givenBy(others, theme) }));
  return { characters: own.characters, shares, others: others.length };
});

/** What others give a theme, in per cent: each by itself where they are few, else their middle half. */
type Given = { others: { name: string; value: number }[]; band: null } | { others: null; band: Band };

function givenBy(profiles: readonly ThemeProfile[], theme: string): Given {
  const values: number[] = [];
  const giving: ThemeProfile[] = [];
  for (const profile of profiles) {
    const share = profile.byTheme.get(theme);
    if (share === undefined) continue;
    giving.push(profile);
    values.push(share * 100);
  }
  if (isBand(giving)) return { others: null, band: bandOf(values) };
  return { others: giving.map(({ name }, at) => ({ name, value: values[at] ?? 0 })), band: null };
}

function bandOf(values: readonly number[]): Band {
  const sorted = Array.from(new Float64Array(values).sort());
  const at = (part: number) => Math.round(quantileSorted(sorted, part) ?? 0);
  return [at(0.25), at(0.5), at(0.75)];
}

/** Themes of a district beside those of others, as far as few of them are shown one by one. */
export const themesOfDistrict = question('themes-of-district', (facts, code: string): ThemesOfDistrict | null => {
  const found = facts.of(sharesBeside, code);
  if (!found) return null;
  const values = found.shares.flatMap(({ share, others, band }) => [share * 100, ...(band ?? others.map(({ value }) => value))]);
  const shares = found.shares.map(({ theme, share, others }) => ({ theme, share, others }));
  return { characters: found.characters, shares, reach: spreadReach(values), others: found.others > 0 };
});

/** What stands beside the themes of a district. */
export const themesBeside = question('themes-beside', (facts, code: string): ThemesBeside => {
  const { others = 0, shares = [] } = facts.of(sharesBeside, code) ?? {};
  return { others, where: whereOthers(facts), bands: shares.map(({ band }) => band) };
});
