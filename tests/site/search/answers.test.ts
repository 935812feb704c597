import { expect, test } from 'vitest';
import type { DirectoryEntry } from '../../../src/search/directory.ts';
import { type AnswerView, entryAnswer, placeAnswers } from '../../../src/site/search/answers.ts';
import { searchWords } from '../../../src/site/search/words.ts';

const place = (type: DirectoryEntry['type'], code: string, zh: string, reports = 0): DirectoryEntry => ({
  type,
  code,
  zh,
  en: zh,
  note: '甲省 乙市',
  reports,
  path: reports > 0 ? `districts/${code}/` : 'search/?q=x',
});
const [province, stated, silent] = [
  place('province', '330000', '甲省'),
  place('district', '330101', '丙县', 2),
  place('district', '330102', '丁县'),
];
const indicator: DirectoryEntry = { type: 'indicator', path: 'indicators/meals/', zh: '供餐<学校>', en: 'Meals' };
const view: AnswerView = {
  words: searchWords('zh'),
  lang: 'zh',
  kinds: {},
  page: (path) => `/${path}`,
  entries: [stated, silent, { ...province, path: 'provinces/330000/' }],
  facts: {
    reports: 9,
    indicators: {
      meals: {
        stated: 4,
        said: 2,
        values: 7,
        widest: { districts: 3, low: 12, high: 40, unit: '所', stage: null, years: ['2019', '2023'] },
      },
    },
    themes: {},
    words: {},
  },
};
const words = (markup: { text: string }) => markup.text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('a county without a report says so, and how many of its province have one', () => {
  const [answer] = placeAnswers([{ entry: silent }], view);
  expect(answer?.text).toContain('class="answer open"');
  expect(words(answer ?? { text: '' })).toMatch(/丁县.*还没有报告.*甲省 2 个区县，有报告的 1 个/);
  expect(answer?.text).toContain('href="/provinces/330000/"');
});

test('a county with reports leads to them; a name of the past says what took its place', () => {
  const [answer] = placeAnswers([{ entry: stated, former: { name: '戊县', until: 2003, successors: ['330101'] } }], view);
  expect(answer?.text).toContain('class="answer known"');
  expect(answer?.text).toContain('href="/districts/330101/"');
  expect(words(answer ?? { text: '' })).toContain('戊县是 2003 年以前的名称或建制，今属丙县');
});

test('an indicator tells who states it, how far comparable values reach, and who is silent', () => {
  const told = words(entryAnswer(indicator, '食堂', ['食堂', '吃饭'], view));
  expect(told).toContain('9 份报告中 4 份写了数字');
  expect(told).toContain('3 个区县，12 所 – 40 所（2019 – 2023）');
  expect(told).toContain('2 份提到没有写数字，3 份没有提到或不适用');
  expect(told).toContain('由“食堂”找到');
  expect(entryAnswer(indicator, '', [], view).text).not.toContain('<学校>');
});

test('values that differ in kind are given no range', () => {
  const facts = { ...view.facts, indicators: { meals: { stated: 4, said: 0, values: 7 } } };
  expect(words(entryAnswer(indicator, '', [], { ...view, facts }))).toContain('7 个值口径各异，不能并排，不给范围');
});
