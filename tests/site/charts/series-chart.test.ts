import { describe, expect, test } from 'vitest';
import { seriesOf } from '../../../src/compare/series.ts';
import type { Value } from '../../../src/compare/types.ts';
import { figure } from '../../../src/site/charts/figure.ts';
import { CHART_ROWS, type ChartContext, seriesChart } from '../../../src/site/charts/series-chart.ts';
import { corpus, value } from '../../compare/fixture.ts';

const code = (at: number) => String(330100 + at);

function context(codes: readonly string[]): ChartContext {
  const { districts, reports } = corpus(codes);
  return {
    lang: 'zh',
    indicator: { id: 'school-count', zh: '学校数', en: 'Schools', kind: 'stock', unit: '所' },
    districts: new Map(districts.map((district) => [district.code, district])),
    reports: new Map(reports.map((report) => [report.id, report])),
    limits: [],
    place: (report, anchor) => `/reports/${report}/#${anchor}`,
  };
}

function chartOf(values: readonly Value[]) {
  const [series] = seriesOf(values);
  if (!series) throw new Error('The values form no series.');
  return seriesChart(series, values, context(values.map(({ district }) => district)));
}

describe('the chart of a comparable series', () => {
  test('has the largest values first, and says where it leaves out the smallest', () => {
    const values = Array.from({ length: CHART_ROWS + 1 }, (_, at) => value({ district: code(at), value: 10 + at }));
    const chart = chartOf(values);
    expect(chart.rows.length).toBe(CHART_ROWS);
    expect([chart.rows.at(0)?.shown, chart.rows.at(-1)?.shown]).toEqual(['70 所', '11 所']);
    expect(chart.source).toContain('60 个值，共 61 个');
  });

  test('leads from every value to its sentence, in the drawing and in its table', () => {
    const values = [value({ district: '330101', value: 8, mention: 'm-8' }), value({ district: '330102', value: 9, mention: 'm-9' })];
    const { text } = figure(chartOf(values), { lang: 'zh', name: 'school-count', denominator: '3 份报告中 2 份写了数字' });
    expect(text.match(/#m-8"/g)).toHaveLength(2);
    expect(text).toMatchSnapshot();
  });

  test('escapes names of places and words of the reports', () => {
    const values = [value({ district: '<b>', value: 8 }), value({ district: '330102', value: 9 })];
    const { text } = figure(chartOf(values), { lang: 'zh', name: 'x', denominator: '' });
    expect(text).not.toContain('<b>');
  });
});
