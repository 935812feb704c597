import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../src/compare/reference.ts';
import type { ReferenceFigure } from '../../../src/model/index.ts';
import { figureWords, noteLines, referenceLine } from '../../../src/site/reference/line.ts';
import { references } from '../../support/content.ts';

const known = (id: string) => references.find((figure) => figure.id === id) as ReferenceFigure;
const sure = known('retention-rate.nine-year.000000.compulsory.2019');
const once = known('retention-rate.nine-year.000000.compulsory.2015');
const bound = known('disabled-enrolment-rate.enrolled.000000.compulsory.2021');
const NONE: Verdict = { kind: 'none', reasons: ['no-figure'], known: [] };

/** The words of a line without its markup. */
const words = (country: Verdict, lang: 'zh' | 'en' = 'zh', province: Verdict = NONE) =>
  referenceLine({ country, province }, lang)
    ?.text.replace(/<[^>]+>/g, '')
    .trim() ?? null;

describe('what stands beside a value', () => {
  test.each<[string, Verdict, string, string]>([
    ['the figure with its year', { kind: 'beside', figure: sure, year: 'same' }, '全国 2019 94.8%', 'China 2019 94.8%'],
    [
      'that it is counted at the beginning of a school year',
      { kind: 'beside', figure: sure, year: 'school-count' },
      '全国 2019 94.8% 学年初',
      'China 2019 94.8% beginning of the school year',
    ],
    [
      'that it was seen on one page only',
      { kind: 'beside', figure: once, year: 'same' },
      '全国 2015 93% 只见于一处网页',
      'China 2015 93% on one page only',
    ],
    ['that its year is another', { kind: 'other-year', figure: sure }, '全国 2019 94.8% 另一年', 'China 2019 94.8% another year'],
    [
      'why there is none, and what is known of it',
      { kind: 'none', reasons: ['impossible', 'no-year'], known: [sure, once] },
      '全国 不并列：超出全国口径可能的范围，是另一种算法；原文没有年份；这一口径 2015—2019 年为 93%—94.8%',
      'China none beside it: outside what the national definition allows, so it is counted otherwise; the text states no year; by this measure 93%–94.8% in 2015–2019',
    ],
  ])('says %s', (_, verdict, zh, en) => {
    expect([words(verdict), words(verdict, 'en')]).toEqual([zh, en]);
  });

  test('is nothing where the reason lies in the indicator', () => {
    expect(words({ kind: 'none', reasons: ['scale'], known: [] })).toBeNull();
  });

  test('leads to the figure with its source on the page of the indicator', () => {
    const line = referenceLine({ country: { kind: 'beside', figure: sure, year: 'same' }, province: NONE }, 'en');
    expect(line?.text).toContain('href="/en/indicators/retention-rate/#ref-retention-rate-nine-year-000000-compulsory-2019"');
  });

  test('has a line for the province where its figure is known', () => {
    const henan = known('retention-rate.nine-year.410000.compulsory.2019');
    const beside = (figure: ReferenceFigure): Verdict => ({ kind: 'beside', figure, year: 'same' });
    expect(words(beside(sure), 'zh', beside(henan))).toBe('全国 2019 94.8%本省 2019 95.45% 只见于一处网页');
  });

  test('shows a lower bound as one', () => {
    expect(figureWords(bound, 'zh')).toBe('≥ 95%');
  });
});

describe('the line of a note', () => {
  const held = (mention: string, country: Verdict) => ({ mention: { id: mention }, beside: { country, province: NONE } }) as never;

  test('puts values of one area and year together, and says what must be minded of each', () => {
    const verdicts: Verdict[] = ['preschool', 'primary', 'senior'].map((stage) => ({
      kind: 'beside',
      figure: known(`per-student-expenditure-growth.budget.000000.${stage}.2019`),
      year: 'same',
    }));
    expect(noteLines(verdicts.map((verdict, at) => held(`m-${at}`, verdict)))).toEqual([
      { head: '全国 2019', words: '12.3%、5.48%、8.36%（只见于一处网页）', mention: 'm-0' },
    ]);
  });

  test('says where none stands beside a figure, and is silent where the reason lies in the indicator', () => {
    const none = (reason: 'no-year' | 'scale') => held('m-1', { kind: 'none', reasons: [reason], known: [] });
    expect(noteLines([none('no-year')])).toEqual([{ head: '全国', words: '不并列', mention: 'm-1' }]);
    expect(noteLines([none('scale')])).toEqual([]);
  });

  test('names no figures of another measure as what is known', () => {
    expect(words({ kind: 'none', reasons: ['variant', 'no-year'], known: [sure] })).toBe(
      '全国 不并列：全国公布的是另一种口径；原文没有年份',
    );
  });
});
