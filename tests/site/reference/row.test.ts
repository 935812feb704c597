import { describe, expect, test } from 'vitest';
import { rowOf } from '../../../src/compare/matrix.ts';
import { besideOf, referencesOf } from '../../../src/compare/reference.ts';
import { referenceFigures, referenceParts } from '../../../src/compare/reference-figures.ts';
import { besideWords, type RowView, referenceRows } from '../../../src/site/reference/row.ts';
import { markupOf } from '../../../src/site/ui/parts.ts';
import { corpus, value } from '../../compare/fixture.ts';
import { indicators, references } from '../../support/content.ts';

const held = referencesOf(references, indicators);
const view: RowView = { lang: 'zh', page: (path) => path, beside: (each) => besideOf(each, held) };
const rate = (given: object) =>
  value({ district: '330803', indicator: 'retention-rate', unit: '%', stage: 'compulsory', value: 96, period: '2019', ...given });
const rowWith = (...values: ReturnType<typeof rate>[]) => {
  const own = corpus(['330803', '410303'], { values });
  return rowOf(own, own.districts, { id: values[0]?.indicator ?? '', stages: undefined });
};
const words = (...values: ReturnType<typeof rate>[]) =>
  referenceRows(rowWith(...values), view).map((row) =>
    markupOf(row)
      .text.replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

describe('rows of the country and the provinces in a comparison', () => {
  test('hold the figures that stand beside the values of each county, each once', () => {
    expect(words(rate({}), rate({ district: '410303' }))).toEqual([
      '全国 同年、同学段、同口径 94.8% 义务教育 · 2019 · 学年初 94.8% 义务教育 · 2019 · 学年初',
      '本省 同年、同学段、同口径 不并列：没有核对过的数 95.45% 义务教育 · 2019 · 学年初 · 只见于一处网页',
    ]);
  });

  test('say why none stands beside a value, and nothing where a county gives none', () => {
    expect(words(rate({ period: null }))).toEqual(['全国 同年、同学段、同口径 不并列：原文没有年份']);
  });

  test('are left away where the reason lies in the indicator', () => {
    expect(words(rate({ indicator: 'school-count', unit: '所' }))).toEqual([]);
  });

  test('can be written as words', () => {
    const [cell] = rowWith(rate({})).cells;
    expect(cell && besideWords(cell, 'country', view)).toEqual(['94.8% (义务教育 · 2019 · 学年初)']);
  });
});

test('figures that are taken apart for the browser come together again', () => {
  expect(referenceFigures(referenceParts(references))).toEqual(references);
});
