import { byCodeUnit } from '../text/order.ts';
import type { Corpus, FullCorpus, ThemeShare } from './types.ts';

/** A theme over all reports. */
export type ThemeLine<Share = ThemeShare> = {
  theme: string;
  /** Its share in each report that writes about it, by report id. */
  shares: ReadonlyMap<string, Share>;
};

/** Themes by the number of reports that write about them, then by space, then by id; themes nobody writes about come last. */
export function themeLines(corpus: Pick<Corpus, 'shares'>, themes: readonly string[]): ThemeLine[] {
  const byTheme = Map.groupBy(corpus.shares, (share) => share.theme);
  const lines = themes.map((theme) => ({ theme, shares: new Map((byTheme.get(theme) ?? []).map((share) => [share.report, share])) }));
  const space = (line: ThemeLine) => [...line.shares.values()].reduce((sum, share) => sum + share.share, 0);
  return lines.toSorted((a, b) => b.shares.size - a.shares.size || space(b) - space(a) || byCodeUnit(a.theme, b.theme));
}

/** The largest share of all; null where no report has passages on any theme. */
export function largestShare(lines: readonly ThemeLine[]): ThemeShare | null {
  return (
    lines.flatMap((line) => [...line.shares.values()]).toSorted((a, b) => b.share - a.share || byCodeUnit(a.report, b.report))[0] ?? null
  );
}

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
