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
