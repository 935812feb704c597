import { describe, expect, test } from 'vitest';
import { besideOf, referencesOf } from '../../../src/compare/reference.ts';
import { countryLines } from '../../../src/site/reference/chart-lines.ts';
import { value } from '../../compare/fixture.ts';
import { indicators, references } from '../../support/content.ts';

const held = referencesOf(references, indicators);
const beside = (each: ReturnType<typeof value>) => besideOf(each, held);
const rate = (given: object) =>
  value({ district: '330803', indicator: 'retention-rate', unit: '%', stage: 'compulsory', value: 96, period: '2019', ...given });

describe('the country in charts of values', () => {
  test('is a line for the year of the values, dotted where one page only has it', () => {
    expect(countryLines([rate({}), rate({ district: '410303' })], beside, 'zh')).toEqual([
      { value: 94.8, words: '全国 2019 94.8%', confirmed: true, country: true },
    ]);
    expect(countryLines([rate({ period: '2015' })], beside, 'en')).toEqual([
      { value: 93, words: 'China 2015 93% · on one page only', confirmed: false, country: true },
    ]);
  });

  test('is drawn for the newest years, and not where values have none', () => {
    const years = ['2016', '2019', '2022'].map((period) => rate({ period }));
    expect(countryLines(years, beside, 'zh').map(({ value: drawn }) => drawn)).toEqual([95.5, 94.8]);
    expect(countryLines([rate({ period: null }), rate({ period: '2030' })], beside, 'zh')).toEqual([]);
  });

  test('is left away for values of several stages, and where it is not shown', () => {
    const growth = (stage: string) =>
      value({
        district: '330803',
        indicator: 'per-student-expenditure-growth',
        unit: '%',
        variant: 'budget',
        direction: 'up',
        stage,
        period: '2019',
      });
    expect(countryLines([growth('primary'), growth('junior')], beside, 'zh')).toEqual([]);
    expect(countryLines([growth('primary')], beside, 'zh')).toHaveLength(1);
    expect(countryLines([rate({})], undefined, 'zh')).toEqual([]);
  });
});
