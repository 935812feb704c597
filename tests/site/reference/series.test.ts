import { describe, expect, test } from 'vitest';
import { besideOf, referencesOf } from '../../../src/compare/reference.ts';
import { heldValues, referenceCharts, refusalCounts } from '../../../src/site/reference/series.ts';
import { value } from '../../compare/fixture.ts';
import { indicators, references } from '../../support/content.ts';

const held = referencesOf(references, indicators);
const figures = references.filter(({ indicator }) => indicator === 'retention-rate');
const rate = (given: object) => ({
  value: value({ district: '330803', indicator: 'retention-rate', unit: '%', stage: 'compulsory', value: 96, ...given }),
});
const items = [rate({ period: '2019' }), rate({ period: '2020' }), rate({ period: null }), rate({ stage: 'junior', period: '2019' })];
const values = heldValues(items, (each) => besideOf(each, held).country);
const charts = referenceCharts(figures, { held: values, lang: 'zh', name: () => '甲县' });

describe('the country’s series of an indicator', () => {
  test('has the counties’ values that stand beside it as dots', () => {
    expect(charts.map(({ id, dots }) => [id, dots])).toEqual([['nine-year-compulsory', 2]]);
    expect(charts[0]?.svg.text).toContain('<tspan lang="zh-Hans">甲县</tspan> 96%');
    expect(charts[0]?.svg.text).toContain('aria-label="义务教育：全国 2015—2024 年从 93% 到 95.9%; 圆点为 2 个区县写的数"');
  });

  test('counts why the others do not', () => {
    expect(refusalCounts(values)).toEqual([
      ['no-year', 1],
      ['stage', 1],
    ]);
  });
});
