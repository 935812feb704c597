import { expect, test } from 'vitest';
import type { DocumentHit } from '../../../src/search/match.ts';
import { HIT_COLUMNS, hitRows, restList } from '../../../src/site/search/rest.ts';
import type { Surroundings } from '../../../src/site/search/results.ts';
import { searchWords } from '../../../src/site/search/words.ts';

const around: Surroundings = {
  words: searchWords('zh'),
  lang: 'zh',
  kinds: { 'self-assessment': '自评报告' },
  page: (path) => `/${path}`,
  query: '食堂',
};
const names = { province: (code: string) => `省${code}`, district: (code: string) => `县${code}` };

test('reports that were not read are named by province, each leading to the words in it', () => {
  const list =
    restList(['330803-2019-self-assessment', '320583-undated-self-assessment', '330101-2020-self-assessment'], names, around)?.text ?? '';
  expect(list.match(/<summary>.*?<\/summary>/g)).toEqual([
    '<summary>省32 <span class="n">1</span></summary>',
    '<summary>省33 <span class="n">2</span></summary>',
  ]);
  expect(list).toContain('href="/reports/330803-2019-self-assessment/?q=%E9%A3%9F%E5%A0%82"');
  expect(list).toContain('年份未写明');
  expect(restList([], names, around)).toBeNull();
});

test('passages found become rows word for word, with permanent addresses', () => {
  const hit: DocumentHit = {
    document: {
      id: '330803-2019-self-assessment',
      title: '',
      district: '330803',
      path: ['浙江省', '衢江区'],
      year: 2019,
      kind: 'self-assessment',
      passages: [{ id: 'p-1', kind: 'paragraph', path: '一、措施', text: '食堂3个，食堂供餐。', themes: ['nutrition'] }],
      values: [],
    },
    passages: [
      {
        index: 0,
        marks: [
          { start: 0, end: 2 },
          { start: 5, end: 7 },
        ],
        terms: 1,
      },
    ],
    title: [],
    score: 1,
  };
  const rows = hitRows({ hits: [hit] }, (path) => `https://example.org/${path}`);
  expect(rows).toEqual([
    [
      '330803-2019-self-assessment',
      '衢江区',
      2019,
      'self-assessment',
      'p-1',
      '一、措施',
      'nutrition',
      '食堂',
      '食堂3个，食堂供餐。',
      'https://example.org/reports/330803-2019-self-assessment/#p-1',
    ],
  ]);
  expect(rows[0]).toHaveLength(HIT_COLUMNS.length);
});
