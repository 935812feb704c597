import { byCodeUnit } from '../text/order.ts';
import type { FullCorpus, ThemeShare } from './types.ts';

/** A theme over all reports. */
export type ThemeLine<Share = ThemeShare> = {
  theme: string;
  /** Its share in each report that writes about it, by report id. */
  shares: ReadonlyMap<string, Share>;
};

/** Themes by the number of reports that write about them, then by space, then by id; themes nobody writes about come last. */
export function themeLines<Share extends Pick<ThemeShare, 'report' | 'share'>>(
  themes: readonly { theme: string; shares: readonly Share[] }[],
): ThemeLine<Share>[] {
  const space = (shares: readonly Share[]) => shares.reduce((sum, { share }) => sum + share, 0);
  return themes
    .map(({ theme, shares }) => ({ theme, space: space(shares), shares: new Map(shares.map((share) => [share.report, share])) }))
    .sort((a, b) => b.shares.size - a.shares.size || b.space - a.space || byCodeUnit(a.theme, b.theme))
    .map(({ theme, shares }) => ({ theme, shares }));
}

/** The largest share of all; null where no report has passages on any theme. */
export function largestShare<Share extends Pick<ThemeShare, 'report' | 'share'>>(lines: readonly ThemeLine<Share>[]): Share | null {
  let largest: Share | null = null;
  for (const { shares } of lines) for (const share of shares.values()) if (!largest || isLarger(share, largest)) largest = share;
  return largest;
}

/** Whether a share is larger than another one, or as large and of a report that comes before. */
const isLarger = (one: Pick<ThemeShare, 'report' | 'share'>, other: Pick<ThemeShare, 'report' | 'share'>): boolean =>
  one.share > other.share || (one.share === other.share && byCodeUnit(one.report, other.report) < 0);

/** What a group of reports writes about a theme: how many of them do, and the mean of its share over all of them, 0 for those that do not. */
export type GroupShare = { writing: number; mean: number };

/** Themes of a group of reports, by id of the theme. */
export function groupShares(
  reports: readonly Pick<FullCorpus['reports'][number], 'id'>[],
  lines: readonly ThemeLine<Pick<ThemeShare, 'share'>>[],
): Map<string, GroupShare> {
  return new Map(
    lines.map(({ theme, shares }) => {
      const own = reports.flatMap(({ id }) => shares.get(id) ?? []).filter(({ share }) => share > 0);
      const sum = own.reduce((total, { share }) => total + share, 0);
      return [theme, { writing: own.length, mean: reports.length === 0 ? 0 : sum / reports.length }];
    }),
  );
}
