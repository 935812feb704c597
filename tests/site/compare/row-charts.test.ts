import { expect, test } from 'vitest';
import { chartList } from '../../../src/site/compare/row-charts.ts';
import { html } from '../../../src/text/html.ts';

const charts = (count: number) => Array.from({ length: count }, (_, at) => html`<figure>${at}</figure>`);

test('of many charts six are shown, the others folded with their number', () => {
  const [shown = '', folded = ''] = chartList(charts(9), 'zh').text.split('<details');
  expect([shown.match(/<figure>/g)?.length, folded.match(/<figure>/g)?.length]).toEqual([6, 3]);
  expect(folded).toContain('另 3 张图');
  expect(chartList(charts(6), 'zh').text).not.toContain('<details');
});
