import { expect, test } from 'vitest';
import { chosenMatrix } from '../../../src/compare/choice.ts';
import { DEFAULT_STATE } from '../../../src/compare/state.ts';
import { quoteMarkup, valueFacts } from '../../../src/site/compare/sentence.ts';
import { corpus, value } from '../../compare/fixture.ts';
import { indicators } from '../../support/content.ts';

const own = value({ district: '330101', value: 24, raw: '24所', dimensions: {} });
const beside = ['330102', '330103', '330104', '330105', '330106'].map((district) => value({ district, value: 9, dimensions: {} }));

/** Facts on a value among others. */
function facts(others: readonly ReturnType<typeof value>[], lang: 'zh' | 'en' = 'zh'): string {
  const all = corpus(['330101', ...beside.map(({ district }) => district)], { values: [own, ...others] });
  const matrix = chosenMatrix(all, indicators, { ...DEFAULT_STATE, indicators: ['school-count'] });
  const districts = new Map(all.districts.map((district) => [district.code, district]));
  return valueFacts(own, { lang, districts, matrix })
    .text.replace(/<[^>]+>/g, '|')
    .replace(/\|+/g, '|');
}

test('facts on a value give it as written and as read, its year, and the first of what it may stand beside', () => {
  expect(facts(beside)).toBe('|原文写作|24所|读作|24 所| |年份|2020|可并排|330102 9 所；330103 9 所；330104 9 所；330105 9 所 …|');
});

test('a value that stands beside nothing says so', () => {
  expect(facts([], 'en')).toBe('|As written|24所|Read as|24 schools| |Year|2020|Comparable with|nothing to stand beside|');
});

test('a sentence has its figure marked and its words escaped', () => {
  expect(quoteMarkup({ text: '共<b>24所。', from: 4, to: 7, place: '' }).text).toBe('共&lt;b&gt;<span class="q">24所</span>。');
});
