import { byCodeUnit } from '../text/order.ts';
import type { Corpus, ThemeShare } from './types.ts';

/** A theme over all reports. */
export type ThemeLine = {
  theme: string;
  /** Its share in each report that writes about it, by report id. */
  shares: ReadonlyMap<string, ThemeShare>;
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
