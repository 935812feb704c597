import type { ThemeShare } from '../../compare/types.ts';
import { byCodeUnit } from '../../text/order.ts';

/** Themes of one report, most text first. */
export type ThemeProfile = {
  report: string;
  district: string;
  name: string;
  characters: number;
  shares: readonly Pick<ThemeShare, 'theme' | 'share'>[];
  byTheme: ReadonlyMap<string, number>;
};

/** The profile of a report from its shares in any order. */
export function profileOf(report: Omit<ThemeProfile, 'byTheme'>): ThemeProfile {
  const shares = report.shares.toSorted((a, b) => b.share - a.share || byCodeUnit(a.theme, b.theme));
  return { ...report, shares, byTheme: new Map(shares.map(({ theme, share }) => [theme, share])) };
}

/** Corpora of so few reports are compared as a whole; in larger ones a province is, so that a page stays as it is when another reports. */
export const FEW = 40;

/** The latest report of each district but one; `profiles` come newest first. */
export function latestOfOthers(profiles: readonly ThemeProfile[], district: string): ThemeProfile[] {
  const latest = new Map<string, ThemeProfile>();
  for (const profile of profiles) if (profile.district !== district && !latest.has(profile.district)) latest.set(profile.district, profile);
  return [...latest.values()];
}
