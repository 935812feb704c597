import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldDocument } from '../../src/search/documents.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { fold } from '../../src/search/fold.ts';
import { packIds } from '../../src/search/ids.ts';
import { findNear } from '../../src/search/near.ts';
import { nearest, oneWrong } from '../../src/search/nearest.ts';
import { parseQuery, type QueryTerm } from '../../src/search/query.ts';
import { slips } from '../../src/search/slips.ts';
import { documents, engineOver, find, report } from './corpus.ts';

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

describe('order of reports', () => {
  test('newest first, those of a year by their numbers, undated last', () => {
    const years = ['2019', 'undated', '2024', '2019', '2024', 'undated'];
    const engine = engineOver(years.map((year, i) => report(`33080${i}-${year}-experience`, '办学')));
    expect(engine.newest([0, 1, 2, 3, 4, 5])).toEqual([2, 4, 0, 3, 1, 5]);
    expect(engine.newest([5, 3, 2])).toEqual([2, 3, 5]);
    expect(engine.newest([])).toEqual([]);
  });
});

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

describe('what is asked for', () => {
  const held = (chars: string, apart: 1 | 2 = 1) => ({ chars, apart });

  test('no pairs with one between, where the neighbouring ones that are there leave no report', async () => {
    const asked: string[] = [];
    const engine = engineOver([report('330803-2019-experience', '集团办学'), report('330804-2019-experience', '质量提升')], {}, asked);
    await engine.holding([held('集团')]);
    expect(await engine.holding([held('集团'), held('质量'), held('集办', 2)])).toEqual([]);
    expect(asked).toEqual(['shards 0']);
    expect(await engine.holding([held('集团'), held('集办', 2)])).toEqual([0]);
    expect(asked).toEqual(['shards 0', 'gaps 0']);
  });

  test('pairs with one between before the others have come, where they are wanted anyway', async () => {
    const asked = new Set<string>();
    const never = (sort: string) => new Promise<never>(() => asked.add(sort));
    const counts = { shards: 1, gaps: 1, figures: 1 };
    const waiting = new SearchEngine({ counts, ids: packIds(['330803-2019-experience']) }, { shard: never, document: never });
    void waiting.candidates(parseQuery('集团办学'), true);
    await new Promise(setImmediate);
    expect(asked).toEqual(new Set(['shards', 'gaps']));
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

  test.each([
    ['集团化', ['集团花', '集团华']],
    ['23所', ['23个', '25所', '13所']],
  ])('one wrong character of %s is told apart by its sort', (words, expected) => {
    const found = oneWrong('推进集团花办学集团华侨，集团3，23个25所13所2三所', words);
    expect(found.filter(({ same }) => same).map((one) => one.words)).toEqual(expected);
    expect(found.filter(({ same }) => !same)).toHaveLength(1);
  });

  test.each([
    ['一个错字', '集团花办学覆盖率', '集团化办学覆盖率'],
    ['末字错', '集团化办雪', '集团化办学'],
    ['首字错', '极团化办学', '集团化办学'],
    ['缺一个字', '集团办学覆盖率', '集团化办学覆盖率'],
    ['多一个字', '集团化化办学覆盖率', '集团化办学覆盖率'],
    ['两字颠倒', '集化团办学覆盖率', '集团化办学覆盖率'],
    ['短词两字颠倒', '集化团办学', '集团化办学'],
    ['两个错字', '极团花办学覆盖率', '集团化办学覆盖率'],
  ])('%s: %s leads to %s', async (_, typed, meant) => {
    const { corrections, hits } = await findNear(engine, parseQuery(typed).terms[0] as QueryTerm, []);
    expect(corrections[0]?.words).toBe(meant);
    expect([...new Set(hits.map(({ document }) => document.id))].sort()).toEqual(holding(meant));
    const { document, index, marks } = hits[0] as (typeof hits)[number];
    expect(document.passages[index]?.text.slice(marks[0]?.start, marks[0]?.end)).toBe(meant);
  });

  test('of two characters with one wrong, the commonest words come first', async () => {
    const { corrections } = await findNear(engine, parseQuery('教玉').terms[0] as QueryTerm, []);
    expect(corrections.map(({ words }) => words)).toContain('教育');
  });

  test('a name that the texts hold is meant before other words', async () => {
    const { corrections } = await findNear(engine, parseQuery('控东区').terms[0] as QueryTerm, ['崆峒区']);
    expect(corrections[0]?.words).not.toBe('崆峒区');
    const named = await findNear(engine, parseQuery('空峒区').terms[0] as QueryTerm, ['崆峒区', '衢江区']);
    expect(named.corrections[0]?.words).toBe('崆峒区');
  });

  test('nothing is near to words of another world', async () => {
    expect(await findNear(engine, parseQuery('量子色动力学').terms[0] as QueryTerm, [])).toEqual({ corrections: [], hits: [] });
  });
});

describe('slips', () => {
  const pairs = (typed: string, kind: string) =>
    slips(typed)
      .filter((slip) => slip.kind === kind)
      .map((slip) => slip.pairs.map(({ chars, apart }) => (apart === 1 ? chars : [...chars].join('·'))).join(' '));

  test('leave intact what does not touch them', () => {
    expect(pairs('甲乙丙丁', 'wrong')).toEqual(['乙丙 丙丁', '丙丁 甲·丙', '甲乙 乙·丁', '甲乙 乙丙']);
    expect(pairs('甲乙丙', 'missing')).toEqual(['甲·乙 乙丙', '甲乙 乙·丙']);
    expect(pairs('甲乙丙', 'extra')).toEqual(['乙丙', '甲丙', '甲乙']);
    expect(pairs('甲乙丙', 'swapped')).toEqual(['乙甲 甲丙', '甲丙 丙乙']);
  });

  test('of two characters, one wrong leaves nothing', () => {
    expect(pairs('甲乙', 'wrong')).toEqual(['', '']);
  });
});
