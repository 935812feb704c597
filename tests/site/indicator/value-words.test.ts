import { describe, expect, test } from 'vitest';
import { attributesOf, reasonWords, seriesWords, valueWords } from '../../../src/site/indicator/value-words.ts';
import { value } from '../../compare/fixture.ts';

const words = (given: Parameters<typeof value>[0], lang: 'zh' | 'en' = 'zh') =>
  attributesOf({ value: value(given), flags: [] }, lang).map((attribute) => (attribute.marked ? `!${attribute.words}` : attribute.words));
const DISTRICT = { district: '330101', dimensions: {} } as const;

describe('the words beside a value', () => {
  test.each([
    ['a plain one: its year alone', {}, ['2020']],
    ['stage and year', { stage: 'primary' }, ['小学', '2020']],
    ['all stages go without saying, a missing year does not', { stage: 'all', period: null }, ['年份未写明']],
    ['a requirement', { status: 'target' }, ['2020', '!要求']],
    ['a plan', { status: 'planned' }, ['2020', '!计划']],
    ['a change', { status: 'change' }, ['2020', '!增减']],
    ['a rate of growth that fell', { dimensions: { direction: 'down' } }, ['2020', '!下降']],
    ['a change that fell, by its sign alone', { status: 'change', dimensions: { direction: 'down' } }, ['2020', '!增减']],
    ['an earlier value', { status: 'base' }, ['2020', '!原值']],
    ['a limit', { qualifier: 'at-least' }, ['2020', '!至少']],
    ['a part of the district', { scope: 'rural' }, ['2020', '农村']],
    ['several years together', { period: null, dimensions: { cumulative: 'years' } }, ['年份未写明', '几年累计']],
    ['what exactly is counted', { dimensions: { variant: 'with-kindergartens' } }, ['含幼儿园', '2020']],
  ] as const)('say %s', (_, given, expected) => {
    expect(words({ ...DISTRICT, ...given } as Parameters<typeof value>[0])).toEqual(expected);
  });

  test('are there in English', () => {
    expect(words({ ...DISTRICT, stage: 'primary', status: 'target', scope: 'rural' }, 'en')).toEqual([
      'primary',
      '2020',
      '!required',
      'rural',
    ]);
  });

  test('name flags that no other word of the cell tells', () => {
    const shown = value({ district: '330101', dimensions: { ownership: 'public', year: '2020' } });
    expect(attributesOf({ value: shown, flags: ['ownership', 'year'] }, 'zh').map((attribute) => attribute.words)).toEqual([
      '2020',
      '公办',
    ]);
  });
});

describe('a value in words', () => {
  test.each([
    [{ value: 290_000_000, unit: '元' }, '2.9 亿元', '290 million yuan'],
    [{ value: 12, status: 'change' }, '+12 所', '+12 schools'],
    [{ value: -3, status: 'change' }, '−3 所', '−3 schools'],
    [{ value: 97.5, unit: '%' }, '97.5%', '97.5%'],
  ] as const)('%o', (given, zh, en) => {
    const shown = value({ ...DISTRICT, ...given });
    expect([valueWords(shown, 'zh'), valueWords(shown, 'en')]).toEqual([zh, en]);
  });

  test('its series is named by what all of it shares', () => {
    expect(seriesWords(value({ ...DISTRICT, stage: 'junior', status: 'planned', scope: 'urban' }), 'zh')).toBe('初中 · 城区 · 计划');
  });

  test('reasons are separated as the language does it', () => {
    expect([reasonWords(['stage', 'unit'], 'zh'), reasonWords(['stage', 'unit'], 'en')]).toEqual([
      '学段不同；单位不同',
      'different stage; different unit',
    ]);
  });
});
