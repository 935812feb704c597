import { expect, test } from 'vitest';
import { contentsLines } from '../../../src/reading/clean/contents.ts';

test('a table of contents ends where its entries no longer stand in the report again', () => {
  expect(contentsLines(['标题', '目  录', '一、成绩……1', '二、问题  3', '一、成绩', '新建学校3所。', '二、问题', '学位不足。'])).toEqual([
    1, 2, 3,
  ]);
});

test('the word alone is no table of contents', () => {
  expect(contentsLines(['目录', '一、成绩', '新建学校3所。'])).toEqual([]);
});
