import type { ThemeShare } from '../../compare/types.ts';
import { byCodeUnit } from '../../text/order.ts';
import { readComparisonData } from '../comparison.ts';

/** Themes of one report, most text first. */
export type ThemeProfile = {
  report: string;
  district: string;
  name: string;
  characters: number;
  shares: readonly ThemeShare[];
  byTheme: ReadonlyMap<string, number>;
};

async function readProfiles(): Promise<ThemeProfile[]> {
  const { corpus } = await readComparisonData();
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

let profiles: Promise<ThemeProfile[]> | undefined;

/** Profiles of all reports, newest first. Made once for a build; in development at every request. */
export function themeProfiles(): Promise<ThemeProfile[]> {
  if (import.meta.env.DEV) return readProfiles();
  profiles ??= readProfiles();
  return profiles;
}
