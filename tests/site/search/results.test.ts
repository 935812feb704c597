import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { nameOptions, reportHit, type Surroundings, valueSection } from '../../../src/site/search/results.ts';
import { searchWords } from '../../../src/site/search/words.ts';

const around: Surroundings = { words: searchWords('zh'), lang: 'zh', kinds: { 'work-report': '工作汇报' }, page: (path) => `/${path}` };
const passage = (at: number) => ({
  id: `p-${at}`,
  kind: 'paragraph',
  path: at === 0 ? '' : '一、成效',
  text: `新建校舍${at}处<b>。`,
  themes: [],
});
const document: SearchDocument = {
  id: '330101-2020-work-report',
  title: '关于校舍的汇报',
  district: '330101',
  path: ['浙江省', '杭州市', '甲区'],
  year: null,
  kind: 'work-report',
  passages: Array.from({ length: 6 }, (_, at) => passage(at)),
  values: [{ mention: 'm-1', indicator: 'seats-added', value: 50, unit: '个', raw: '50个' }],
};
const hit = {
  document,
  passages: document.passages.map((_, index) => ({ index, marks: [{ start: 2, end: 4 }], terms: 1 })),
  title: [{ start: 2, end: 4 }],
  score: 1,
};

describe('a report among the hits', () => {
  const { text } = reportHit(hit, around);

  test('leads to itself and from each of its best passages to that passage', () => {
    expect(text).toContain('<h2><a href="/reports/330101-2020-work-report/">关于<mark>校舍</mark>的汇报</a></h2>');
    expect(text.match(/#p-\d"/g)).toEqual(['#p-0"', '#p-1"', '#p-2"', '#p-3"']);
    expect(text).toContain('<p class="at">开头</p>');
    expect(text).toContain('data-rest="330101-2020-work-report">这份报告里还有 2 段</button>');
  });

  test('says where it comes from, when, of what kind and how often', () => {
    expect(text).toContain('甲区 · 浙江省 · 年份未写明 · 工作汇报 · 6 处');
    expect(text.match(/<line class="hit"/g)).toHaveLength(6);
  });

  test('shows the words of the report as words', () => expect(text).toContain('0处&lt;b&gt;。'));
});

describe('reports that state a value', () => {
  const section = (value: number, unit: string) => valueSection([document], { value, unit }, (id) => id, around)?.text;

  test('lead to the figure', () =>
    expect(section(50, '个')).toContain('<a href="/reports/330101-2020-work-report/#m-1">50个</a> seats-added · 甲区'));
  test('are none where the value or its unit is another', () =>
    expect([section(51, '个'), section(50, '元')]).toEqual([undefined, undefined]));
});

test('options under a search field name a page in the language of the site', () => {
  const entry = { path: 'themes/music/', type: 'theme' as const, zh: '音乐 唱歌', en: 'Music', note: '' };
  expect(nameOptions([entry], around)[0]?.text).toContain('href="/themes/music/" tabindex="-1"><b>音乐</b>');
  expect(nameOptions([entry], { ...around, lang: 'en', words: searchWords('en') })[0]?.text).toContain('href="/en/themes/music/"');
});
