import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldDocument } from '../../src/search/documents.ts';
import { fold } from '../../src/search/fold.ts';
import { nearest, nearHits } from '../../src/search/near.ts';
import { parseQuery, type Term } from '../../src/search/query.ts';
import { documents, engineOver, find } from './corpus.ts';

const engine = engineOver(documents);
const texts = documents.map((document) => ({ id: document.id, text: document.passages.map((passage) => passage.text).join('') }));

/** Substring truth on folded text. */
const holding = (words: string): string[] =>
  documents
    .filter(
      (document) => foldDocument(document).plain.text.includes(fold(words).text) || fold(document.title).text.includes(fold(words).text),
    )
    .map((document) => document.id)
    .sort();

describe('exact search', () => {
  test('finds any two characters or more of any report, and only reports that hold them', async () => {
    const place = fc
      .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 2, max: 12 }))
      .map(([{ text }, at, length]) => text.slice(at % (text.length - length), (at % (text.length - length)) + length))
      .filter((words) => fold(words).text.length >= 2 && !/["“”＂「」『』\s]|^-/.test(words));
    await fc.assert(
      fc.asyncProperty(place, async (words) => {
        const query = parseQuery(words);
        const found = await find(engine, query);
        expect(found).toEqual(expect.arrayContaining(holding(words)));
        const arabic = query.terms[0]?.arabic !== query.terms[0]?.plain;
        if (!arabic && !/\d/.test(words)) expect(found).toEqual(holding(words));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['集团化办学', 3],
    ['集团化  办学', 3],
    ['"集团化办学" 崆峒', 1],
    ['集团化办学 -崆峒', 2],
    ['２７４７人', 1],
    ['二十四个测评点', 1],
    ['全县人民', 0],
  ])('%s is in %i of the five reports', async (typed, count) => {
    expect(await find(engine, parseQuery(typed))).toHaveLength(count);
  });

  test('marks the words in their passage, whatever stands between them', async () => {
    const query = parseQuery('群众满意');
    const { numbers } = await engine.candidates(query);
    const { hits } = await engine.verify(query, numbers);
    const [hit] = hits;
    const passage = hit?.document.passages[hit.passages[0]?.index ?? -1];
    const mark = hit?.passages[0]?.marks[0];
    expect(passage?.text.slice(mark?.start, mark?.end)).toBe('群众满意');
  });

  test('a numeral is found in either script, but never as part of a longer one', async () => {
    const passages = ['全县共有学校二十三所', '全县共有学校123所', '全县共有学校23所'].map((text, i) => ({
      id: `p-${i}`,
      kind: 'paragraph',
      path: '',
      text,
      themes: [],
    }));
    const three = passages.map((passage, i) => ({
      ...documents[0],
      id: `33080${i}-2019-experience`,
      title: '',
      passages: [passage],
      values: [],
    }));
    const small = engineOver(three as typeof documents);
    expect(await find(small, parseQuery('学校二十三所'))).toEqual(['330800-2019-experience', '330802-2019-experience']);
    expect(await find(small, parseQuery('学校23所'))).toEqual(['330800-2019-experience', '330802-2019-experience']);
    expect(await find(small, parseQuery('23所'))).toHaveLength(3);
  });
});

describe('bad input', () => {
  test.each(['', '   ', '!!!???', '“”', '-', '<>{}', '()[]\\'])('%j asks for nothing', (typed) => {
    expect(parseQuery(typed)).toEqual({ terms: [], without: [] });
  });

  test('very long and repeating queries are cut', () => {
    const { terms } = parseQuery(Array.from({ length: 500 }, (_, i) => `词${i}`).join(' '));
    expect(terms.length).toBeLessThanOrEqual(12);
  });

  test('a report that cannot be loaded is named, the others are found', async () => {
    const lame = engineOver(documents, { documents: ['620802-2023-rectification'] });
    const query = parseQuery('集团化办学');
    const { numbers } = await lame.candidates(query);
    const { hits, failed } = await lame.verify(query, numbers);
    expect(failed).toEqual(['620802-2023-rectification']);
    expect(hits).toHaveLength(numbers.length - 1);
  });

  test('a shard that cannot be loaded is asked for again', async () => {
    const broken = { shards: [0] };
    const lame = engineOver(documents, broken);
    await expect(lame.candidates(parseQuery('集团化办学'))).rejects.toThrow('offline');
    broken.shards = [];
    await expect(lame.candidates(parseQuery('集团化办学'))).resolves.toMatchObject({ exact: false });
  });
});

describe('near misses', () => {
  test.each([
    ['集团花办学', '集团化办学', 1],
    ['集团办学', '集团化办学', 1],
    ['集团化化办学', '集团化办学', 1],
    ['集化团办学', '集团化办学', 1],
  ])('%s finds %s with %i slip', (typed, expected, distance) => {
    const place = nearest(`推进${expected}改革`, typed, 1);
    expect(place?.distance).toBe(distance);
  });

  test('nothing is near enough to something else', () => {
    expect(nearest('推进集团化办学改革', '营养午餐', 1)).toBeNull();
  });

  test('a query with one wrong character leads to the passage', async () => {
    const term = parseQuery('集团花办学覆盖率').terms[0] as Term;
    const numbers = await engine.nearby(term, 20);
    const near = nearHits(
      documents.filter((document) => numbers.includes(engine.meta.ids.indexOf(document.id))),
      term,
    );
    expect(near[0]?.document.id).toBe('620802-2023-rectification');
    expect(near[0]?.found).toBe('集团化办学覆盖率');
  });
});
