import { describe, expect, test } from 'vitest';
import { latestOfOthers, profileOf, type ThemeProfile } from '../../../src/site/theme/theme-profile.ts';

const profile = (district: string, year = 2020): ThemeProfile => ({
  report: `${district}-${year}-self-assessment`,
  district,
  name: district,
  characters: 1000,
  shares: [],
  byTheme: new Map(),
});
const reports = (profiles: readonly ThemeProfile[]) => profiles.map(({ report }) => report);

describe('beside the themes of a district', () => {
  test('stand those of the latest report of each other district', () => {
    const profiles = [profile('330803', 2024), profile('330881', 2023), profile('330881', 2019), profile('330802', 2018)];
    expect(reports(latestOfOthers(profiles, '330803'))).toEqual(['330881-2023-self-assessment', '330802-2018-self-assessment']);
    expect(latestOfOthers(profiles.slice(0, 1), '330803')).toEqual([]);
  });

  test('its own stand most text first, of equals by their ids', () => {
    const share = (theme: string, of: number) => ({ theme, report: 'r', district: '330803', share: of, passages: [] });
    const { shares, byTheme } = profileOf({
      ...profile('330803'),
      shares: [share('seats', 0.1), share('funding', 0.3), share('digital', 0.1)],
    });
    expect(shares.map(({ theme }) => theme)).toEqual(['funding', 'digital', 'seats']);
    expect(byTheme.get('funding')).toBe(0.3);
  });
});
