import { describe, expect, test } from 'vitest';
import { type ThemeProfile, themesBeside } from '../../../src/site/theme/theme-profile.ts';

const profile = (district: string, year = 2020): ThemeProfile => ({
  report: `${district}-${year}-self-assessment`,
  district,
  name: district,
  characters: 1000,
  shares: [],
  byTheme: new Map(),
});
const reports = (profiles: readonly ThemeProfile[]) => profiles.map(({ report }) => report);
const elsewhere = Array.from({ length: 50 }, (_, at) => profile(String(410_100 + at)));

describe('beside the themes of a district', () => {
  test('stand those of all others where there are few reports', () => {
    const { others, where } = themesBeside([profile('330803'), profile('410122'), profile('620802')], '330803');
    expect(where).toBe('all');
    expect(reports(others)).toEqual(['410122-2020-self-assessment', '620802-2020-self-assessment']);
  });

  test('stand those of its province where there are many, the latest report of each', () => {
    const own = [profile('330803', 2024), profile('330881', 2023), profile('330881', 2019)];
    expect(themesBeside([...own, ...elsewhere], '330803')).toEqual({ others: [own[1]], where: 'province' });
  });

  test('nothing changes when another province reports', () => {
    const before = themesBeside([profile('330881'), ...elsewhere], '330803');
    expect(themesBeside([profile('620802', 2026), profile('330881'), ...elsewhere], '330803')).toEqual(before);
  });
});
