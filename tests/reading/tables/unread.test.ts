import { expect, test } from 'vitest';
import { loadKnowledge } from '../../../scripts/lib/content/knowledge.ts';
import { readReport } from '../../../src/reading/index.ts';

const { knowledge } = await loadKnowledge();

/** Messages on unread tables in a report that holds a table. */
async function unread(rows: readonly (readonly string[])[]): Promise<string[]> {
  const table = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  const page = `<h1>庄浪县2022年教育工作总结</h1><p>2022年，全县教育事业健康发展，各项工作取得新进展，情况见下表。</p><table>${table}</table>`;
  const { record } = await readReport({ file: 'a.html', bytes: new TextEncoder().encode(page), sidecar: {} }, knowledge);
  return record.findings.filter(({ rule }) => rule === 'table-unread').map(({ message }) => message);
}

test('a table of numbers of which none is read is pointed out', async () => {
  const rows = [
    ['甲', '乙', '丙'],
    ['丁', '3.2', '4.1'],
    ['戊', '5.5', '6.7'],
  ];
  expect(await unread(rows)).toEqual(['表中有4处数字，一处也没有读成数量。']);
});

test.each([
  [
    'some of it is read',
    [
      ['学段', '学校数（所）', '丙'],
      ['小学', '36', '4.1'],
      ['初中', '12', '6.7'],
    ],
  ],
  [
    'only its rows are numbered',
    [
      ['序号', '任务', '责任单位'],
      ['1', '新建学校', '县教育局'],
      ['2', '补充教师', '县人社局'],
      ['3', '改善食堂', '县教育局'],
      ['4', '规范办学', '县教育局'],
    ],
  ],
  [
    'it has too few',
    [
      ['甲', '乙'],
      ['丁', '3.2'],
      ['戊', '无'],
    ],
  ],
])('nothing is said of a table of which %s', async (_, rows) => {
  expect(await unread(rows)).toEqual([]);
});
