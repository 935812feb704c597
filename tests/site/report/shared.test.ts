import { expect, test } from 'vitest';
import { excerpt, reached, shownWords, telling } from '../../../src/site/report/shared.ts';

test.each([
  ['short passages stay whole', '学校食堂全部达标。', '学校食堂全部达标。'],
  ['longer ones are cut, on one line', '全县所有乡镇中心小学\n都建有塑胶操场和标准化的图书室', '全县所有乡镇中心小学 都建有塑胶操场和标…'],
])('%s', (_, text, shown) => expect(excerpt(text)).toBe(shown));

test.each<[string, string, string, string[]?]>([
  [
    'leaves out figures, which differ from county to county',
    '投入2000万元，新建改扩建一批寄宿制学校，成效明显',
    '新建改扩建一批寄宿制学校',
  ],
  ['leaves out pieces that stand everywhere', '一是加强领导，健全党组织领导的校长负责制', '健全党组织领导的校长负责制'],
  [
    'leaves out names of the county',
    '加强云岭县乡村小规模学校建设，优化云岭学校布局，规范食堂管理和营养餐供应',
    '规范食堂管理和营养餐供应',
    ['松江省', '云岭县'],
  ],
  ['takes the beginning where nothing tells', '共3所，其中2所', '共3所，其中2所'],
])('a search for passages like one %s', (_, text, words, own) => expect(telling(text, own)).toBe(words));

test.each([
  [1, 1, true],
  [9, 9, true],
  [10, 10, true],
  [19, 10, false],
  [618, 500, false],
  [2600, 1000, false],
])('%i counties are told as %i', (counties, told, exact) => expect(reached(counties)).toEqual({ counties: told, exact }));

test('shared words stay as they are while counts stay below a step; the other county is named where its count is told', () => {
  const words = (counties: number, shared: number) => {
    const twins = [{ report: '510102-2023-self-assessment', passage: 'p-7' }];
    return shownWords({ letters: 1000, shared, passages: [{ passage: 'p-1', districts: counties, twins }] });
  };
  expect(words(14, 301)).toEqual(words(19, 304));
  expect(words(14, 301)).toEqual({ percent: 30, passages: [{ passage: 'p-1', reached: { counties: 10, exact: false }, twin: null }] });
  expect(words(3, 1).percent).toBe(1);
  expect(words(3, 1).passages[0]?.twin).toEqual({ report: '510102-2023-self-assessment', passage: 'p-7' });
});

test('other counties are named for the three passages that fewest share', () => {
  const twins = [{ report: '510102-2023-self-assessment', passage: 'p-7' }];
  const passages = [9, 2, 8, 3, 4, 5, 6, 7, 1, 14].map((districts) => ({ passage: `p-${districts}`, districts, twins }));
  const shown = shownWords({ letters: 1000, shared: 500, passages }).passages;
  expect(shown.filter(({ twin }) => !twin).map(({ passage }) => passage)).toEqual(['p-9', 'p-8', 'p-4', 'p-5', 'p-6', 'p-7', 'p-14']);
});
