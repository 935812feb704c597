import { describe, expect, test } from 'vitest';
import { bestPossible } from '../../scripts/bench/bound.ts';
import { makeCorpus } from '../../scripts/bench/corpus.ts';
import { type BenchQuery, drawQueries, textOf } from '../../scripts/bench/queries.ts';
import { quality, quantile, slipQuality } from '../../scripts/bench/rows.ts';
import { reportId } from '../../src/model/ids.ts';
import { type SearchDocument, searchDocument } from '../../src/search/documents.ts';
import { records } from '../support/content.ts';

test('made-up reports are the same every time, each with an id of its own and its place in the title', async () => {
  const [one, two] = [await makeCorpus(40), await makeCorpus(40)];
  expect(one).toEqual(two);
  expect(new Set(one.map(({ id }) => id)).size).toBe(40);
  for (const { id, text } of one) {
    expect(reportId.safeParse(id).success).toBe(true);
    expect(text.split('\n')[0]).toContain(id.split('-')[1]);
    expect(/\p{Cc}/u.test(text.replaceAll('\n', ''))).toBe(false);
  }
});

describe('queries', () => {
  const documents = records.map(searchDocument);
  const queries = drawQueries(documents, 60);

  test('are of all three sorts, and 2 to 8 characters long', () => {
    expect(new Set(queries.map(({ kind }) => kind))).toEqual(new Set(['words', 'names', 'figures']));
    for (const { text } of queries) expect(text.length).toBeGreaterThanOrEqual(2);
  });

  test('name the reports that hold them; with a slip no report does', () => {
    for (const { text, slipped, truth } of queries) {
      const holding = documents.filter((document) => textOf(document).includes(text)).map(({ id }) => id);
      expect(truth).toEqual(holding);
      expect(documents.some((document) => textOf(document).includes(slipped))).toBe(false);
      expect([...slipped].filter((char, i) => char !== text[i])).toHaveLength(1);
    }
  });
});

describe('quality', () => {
  const query = (text: string, truth: string[]): BenchQuery => ({ kind: 'words', text, slipped: '', truth });

  test('is the mean over queries', () => {
    const queries = [query('甲乙', ['a', 'b']), query('丙丁', ['c'])];
    expect(quality(queries, [['a'], ['c', 'd']])).toEqual({ recall: 0.75, precision: 0.75 });
  });

  test('with a slip counts the first ten of at most ten', () => {
    const many = Array.from({ length: 12 }, (_, i) => `r${i}`);
    const scores = slipQuality([query('甲乙丙', many), query('丁戊', ['r0'])], [many, ['x']]);
    expect(scores).toEqual({ words: 0.5, names: null, figures: null, all: 0.5, long: 1 });
  });

  test('with a slip can be no better than the words that are near allow', () => {
    const [first] = records.map(searchDocument);
    const report = (id: string, text: string): SearchDocument => ({
      ...(first as SearchDocument),
      id,
      title: '',
      passages: [{ id: 'p-1', kind: 'paragraph', path: '', text, themes: [] }],
    });
    const documents = [
      report('a', '甲乙丙'),
      report('b', '甲丁丙，甲丁丙，甲丁丙'),
      ...Array.from({ length: 9 }, (_, i) => report(`c${i}`, '甲7丙')),
    ];
    const slipped = { ...query('甲乙丙', ['a']), slipped: '甲戊丙' };
    expect(bestPossible(documents, [slipped])).toEqual([{ query: slipped, recall: 1 }]);
    const many = Array.from({ length: 30 }, (_, i) => report(`d${i}`, '甲己丙'));
    expect(bestPossible([...documents, ...many], [slipped])[0]?.recall).toBeCloseTo(30 / 34);
  });

  test('quantiles are values that were measured', () => {
    expect([0, 0.5, 0.95, 1].map((share) => quantile([4, 1, 3, 2], share))).toEqual([1, 3, 4, 4]);
  });
});
