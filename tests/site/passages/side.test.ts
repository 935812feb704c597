import { describe, expect, test } from 'vitest';
import { cutAt, type PinnedText, passageMarkdown, passageRows, type SideView, sideArticle } from '../../../src/site/passages/side.ts';

const text: PinnedText = {
  pin: { report: '330803-2019-self-assessment', anchor: 'p-1', words: '' },
  place: '甲县',
  about: '2019 自评报告',
  title: '甲县<自评>报告',
  path: '一、措施',
  paragraphs: ['推行学区制，<img src=x>学区制已覆盖。'],
  sentence: '',
  from: 0.25,
  to: 0.5,
  whole: '开头。推行学区制，<img src=x>学区制已覆盖。结尾。',
};
const view: SideView = {
  lang: 'zh',
  shared: [{ word: '学区制', texts: 2 }],
  dark: new Set(),
  page: (path) => `https://example.org/${path}`,
};

describe('a text cut at words', () => {
  test.each([
    ['学区制推行学区制', ['学区制'], ['[学区制]', '推行', '[学区制]']],
    ['优质均衡发展', ['均衡发展', '优质均衡'], ['[优质均衡]', '发展']],
    ['没有', ['学区制'], ['没有']],
    ['', ['学区制'], []],
  ] as const)('%s at %j', (whole, words, parts) => {
    expect(cutAt(whole, words).map(({ text: part, lit }) => (lit ? `[${part}]` : part))).toEqual(parts);
  });
});

test('a place shows its words lit, where it stands, and leads to its report; nothing in it is markup', () => {
  const written = sideArticle(text, 0, view).text;
  expect(written).toContain('推行<mark>学区制</mark>，&lt;img src=x&gt;<mark>学区制</mark>已覆盖');
  expect(written).toContain('x="25.00%" width="25.00%"');
  expect(written.match(/<line class="hit"/g)).toHaveLength(2);
  expect(written).toContain('href="https://example.org/reports/330803-2019-self-assessment/#p-1"');
});

test('a word that is put out is lit nowhere', () => {
  expect(sideArticle(text, 0, { ...view, dark: new Set(['学区制']) }).text).not.toMatch(/<mark>|class="hit"/);
});

test('the sentence of a figure is set apart within its passage', () => {
  expect(sideArticle({ ...text, paragraphs: ['先。共有5所学校。后。'], sentence: '共有5所学校。' }, 0, view).text).toContain(
    '先。<span class="pinned-sentence">共有5所学校。</span>后。',
  );
});

test('places are taken away word for word, with permanent addresses', () => {
  expect(passageRows([text], view.page)).toEqual([
    [
      '330803-2019-self-assessment',
      '甲县',
      '2019 自评报告',
      '甲县<自评>报告',
      'p-1',
      '一、措施',
      text.paragraphs[0],
      'https://example.org/reports/330803-2019-self-assessment/#p-1',
    ],
  ]);
  expect(passageMarkdown([text], view)).toBe(
    '## 并排读\n\n### 甲县 2019 自评报告\n\n一、措施\n\n> 推行学区制，\\<img src=x\\>学区制已覆盖。\n\n甲县\\<自评\\>报告，<https://example.org/reports/330803-2019-self-assessment/#p-1>\n\n<https://example.org/compare/passages/?p=330803-2019-self-assessment/p-1>\n',
  );
});
