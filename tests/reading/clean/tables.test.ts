import { describe, expect, test } from 'vitest';
import { clean } from '../../../src/reading/clean/index.ts';
import { read } from '../../../src/reading/read/index.ts';

/** Rows of the tables that are found in lines. */
async function rows(...lines: string[]): Promise<string[][]> {
  const { text, blocks } = clean(await read({ file: 'a.txt', bytes: new TextEncoder().encode(lines.join('\n')) }));
  return blocks.flatMap(({ kind, cells }) => (kind === 'row' ? [(cells ?? []).map((cell) => text.slice(cell.start, cell.end))] : []));
}

const PROSE = '全县现有各级各类学校56所，在校学生15234人，教育教学秩序良好。';

describe('tables with one cell a line', () => {
  test('of problems, by their labels', async () => {
    const cells = ['问题', '整改措施', '完成时限', '大班额', '新建学校2所。', '2024年8月', '师资不足', '招聘教师40名。', '2024年9月'];
    expect(await rows('整改台账', ...cells, PROSE)).toEqual([cells.slice(0, 3), cells.slice(3, 6), cells.slice(6, 9)]);
  });

  test('of any kind, by 序号 and rows counted on', async () => {
    const cells = ['序号', '学校名称', '建设内容', '1', '城东小学', '教学楼一栋', '2', '城西小学', '运动场'];
    expect(await rows(PROSE, ...cells, PROSE)).toEqual([cells.slice(0, 3), cells.slice(3, 6), cells.slice(6, 9)]);
  });

  test('of figures, by the head of their first column', async () => {
    const cells = ['学段', '学校数', '在校生数', '小学', '38', '12806', '初中', '18所', '7,215'];
    expect(await rows(PROSE, ...cells, PROSE)).toEqual([cells.slice(0, 3), cells.slice(3, 6), cells.slice(6, 9)]);
  });

  test.each([
    ['a heading that is a label word alone', ['存在问题', PROSE, '整改措施', PROSE]],
    ['序号 above rows that do not count on', ['序号', '学校', '内容', '1', '甲小学', '新建', '3', '乙小学', '改建']],
    ['a list of short lines', ['学段', '幼儿园', '小学', '初中', '高中', PROSE]],
  ])('but not %s', async (_, lines) => {
    expect(await rows(PROSE, ...lines)).toEqual([]);
  });
});
