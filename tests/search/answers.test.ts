import { describe, expect, test } from 'vitest';
import {
  districtsUnder,
  entriesNamed,
  formerNamed,
  mayNameEntry,
  packMarks,
  placesNamed,
  provinceOf,
  unpackMarks,
} from '../../src/search/answers.ts';
import { packDirectory, unpackDirectory } from '../../src/search/directory.ts';
import { byCodeUnit } from '../../src/text/order.ts';
import { gazetteer, indicators, themes } from '../support/content.ts';

const districts = gazetteer.districts
  .filter(({ until, zone }) => until === undefined && !zone)
  .toSorted((a, b) => byCodeUnit(a.code, b.code));
const upper = [...gazetteer.provinces, ...gazetteer.prefectures].toSorted((a, b) => byCodeUnit(a.code, b.code));
const entries = unpackDirectory(packDirectory({ districts, upper, reports: new Map([['330803', 1]]), indicators, themes }));
const words = Object.fromEntries([
  ...indicators.map(({ id, synonyms = [] }) => [`indicators/${id}/`, synonyms.join(' ')]),
  ...themes.map(({ id, synonyms = [], cues }) => [`themes/${id}/`, [...synonyms, ...cues.strong].join(' ')]),
]);
const codes = (typed: string) => placesNamed(entries, typed).map(({ code }) => code);

describe('places that words name', () => {
  test.each([
    ['昆山市', ['320583']],
    ['昆山', ['320583']],
    ['kunshan', ['320583']],
    ['江苏昆山', ['320583']],
    ['江苏省苏州市昆山市', ['320583']],
    ['甘肃', ['620000']],
    ['gansu', ['620000']],
    ['平凉', ['620800']],
    ['恩施土家族苗族自治州', ['422800']],
    ['巩固率', []],
    ['教育', []],
    ['市', []],
    ['', []],
  ])('%s', (typed, found) => expect(codes(typed)).toEqual(found));

  test('namesakes all come, those with reports first, and a province before them tells which', () => {
    expect(codes('鼓楼区').length).toBeGreaterThan(3);
    expect(codes('江苏鼓楼区').every((code) => code?.startsWith('32'))).toBe(true);
    expect(codes('恩施')).toEqual(['422800', '422801']);
  });

  test('every tenth place of the gazetteer is found by its own name', () => {
    const lost = entries.filter(
      (entry, at) => entry.code && at % 10 === 0 && !placesNamed(entries, entry.zh.split(' ')[0] ?? '').includes(entry),
    );
    expect(lost).toEqual([]);
  });
});

test('names of the past lead to what took their place', () => {
  const former = gazetteer.former;
  expect(formerNamed(former, '崇文区').flatMap(({ successors }) => successors)).toContain('110101');
  expect(formerNamed(former, '昌平县').flatMap(({ successors }) => successors)).toContain('110114');
  expect(formerNamed(former, '没有的县')).toEqual([]);
});

describe('indicators and themes that words name', () => {
  const named = (typed: string) => entriesNamed(entries, typed, words).map(({ entry }) => entry.path);

  test.each([
    ['巩固率', 'indicators/retention-rate/'],
    ['食堂', 'indicators/meal-schools/'],
    ['吃饭', 'themes/nutrition/'],
    ['老师工资', 'indicators/teacher-annual-pay/'],
    ['欺凌', 'themes/safety/'],
    ['Retention rate', 'indicators/retention-rate/'],
  ])('%s', (typed, path) => expect(named(typed)).toContain(path));

  test.each(['今年', '我们', '昆山市', '一'])('%s names none', (typed) => expect(named(typed)).toEqual([]));

  test('letters are the same large and small', () => {
    const byLetters = entriesNamed(entries, 'ai', words);
    expect(byLetters.length).toBeGreaterThan(0);
    expect(entriesNamed(entries, 'AI', words)).toEqual(byLetters);
  });

  test('each synonym of the codebook leads to its entry, and is not its name', () => {
    const all = [
      ...indicators.map((one) => ({ ...one, path: `indicators/${one.id}/` })),
      ...themes.map((one) => ({ ...one, path: `themes/${one.id}/` })),
    ];
    for (const { synonyms = [], path, zh } of all)
      for (const synonym of synonyms) {
        expect(synonym, path).not.toBe(zh);
        const found = entriesNamed(entries, synonym, words);
        expect(found.length, synonym).toBeGreaterThan(0);
        expect(
          found.every(({ words: others, entry }) => others.includes(synonym) || entry.zh.includes(synonym)),
          synonym,
        ).toBe(true);
      }
  });
});

describe('marks of words', () => {
  const all = Object.values<string>(words).flatMap((of) => of.split(' ').filter(Boolean));
  const marks = unpackMarks(packMarks(all));
  const may = (word: string) => mayNameEntry(entries, word, marks);

  test('miss no word or name that leads to an indicator or theme', () => {
    const names = [...indicators, ...themes].flatMap(({ zh, en }) => [zh, en, en.toUpperCase()]);
    expect([...names, ...all, '巩固率'].filter((word) => !may(word))).toEqual([]);
  });

  test('leave out nearly all others', () => {
    const others = districts.map(({ name }) => name);
    expect(others.filter(may).length).toBeLessThan(others.length / 20);
  });

  test('are a fraction of the words', () => {
    expect(packMarks(all).length).toBeLessThan(all.join('').length / 2);
  });
});

test('a county stands under its province and its prefecture', () => {
  const kunshan = placesNamed(entries, '昆山市')[0];
  if (!kunshan) throw new Error('昆山市 is in the gazetteer');
  expect(provinceOf(entries, kunshan)?.zh).toContain('江苏');
  expect(districtsUnder(entries, { ...kunshan, type: 'prefecture' })).toContain(kunshan);
});
