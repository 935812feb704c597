import { expect, test } from 'vitest';
import { FRAME_WIDTH, framedChart, wrapped } from '../../src/charts/frame.ts';
import { html } from '../../src/text/html.ts';

test('Chinese words break anywhere, Latin ones at spaces, and nothing is lost', () => {
  expect(wrapped('一二三四五六', 40, 10)).toEqual(['一二三四', '五六']);
  expect(wrapped('aa bb cc', 40, 10)).toEqual(['aa bb', 'cc']);
  const words = '来源：衢江区 自评报告 2019、崆峒区 整改报告 2023。2 of 5 reports https://example.org/compare/?v=1&d=330803,620802';
  expect(wrapped(words, 120, 11).join('').replace(/ /g, '')).toBe(words.replace(/ /g, ''));
});

test('a chart that is taken away carries title, sentence and notes inside, and grows with them', () => {
  const frame = (notes: readonly string[]) =>
    framedChart({
      title: '学校数 <全部>',
      say: '两个区县口径一致。',
      notes,
      chart: ({ width }) => html`<svg id="c" width="${width}"/>`,
      height: 100,
      font: 'serif',
      ink: '#111',
      ground: '#fff',
    }).text;
  const svg = frame(['来源：衢江区。5 份报告中 2 份写了数字']);
  for (const part of ['学校数 &lt;全部&gt;', '两个区县口径一致。', '来源：衢江区。5 份报告中 2 份写了数字', '<svg id="c"'])
    expect(svg).toContain(part);
  const height = (text: string) => Number(/ height="(\d+)"/.exec(text)?.[1]);
  expect(height(frame(['长'.repeat(300)]))).toBeGreaterThan(height(svg) + 50);
  expect(svg).toContain(`width="${FRAME_WIDTH}"`);
});
