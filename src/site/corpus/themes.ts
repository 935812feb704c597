import { heatStep, heatWords } from '../../charts/heat.ts';
import { placeOf } from '../../compare/place.ts';
import { type GroupShare, groupShares, largestShare, type ThemeLine, themeLines } from '../../compare/shares.ts';
import type { ReportHead, ThemeShare } from '../../compare/types.ts';
import { byCodeUnit } from '../../text/order.ts';
import { percentOf } from '../i18n/text.ts';
import { byProvince } from '../ui/groups.ts';
import { question } from './ask.ts';
import { headsOf } from './comparison.ts';
import { derive, type Facts } from './facts.ts';

/** How much of a report is about a theme, without the passages. */
type Weight = Pick<ThemeShare, 'theme' | 'report' | 'district' | 'share'>;

/** How much each report writes about each theme, reports in the order of the comparison. */
const weightsByTheme = derive('theme-weights', (facts): ReadonlyMap<string, readonly Weight[]> => {
  const byReport = new Map(facts.column('weights').map((own) => [own.report, own]));
  const all = facts.of(headsOf).reports.flatMap(({ id }): Weight[] => {
    const { report, district, shares } = byReport.get(id) ?? { report: id, district: '', shares: [] };
    return shares.map(([theme, share]) => ({ theme, report, district, share }));
  });
  return Map.groupBy(all, ({ theme }) => theme);
});

const lines = derive('theme-lines', (facts): ThemeLine<Weight>[] => {
  const themes = facts.knowledge.themes.map(({ id }) => id).sort(byCodeUnit);
  const weights = facts.of(weightsByTheme);
  return themeLines(themes.map((theme) => ({ theme, shares: weights.get(theme) ?? [] })));
});

/** A share of a report's text with the first of its passages. */
export type ShownShare = Pick<ThemeShare, 'share' | 'passages'>;

/** A theme: how many reports write about it, its shares in those that have a column or row of their own, and in the provinces where these are many. */
type OverviewLine = { theme: string; all: number; shares: [report: string, ShownShare][]; provinces: [code: string, GroupShare][] };

/** Up to how many reports each has a column; of more, how many rows all provinces have together, and each at least. */
type OverviewLimits = { few: number; rows: number; fewest: number };

/** All themes over all reports, as their page shows them. */
export type ThemesOverview = {
  /** With their titles where they are few; else these are empty. */
  reports: TitledReport[];
  places: [code: string, name: string][];
  /** Reports of each province that have a row of their own, at most. */
  rows: number;
  lines: OverviewLine[];
  largest: { theme: string; district: string; share: number } | null;
};

const shortOf = (share: ThemeShare | undefined): ShownShare[] =>
  share ? [{ share: share.share, passages: share.passages.slice(0, 1) }] : [];

/** A report as lists of themes name it. */
export type TitledReport = ReportHead & { title: string };

/** All themes over all reports. */
export const themesOverview = ({ few, rows, fewest }: OverviewLimits): Promise<ThemesOverview> => overview(few, rows, fewest);

const overview = question('themes-overview', (facts, few: number, most: number, fewest: number): ThemesOverview => {
  const { reports, districts } = facts.of(headsOf);
  const all = facts.of(lines);
  const largest = largestShare(all);
  const many = reports.length > few;
  const provinces = many ? byProvince(reports, ({ district }) => district, NO_NAMES) : [];
  const rows = reports.length <= most ? most : Math.max(fewest, Math.floor(most / provinces.length));
  const own = new Set((many ? provinces.flatMap(({ entries }) => entries.slice(0, rows)) : reports).map(({ id }) => id));
  const means = provinces.map(({ code, entries }) => ({ code, shares: groupShares(entries, all) }));
  return {
    reports: reports.map((report) => ({ ...report, title: many ? '' : facts.one('title', report.id) })),
    places: districts.map(({ code, name }) => [code, name]),
    rows,
    lines: all.map(({ theme, shares }) => {
      const shareOf = facts.eachKeyed('shares', theme);
      return {
        theme,
        all: shares.size,
        shares: [...shares.keys()].flatMap((report) =>
          own.has(report) ? shortOf(shareOf(report)).map((share): [report: string, ShownShare] => [report, share]) : [],
        ),
        provinces: means.map(({ code, shares: ofProvince }) => [code, meanAsShown(ofProvince.get(theme))]),
      };
    }),
    largest: largest && { theme: largest.theme, district: largest.district, share: shareAsShown(largest.share) },
  };
});
const NO_NAMES = new Map<string, string>();

/** A mean to the tenth of a per cent where its cell shows the same for that. */
const meanAsShown = ({ writing, mean }: GroupShare = { writing: 0, mean: 0 }): GroupShare => {
  const rounded = shareAsShown(mean);
  return { writing, mean: cellShown(rounded) === cellShown(mean) ? rounded : mean };
};

const cellShown = (share: number): string => [heatStep(share), heatWords(share), percentOf(share)].join(' ');

/** What one report writes about a theme. */
export type ThemeWriting = {
  report: ReportHead;
  place: string;
  pinyin: string;
  /** Of its text, 0–1. */
  share: number;
  /** Ids of its passages on the theme. */
  passages: readonly string[];
};

/** A passage on a theme, cut to what is shown, with the sections around it. */
export type ThemePassage = { id: string; text: string; place: string };

/** What reports write about one theme. */
export type ThemeWritings = {
  /** All reports, and those that write about it. */
  reports: number;
  all: number;
  /** The newest of them, the first ones with their passages. */
  newest: (ThemeWriting & { words: ThemePassage[] })[];
  /** Those that give it the largest share, and the one that gives it the smallest. */
  largest: ThemeWriting[];
  least: ThemeWriting | null;
  /** Reports that do not write about it, the newest, and how many there are. */
  silent: { all: number; newest: (ReportHead & { place: string })[] };
};

/** How many are told of each. */
export type ThemeLimits = {
  /** Up to so many reports have all their passages; of more those that are named, and in each province the first with passages, so many of each. */
  few: number;
  named: number;
  ofProvince: number;
  passages: number;
  /** Reports in the chart, silent ones. */
  bars: number;
  silent: number;
  /** Characters of a passage, where few reports write of the theme and where many do. */
  characters: number;
  charactersOfMany: number;
};

/** What reports write about one theme. */
export async function themeWritings(id: string, limits: ThemeLimits): Promise<ThemeWritings> {
  return writings(id, JSON.stringify(limits));
}

const writings = question('theme-writings', (facts, id: string, given: string): ThemeWritings => {
  const limits: ThemeLimits = JSON.parse(given);
  const { reports, districts } = facts.of(headsOf);
  const heads = new Map(districts.map((district) => [district.code, district]));
  const shares = new Map((facts.of(weightsByTheme).get(id) ?? []).map(({ report, share }) => [report, share]));
  const place = (code: string) => heads.get(code)?.name ?? code;
  const passagesOf = facts.eachKeyed('shares', id);
  const shown = ({ report, share }: Spoken): ThemeWriting => ({
    report,
    place: place(report.district),
    pinyin: heads.get(report.district)?.pinyin ?? '',
    share: shareAsShown(share),
    passages: passagesOf(report.id)?.passages ?? [],
  });
  const spoken = reports.flatMap((report): Spoken[] => {
    const share = shares.get(report.id);
    return share === undefined ? [] : [{ report, share }];
  });
  const ranked = spoken.toSorted((a, b) => b.share - a.share || byCodeUnit(a.report.id, b.report.id));
  const others = reports.filter((report) => !shares.has(report.id));
  return {
    reports: reports.length,
    all: spoken.length,
    newest: withWords(facts, spoken.slice(0, limits.named).map(shown), { ...limits, all: spoken.length }),
    largest: ranked.slice(0, limits.bars).map(shown),
    least: ranked.slice(-1).map(shown)[0] ?? null,
    silent: {
      all: others.length,
      newest: others.slice(0, limits.silent).map((report) => ({ ...report, place: place(report.district) })),
    },
  };
});

/** A share as it is shown, to a tenth of a per cent: a page stays as it is while that does. */
const shareAsShown = (share: number): number => Number((share * 100).toFixed(1)) / 100;

/** A report that writes about a theme, and the share of its text that it gives it. */
type Spoken = { report: ReportHead; share: number };

/** Writings with their passages: all where few reports write of the theme, else those of the first reports of each province. */
function withWords(facts: Facts, writings: readonly ThemeWriting[], limits: ThemeLimits & { all: number }): ThemeWritings['newest'] {
  const few = limits.all <= limits.few;
  const ofProvince = new Map<string, number>();
  return writings.map((writing) => {
    const province = writing.report.district.slice(0, 2);
    const at = ofProvince.get(province) ?? 0;
    ofProvince.set(province, at + 1);
    if (!few && at >= limits.ofProvince) return { ...writing, words: [] };
    const passages = few ? writing.passages : writing.passages.slice(0, limits.passages);
    return { ...writing, words: facts.ask(passagesShown, writing.report.id, passages, few ? limits.characters : limits.charactersOfMany) };
  });
}

/** Passages of a report, cut to so many characters. */
const passagesShown = question('passages', (facts, report: string, passages: readonly string[], characters: number): ThemePassage[] => {
  const record = facts.record(report);
  const byId = new Map(record.passages.map((passage) => [passage.id, passage]));
  return passages.flatMap((id) => {
    const passage = byId.get(id);
    if (!passage) return [];
    const text = record.text.slice(passage.start, passage.end);
    return [
      { id, text: text.length > characters ? `${text.slice(0, characters)}…` : text, place: placeOf(record, passage.start).join(' › ') },
    ];
  });
});
