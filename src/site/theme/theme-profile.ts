import type { FullCorpus, ThemeShare } from '../../compare/types.ts';
import { byCodeUnit } from '../../text/order.ts';

/** Themes of one report, most text first. */
export type ThemeProfile = {
  report: string;
  district: string;
  name: string;
  characters: number;
  shares: readonly ThemeShare[];
  byTheme: ReadonlyMap<string, number>;
};

/** Profiles of all reports, newest first. */
export function profilesOf(corpus: FullCorpus): ThemeProfile[] {
  const shares = Map.groupBy(corpus.shares, ({ report }) => report);
  const names = new Map(corpus.districts.map(({ code, name }) => [code, name]));
  return corpus.reports.map(({ id, district, length }) => {
    const own = (shares.get(id) ?? []).toSorted((a, b) => b.share - a.share || byCodeUnit(a.theme, b.theme));
    return {
      report: id,
      district,
      name: names.get(district) ?? district,
      characters: length,
      shares: own,
      byTheme: new Map(own.map(({ theme, share }) => [theme, share])),
    };
  });
}

/** Corpora of so few reports are compared as a whole; in larger ones a province is, so that a page stays as it is when another reports. */
const FEW = 40;

/** What stands beside the themes of a district: the latest report of each other district, of the province or, in a small corpus, of all. */
export type ThemesBeside = { others: readonly ThemeProfile[]; where: 'province' | 'all' };

/** The profiles beside those of a district; `profiles` come newest first. */
export function themesBeside(profiles: readonly ThemeProfile[], district: string): ThemesBeside {
  const where = profiles.length <= FEW ? 'all' : 'province';
  const latest = new Map<string, ThemeProfile>();
  for (const profile of profiles) {
    const beside = profile.district !== district && (where === 'all' || profile.district.slice(0, 2) === district.slice(0, 2));
    if (beside && !latest.has(profile.district)) latest.set(profile.district, profile);
  }
  return { others: [...latest.values()], where };
}
