import { expect, test } from 'vitest';
import { loadKnowledge } from '../../../scripts/lib/content/knowledge.ts';
import { readReport } from '../../../src/reading/index.ts';

const { knowledge } = await loadKnowledge();

test.each([
  ['over years is no head of numbers that count nothing', '年度', ['2021年', '2022年'], [1.34e9, 1.52e9]],
  ['over other words is one', '年份', ['甲', '乙'], []],
])('a head 年度 %s', async (_, over, heads, values) => {
  const row = (cells: readonly string[]) => cells.map((cell) => `<td>${cell}</td>`).join('');
  const page = `<h1>庄浪县2022年教育工作总结</h1><p>2022年，全县教育事业健康发展，情况见下表。</p>
<table><caption>教育支出（单位：亿元）</caption><tr><td rowspan="2">项目</td><td colspan="2">${over}</td></tr><tr>${row(heads)}</tr><tr>${row(['教育支出', '13.4', '15.2'])}</tr></table>`;
  const { record } = await readReport({ file: 'a.html', bytes: new TextEncoder().encode(page), sidecar: {} }, knowledge);
  expect(record.mentions.map(({ value }) => value)).toEqual(values);
});

test('a column of pupils beside one of schools is one of pupils enrolled', async () => {
  const page = `<h1>庄浪县2022年教育工作总结</h1><p>2022年，全县教育事业健康发展，情况见下表。</p>
<table><tr><td>学段</td><td>学校（所）</td><td>学生（人）</td><td>受助（人）</td><td>教师（人）</td></tr><tr><td>小学</td><td>36</td><td>12044</td><td>2011</td><td>986</td></tr></table>`;
  const { record } = await readReport({ file: 'a.html', bytes: new TextEncoder().encode(page), sidecar: {} }, knowledge);
  expect(record.observations.map(({ indicator, value, stage }) => [indicator, value, stage])).toEqual([
    ['school-count', 36, 'primary'],
    ['student-count', 12044, 'primary'],
    ['teacher-count', 986, 'primary'],
  ]);
});
