import { describe, expect, it } from 'vitest';
import { type Beside, besideOf, claimHeld, measuredOf, referencesOf } from '../../src/compare/reference.ts';
import { referenceFigures } from '../../src/compare/reference-figures.ts';
import type { Value } from '../../src/compare/types.ts';
import { COUNTRY, referenceFileSchema } from '../../src/model/index.ts';
import { indicators, records, references as shipped } from '../support/content.ts';
import { value } from './fixture.ts';

const source = { id: 'bulletin', title: '公报', en: 'Bulletin', issuer: { zh: '甲', en: 'A' }, date: '2033' };
const measures = { zh: '甲', en: 'A' };
const figure = (row: Record<string, unknown>) => ({ area: COUNTRY, source: 'bulletin', confirmed: 'one-page', ...row });

const files = [
  {
    id: 'retention-rate',
    definitions: [
      {
        id: 'nine-year',
        variant: null,
        unit: '%',
        measures,
        year: 'school',
        counted: measures,
        bounds: [0, 100],
        jump: 5,
        figures: [
          figure({ stage: 'compulsory', year: 2030, value: 94 }),
          figure({ stage: 'compulsory', year: 2032, value: 95 }),
          figure({ stage: 'compulsory', year: 2030, value: 93, area: '330000' }),
        ],
      },
    ],
  },
  {
    id: 'per-student-expenditure-growth',
    definitions: ['budget', 'operating'].map((id, i) => ({
      id,
      variant: id,
      unit: '%',
      measures,
      year: 'calendar',
      bounds: [0, 60],
      jump: 20,
      figures: [figure({ stage: 'primary', year: 2030, value: 5 + i, direction: 'up' })],
    })),
  },
  {
    id: 'education-expenditure-growth',
    definitions: [
      {
        id: 'budget',
        variant: null,
        unit: '%',
        measures,
        year: 'calendar',
        bounds: [0, 60],
        jump: 20,
        wholeWithoutStage: true,
        figures: [figure({ stage: 'all', year: 2030, value: 8, direction: 'up' })],
      },
    ],
  },
].map((file) => referenceFileSchema.parse(file));

const references = referencesOf(referenceFigures({ files, sources: [source] }), [
  { id: 'school-count', reference: { none: 'scale' } },
  { id: 'retention-rate', reference: measures },
]);

/** What the gate says of an invented value, in a few words. */
function verdict(given: Partial<Value>, area: keyof Beside = 'country'): string {
  const base = { district: '330803', indicator: 'retention-rate', unit: '%', value: 96, stage: 'compulsory', period: '2030', ...given };
  const found = besideOf(value(base), references)[area];
  if (found.kind === 'none') return found.reasons.join(' ');
  return [found.kind, found.figure.value, found.kind === 'beside' ? found.year : found.figure.year].join(' ');
}

const growth = (given: Partial<Value>) =>
  verdict({ indicator: 'per-student-expenditure-growth', variant: 'budget', stage: 'primary', direction: 'up', value: 12, ...given });

describe('a figure of the country', () => {
  it.each<[string, Partial<Value>, string]>([
    [
      'stands beside a value of its year, stage and definition, and says that it is a count at the beginning of a school year',
      {},
      'beside 94 school-count',
    ],
    ['stands beside a value of its school year', { period: '2030-2031' }, 'beside 94 same'],
    ['of another year is named as such', { period: '2033' }, 'other-year 95 2032'],
    ['of the earlier of two years that are as near is taken', { period: '2031' }, 'other-year 94 2030'],
    ['is left out where all are far away', { period: '2040' }, 'far-year'],
    ['is left out where the report states no year', { period: null }, 'no-year'],
    ['is left out where the value covers several years', { period: '2028/2030' }, 'several-years'],
    ['is left out for another stage', { stage: 'junior' }, 'stage'],
    ['is left out where the words name no stage', { stage: null }, 'stage-untold'],
    ['is left out for a plan', { status: 'planned' }, 'not-actual'],
    ['is left out for a target', { status: 'target' }, 'not-actual'],
    ['is left out for a change', { status: 'change' }, 'not-actual'],
    ['is left out for a part of the district', { scope: 'rural' }, 'part'],
    ['is left out for another unit', { unit: '百分点' }, 'unit'],
    ['is left out for a share above what its definition allows', { value: 102.7 }, 'impossible'],
    ['is left out with all reasons', { value: 102.7, period: null }, 'impossible no-year'],
    ['is left out for a total, as the codebook says', { indicator: 'school-count' }, 'scale'],
    ['is left out where the codebook says nothing', { indicator: 'boarders' }, 'no-figure'],
  ])('%s', (_, given, expected) => {
    expect(verdict(given)).toBe(expected);
  });

  it.each<[string, Partial<Value>, string]>([
    ['of growth stands beside growth', {}, 'beside 5 same'],
    ['of growth may be passed by any distance', { value: 146.75 }, 'beside 5 same'],
    ['of the variant that the words tell is taken', { variant: 'operating' }, 'beside 6 same'],
    ['is left out where the words do not tell the variant', { variant: undefined }, 'variant-untold'],
    ['is left out for a variant that is not published', { variant: 'other' }, 'variant'],
    ['is left out where one rose and one fell', { direction: 'down' }, 'direction'],
    ['says so beside a value of a school year', { period: '2030-2031' }, 'beside 5 calendar-year'],
  ])('%s', (_, given, expected) => {
    expect(growth(given)).toBe(expected);
  });

  it('of all stages stands beside a value of the whole district that names none', () => {
    const whole = { indicator: 'education-expenditure-growth', direction: 'up' as const };
    expect(verdict({ ...whole, stage: null })).toBe('beside 8 same');
    expect(verdict({ ...whole, stage: 'primary' })).toBe('stage');
    expect(verdict({ ...whole, stage: null, dimensions: { 'funds-kind': 'fiscal' } })).toBe('funds');
    expect(verdict({ ...whole, stage: null, dimensions: { ownership: 'public' } })).toBe('part');
  });
});

describe('a figure of the province', () => {
  it('stands beside a value of a district of that province', () => {
    expect(verdict({}, 'province')).toBe('beside 93 school-count');
    expect(verdict({ district: '420204' }, 'province')).toBe('no-figure');
  });
});

describe('what a report says of divisions above its own', () => {
  const indicator = indicators.find(({ id }) => id === 'retention-rate') as (typeof indicators)[number];
  const held = (given: object) => {
    const claim = {
      id: 'm-1.retention-rate',
      indicator: 'retention-rate',
      mention: 'm-1',
      value: 94,
      unit: '%',
      qualifier: 'exact' as const,
      stage: 'compulsory',
      period: '2030',
      status: 'actual' as const,
      scope: 'district' as const,
      rule: 'retention-rate/retention',
      confidence: 'sure' as const,
      place: '全国',
      ...given,
    };
    const report = { id: '330803-2030-self-assessment', year: 2030, district: { code: '330803', name: '甲区', path: ['乙省', '甲区'] } };
    const { verdict, agrees } = claimHeld({ claim, indicator, report }, references);
    return verdict.kind === 'none' ? verdict.reasons.join(' ') : `${verdict.figure.value} ${agrees}`;
  };

  it.each([
    ['the same number', {}, '94 true'],
    ['the same number with fewer decimals', { value: 94.04 }, '94 true'],
    ['another number', { value: 93.6 }, '94 false'],
    ['a lower bound, which is not held against it', { value: 93, qualifier: 'at-least' }, '94 null'],
    ['a number of another year', { period: '2033' }, '95 null'],
    ['a number of the province', { place: '330000', value: 93 }, '93 true'],
    ['a number of the prefecture, of which nothing is known', { place: '330800' }, 'no-figure'],
    ['a number without a year', { period: null }, 'no-year'],
  ])('is held against what is published: %s', (_, given, expected) => {
    expect(held(given)).toBe(expected);
  });
});

describe('the reports we ship', () => {
  const held = referencesOf(shipped, indicators);
  const codebook = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const lines = records.flatMap((record) =>
    record.observations.flatMap((observation) => {
      const indicator = codebook.get(observation.indicator);
      if (!indicator) return [];
      const { country } = besideOf(measuredOf({ observation, indicator, report: record.report }), held);
      return country.kind === 'beside'
        ? [`${observation.indicator} ${observation.stage} ${observation.value} | ${country.figure.value}`]
        : [];
    }),
  );

  it('have their growth of 2019 beside that of the country', () => {
    expect(lines).toEqual([
      'education-expenditure-growth null 47.16 | 8.3',
      'per-student-expenditure-growth preschool 146.75 | 12.3',
      'per-student-expenditure-growth primary 35.55 | 5.48',
      'per-student-expenditure-growth junior 34.31 | 5',
      'per-student-expenditure-growth senior 37.77 | 8.36',
      'per-student-expenditure-growth vocational 28.37 | 5.99',
    ]);
  });
});
